/**
 * `ungarble/live`: keeps a document checked while it is written. What the element and all editor adapters share; made
 * for whoever builds another.
 *
 *     const document = new LiveDocument();
 *     document.subscribe(() => paint(document.findings));
 *     document.update(text); // on every change
 *     document.dispose();
 */
export {type Block, type BlockSpan, BlockText} from './blocks.js';
export {type Change, LiveDocument, type LiveOptions, type LiveState, type Missed, type Update} from './document.js';
export {type Finding, firstFrom, groupKey, spanAt, toFindings} from './finding.js';
export {type IgnoreData, Ignores, placeKey} from './ignores.js';
export {type SharedChecker, type SharedCheckerOptions, type TextChecker, sharedChecker} from './shared.js';
export type {Span} from './span.js';
export {type Splice, diff, mapSpans, stretchSpans} from './splice.js';
export type {CheckOptions} from '../checker.js';
export {type ErrorCode, UngarbleError} from '../errors.js';
export type {Level} from '../limits.js';
export type * from '../report.js';
