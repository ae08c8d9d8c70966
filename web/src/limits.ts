// What may be checked, and how hard.
import {UngarbleError} from './errors.js';

/** `default` shows what is sure; `picky` shows unsure findings as well. */
export type Level = 'default' | 'picky';

/**
 * Refuses what the engine would refuse later, before it is copied anywhere: a string of more UTF-16 units than the
 * engine takes UTF-8 bytes is too long whatever it holds. Throws UngarbleError: `usage`, `text-too-long`.
 */
export function checkText(text: string, maxTextBytes: number): void {
  if (typeof text !== 'string') throw new UngarbleError('usage', 'The text has to be a string.');
  if (text.length > maxTextBytes) {
    const limit = Math.floor(maxTextBytes / 2 ** 20);
    throw new UngarbleError('text-too-long', `The text is longer than ${limit} MiB, the most that is checked at once.`);
  }
}
