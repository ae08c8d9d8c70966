// What an editor or a page holds. One text is under check and at most one waits: a newer text takes the place of the
// one that waits, for nobody wants to know about the older.
import type {Backend} from './backend.js';
import {UngarbleError, aborted} from './errors.js';
import {checkText} from './limits.js';
import type {Level} from './limits.js';
import type {Report} from './report.js';

export interface CheckOptions {
  /** `default` shows what is sure; `picky` shows unsure findings as well. */
  level?: Level;
  /** Gives the text up; the promise rejects with `aborted`. */
  signal?: AbortSignal;
  /** Called with the share of the work done, 0 to 1, several times on a long text and perhaps never on a short one. */
  onProgress?: (progress: number) => void;
}

interface Job {
  text: string;
  options: CheckOptions;
  resolve: (report: Report) => void;
  reject: (error: UngarbleError) => void;
  /** Set while the text is under check. */
  cancel?: () => void;
}

export class Checker {
  #backend: Backend;
  #maxTextBytes: number;
  #keepAll: boolean;
  #running?: Job;
  #waiting: Job[] = [];
  #disposed = false;

  /** @internal Takes over one use of `backend`. */
  constructor(backend: Backend, maxTextBytes: number, keepAll: boolean) {
    this.#backend = backend;
    this.#maxTextBytes = maxTextBytes;
    this.#keepAll = keepAll;
  }

  /**
   * The report on `text`. Always settles: with the report, or with an UngarbleError, among them `aborted` when the
   * signal says so, when the checker is disposed, or when a newer text took the place of this one.
   */
  check(text: string, options: CheckOptions = {}): Promise<Report> {
    return new Promise((resolve, reject) => {
      if (this.#disposed) throw new UngarbleError('usage', 'The checker is disposed.');
      checkText(text, this.#maxTextBytes);
      const {signal} = options;
      if (signal?.aborted) throw aborted('The check was given up.', signal.reason);

      const onAbort = () => this.#drop(job, aborted('The check was given up.', signal?.reason));
      const settled = () => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        text,
        options,
        resolve: (report) => (settled(), resolve(report)),
        reject: (error) => (settled(), reject(error)),
      };
      signal?.addEventListener('abort', onAbort);

      if (!this.#keepAll) {
        for (const older of this.#waiting.splice(0)) older.reject(aborted('A newer text took the place of this one.'));
      }
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Gives up what is under way; the last checker of a page ends the worker. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const jobs = [...this.#waiting.splice(0), ...(this.#running ? [this.#running] : [])];
    for (const job of jobs) this.#drop(job, aborted('The checker was disposed.'));
    this.#backend.release();
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running = job;
    const {level = 'default', onProgress} = job.options;
    const request = this.#backend.check(job.text, {level}, {
      resolve: (report) => this.#finish(job, () => job.resolve(report)),
      reject: (error) => this.#finish(job, () => job.reject(error)),
      onProgress,
    });
    job.cancel = request.cancel;
  }

  #finish(job: Job, settle: () => void): void {
    if (this.#running === job) this.#running = undefined;
    settle();
    this.#next();
  }

  #drop(job: Job, error: UngarbleError): void {
    this.#waiting = this.#waiting.filter((each) => each !== job);
    job.cancel?.();
    this.#finish(job, () => job.reject(error));
  }
}
