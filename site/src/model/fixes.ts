// Putting fixes into the text: several at once become one replacement, so that one undo takes them all back.

import type {Span} from './report.js';

export interface Fix extends Span {
  replacement: string;
}

/** One replacement that has the effect of all. `fixes` are sorted and do not overlap; at least one. */
export function merge(text: string, fixes: readonly Fix[]): Fix {
  const first = fixes[0]!;
  const last = fixes[fixes.length - 1]!;
  let replacement = '';
  let at = first.start;
  for (const fix of fixes) {
    replacement += text.slice(at, fix.start) + fix.replacement;
    at = fix.end;
  }
  return {start: first.start, end: last.end, replacement};
}

export function apply(text: string, fix: Fix): string {
  return text.slice(0, fix.start) + fix.replacement + text.slice(fix.end);
}
