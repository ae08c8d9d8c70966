// A finding: a diagnostic that is kept in step with the text, with an identity that survives edits.
import type {Diagnostic} from '../report.js';
import type {Span} from './span.js';

export interface Finding extends Diagnostic {
  /** Unique on the page; a finding that the next check makes again at the same place keeps it. */
  readonly id: number;
}

let nextId = 1;

/** The findings of a new report; `known` are those shown until now, for the same text. Linear. */
export function toFindings(diagnostics: readonly Diagnostic[], known: readonly Finding[]): Finding[] {
  const key = ({start, end, code}: Diagnostic): string => `${start} ${end} ${code}`;
  const ids = new Map(known.map((finding) => [key(finding), finding.id]));
  return diagnostics.map((diagnostic) => ({...diagnostic, id: ids.get(key(diagnostic)) ?? nextId++}));
}

/** Findings that say the same thing about the same words share this key. */
export function groupKey({code, text, suggestions}: Diagnostic): string {
  return `${code}\u0000${text.toLowerCase()}\u0000${suggestions[0]?.text.toLowerCase() ?? ''}`;
}

/** Index of the first span that starts at or after `offset`, the length when none does. `spans` are sorted. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that covers `offset`, its end included, so that a caret behind the word still counts. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const before = spans[firstFrom(spans, offset + 1) - 1];
  return before !== undefined && offset <= before.end ? before : undefined;
}
