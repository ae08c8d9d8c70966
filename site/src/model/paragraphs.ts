// Paragraphs of a text: its non-blank lines.

import type {Span} from './report.js';

export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') spans.push({start, end});
    start = end + 1;
  }
  return spans;
}

/** How many of `paragraphs` hold at least one of `spans`; both sorted. */
export function touched(paragraphs: readonly Span[], spans: readonly Span[]): number {
  let count = 0;
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at < spans.length && spans[at]!.end <= paragraph.start) at += 1;
    if (at < spans.length && spans[at]!.start < paragraph.end) count += 1;
  }
  return count;
}
