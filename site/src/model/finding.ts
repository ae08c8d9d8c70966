// A finding: a diagnostic that the page keeps in step with the text, with an identity that survives edits.

import type {Code, Diagnostic, Severity} from './report.js';

export interface Finding extends Diagnostic {
  /** Unique on the page; a finding that the next report makes again at the same place keeps it. */
  id: number;
}

let nextId = 1;

/** The findings of a new report; `known` are those shown until now, for the same text. */
export function toFindings(diagnostics: readonly Diagnostic[], known: readonly Finding[]): Finding[] {
  const key = ({start, end, code}: Diagnostic): string => `${start} ${end} ${code}`;
  const ids = new Map(known.map((finding) => [key(finding), finding.id]));
  return diagnostics.map((diagnostic) => ({...diagnostic, id: ids.get(key(diagnostic)) ?? nextId++}));
}

/** Probability from which a finding, and its first fix, may be applied together with others. */
const SURE_FINDING = 0.85;
const SURE_FIX = 0.7;

/** A finding whose first fix is safe to offer in "fix all sure ones". */
export function isSure(finding: Finding): boolean {
  const fix = finding.suggestions[0];
  return fix !== undefined && finding.confidence >= SURE_FINDING && fix.confidence >= SURE_FIX;
}

/** Findings that say the same thing about the same words share this key. */
export function groupKey(finding: Finding): string {
  return `${finding.code}\u0000${finding.text.toLowerCase()}\u0000${finding.suggestions[0]?.text.toLowerCase() ?? ''}`;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

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

/** Index of the first finding that starts at or after `offset`. Findings are sorted and do not overlap. */
export function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The finding that covers `offset`, its end included, so that a caret behind the word still counts. */
export function findingAt(findings: readonly Finding[], offset: number): Finding | undefined {
  const next = firstFrom(findings, offset + 1);
  const before = findings[next - 1];
  return before !== undefined && offset <= before.end ? before : undefined;
}
