// What the page asks of findings. What they are, and how they are told apart, it shares with everything that checks text
// while it is written.

import type {Finding} from 'ungarble/live';
import type {Code} from './report.js';

export {type Finding, firstFrom, groupKey, spanAt, toFindings} from 'ungarble/live';

/**
 * From which probability on a fix counts as sure. A finding says how likely its words are wrong, a suggestion how likely
 * it is what stood there if they are; their product is the probability that the text is right afterwards. At nine in ten
 * somebody who skims the preview of all sure fixes has one in ten to catch at the very most, and far fewer on average.
 */
export const SURE = 0.9;

/** A finding whose first fix may be offered together with others. */
export function isSure({confidence, suggestions}: Finding): boolean {
  return suggestions[0] !== undefined && confidence * suggestions[0].confidence >= SURE;
}

export const CODES: readonly Code[] = [
  'spun-phrase',
  'spun-synonym',
  'spun-term',
  'garbled-name',
  'spintax-residue',
  'function-word',
  'agreement',
  'article-a-an',
  'encoding-residue',
];
