// An edit as one splice, and what it does to the spans of the old text.

import type {Span} from './span.js';

/** Between `start` and `start + removed` of the old text now stand `inserted` code units. */
export interface Splice {
  start: number;
  removed: number;
  inserted: number;
}

const CHUNK = 4096;

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + CHUNK <= limit && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let n = 0;
  while (
    n + CHUNK <= limit &&
    a.slice(a.length - n - CHUNK, a.length - n) === b.slice(b.length - n - CHUNK, b.length - n)
  ) {
    n += CHUNK;
  }
  while (n < limit && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n += 1;
  return n;
}

/**
 * The smallest splice that turns `before` into `after`; null when they are the same. Where a run of equal characters
 * leaves the place open ('aa' to 'aaa'), `caret` (the caret in `after`) settles it: typing happened just before it.
 */
export function diff(before: string, after: string, caret?: number): Splice | null {
  if (before === after) return null;
  let prefix = commonPrefix(before, after);
  if (caret !== undefined && after.length > before.length) {
    prefix = Math.min(prefix, Math.max(0, caret - (after.length - before.length)));
  }
  const suffix = commonSuffix(before, after, Math.min(before.length, after.length) - prefix);
  return {start: prefix, removed: before.length - prefix - suffix, inserted: after.length - prefix - suffix};
}

/**
 * The spans where they lie after the edits, without those that an edit touched. `edits` are sorted, apart from each
 * other, and in offsets of the old text; `spans` are sorted. With `closed` edges an edit right beside a span touches it,
 * as typing does to a word; a replacement made by the page leaves its neighbours alone. Linear.
 */
export function mapSpans<T extends Span>(spans: readonly T[], edits: readonly Splice[], edges: 'open' | 'closed'): T[] {
  const slack = edges === 'closed' ? 0 : 1;
  const moved: T[] = [];
  let next = 0; // the first edit that does not lie wholly before the span
  let by = 0;
  for (const span of spans) {
    for (; next < edits.length; next += 1) {
      const edit = edits[next]!;
      if (edit.start + edit.removed >= span.start + slack) break;
      by += edit.inserted - edit.removed;
    }
    const edit = edits[next];
    if (edit && edit.start <= span.end - slack) continue;
    moved.push(by === 0 ? span : {...span, start: span.start + by, end: span.end + by});
  }
  return moved;
}

/** As mapSpans, but a span grows and shrinks with the edits inside it instead of vanishing. */
export function stretchSpans<T extends Span>(spans: readonly T[], edits: readonly Splice[]): T[] {
  return spans.map((span) => {
    let {start, end} = span;
    for (const edit of edits) {
      const by = edit.inserted - edit.removed;
      if (edit.start + edit.removed <= span.start) start += by;
      if (edit.start < span.end) end += by;
    }
    return {...span, start, end: Math.max(start, end)};
  });
}
