/**
 * Ungarble for web pages: checks run in a worker, and no text leaves the page.
 *
 *     const checker = await createChecker();
 *     const report = await checker.check(text);
 *     checker.dispose();
 */
import type {LoadProgress} from './assets.js';
import {type BackendSource, acquireBackend} from './backend.js';
import {Checker} from './checker.js';
import {aborted} from './errors.js';

export type {Asset, LoadProgress} from './assets.js';
export type {CheckOptions, Checker} from './checker.js';
export {type ErrorCode, UngarbleError} from './errors.js';
export type {Level} from './limits.js';
export type * from './report.js';

export interface CheckerOptions extends BackendSource {
  /** Gives the loading up; the promise rejects with `aborted`. */
  signal?: AbortSignal;
  /** Called with the bytes fetched so far. */
  onLoading?: (progress: LoadProgress) => void;
  /** `newest` (the default) drops a waiting text when a newer one comes; `all` checks every text, in order. */
  queue?: 'newest' | 'all';
}

/**
 * A checker that is ready: engine and model are loaded. Checkers of one page share a worker. Rejects with an
 * UngarbleError: `model-missing` (with `url` and `status`), `model-corrupt`, `model-version`, `aborted`, `internal`.
 */
export async function createChecker({signal, onLoading, queue = 'newest', ...source}: CheckerOptions = {}): Promise<Checker> {
  if (signal?.aborted) throw aborted('The loading was given up.', signal.reason);
  const backend = acquireBackend(source);
  let stop = () => {};
  try {
    if (onLoading) backend.onLoading.add(onLoading);
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(aborted('The loading was given up.', signal?.reason));
      signal?.addEventListener('abort', stop);
    });
    return new Checker(backend, await Promise.race([backend.open(), stopped]), queue === 'all');
  } catch (error) {
    backend.release();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    if (onLoading) backend.onLoading.delete(onLoading);
  }
}
