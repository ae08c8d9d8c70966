// What is on screen of very many marks: the rest need not be painted.
import type {Finding} from '../live/finding.js';

/** So many are painted wherever they are. */
const few = 200;

/**
 * The findings from one screen above the window to one below it; all of them when they are few. `rectOf` is asked a few
 * times only: words that come later lie further down.
 */
export function onScreen(findings: readonly Finding[], rectOf: (finding: Finding) => DOMRect): readonly Finding[] {
  if (findings.length <= few) return findings;
  const first = firstWhere(findings, (finding) => rectOf(finding).bottom >= -innerHeight);
  const last = firstWhere(findings, (finding) => rectOf(finding).top > 2 * innerHeight);
  return findings.slice(first, last);
}

function firstWhere(findings: readonly Finding[], test: (finding: Finding) => boolean): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(findings[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
