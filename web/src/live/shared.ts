// One worker for all fields and editors of a page.
import type {LoadProgress} from '../assets.js';
import {type BackendSource, acquireBackend} from '../backend.js';
import type {CheckOptions} from '../checker.js';
import {UngarbleError, aborted} from '../errors.js';
import {checkText} from '../limits.js';
import type {Report} from '../report.js';

/** What a LiveDocument needs of a checker; a `Checker` of `createChecker` will do as well. */
export interface TextChecker {
  /** Resolves when a check would start at once. */
  load?(): Promise<void>;
  check(text: string, options?: CheckOptions): Promise<Report>;
}

/** One use of a page's checker. Texts of several users are checked side by side. */
export interface SharedChecker extends TextChecker {
  /** Loads engine and model unless they are there; also after a failure. `check` does so by itself. */
  load(): Promise<void>;
  /** Ends this use; the last one ends the worker. */
  release(): void;
}

export interface SharedCheckerOptions extends BackendSource {
  /** Called with the bytes fetched so far, while the engine loads. */
  onLoading?: (progress: LoadProgress) => void;
}

/**
 * The checker of the page: uses that name the same files share a worker, which starts with the first `load` or `check`
 * and ends with the last `release`. Each call counts as one use. Never throws: what goes wrong rejects the promises.
 */
export function sharedChecker({onLoading, ...source}: SharedCheckerOptions = {}): SharedChecker {
  const backend = acquireBackend(source);
  const own = new Set<() => void>();
  let released = false;
  if (onLoading) backend.onLoading.add(onLoading);

  const checkOnce = (text: string, maxTextBytes: number, {level = 'default', signal, onProgress}: CheckOptions) =>
    new Promise<Report>((resolve, reject) => {
      checkText(text, maxTextBytes);
      if (released) throw new UngarbleError('usage', 'The checker is released.');
      if (signal?.aborted) throw aborted('The check was given up.', signal.reason);
      const stop = () => {
        request.cancel();
        settled();
        reject(aborted('The check was given up.', signal?.reason));
      };
      const settled = () => {
        own.delete(stop);
        signal?.removeEventListener('abort', stop);
      };
      const request = backend.check(text, {level}, {
        resolve: (report) => (settled(), resolve(report)),
        reject: (error) => (settled(), reject(error)),
        onProgress,
      });
      own.add(stop);
      signal?.addEventListener('abort', stop);
    });

  return {
    async load() {
      await backend.open();
    },
    async check(text, options = {}) {
      if (released) throw new UngarbleError('usage', 'The checker is released.');
      return checkOnce(text, await backend.open(), options);
    },
    release() {
      if (released) return;
      released = true;
      if (onLoading) backend.onLoading.delete(onLoading);
      for (const stop of [...own]) stop();
      backend.release();
    },
  };
}
