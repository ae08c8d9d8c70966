// Going from finding to finding.
import {type Finding, firstFrom} from '../../live/finding.js';

/**
 * The finding after or before `current`, or after or before the caret when none is open; around at the ends. Undefined
 * when there are none.
 */
export function nextFinding(
  findings: readonly Finding[],
  current: Finding | undefined,
  caret: number,
  direction: 1 | -1,
): Finding | undefined {
  const known = current ? findings.findIndex(({id}) => id === current.id) : -1;
  const from = known >= 0 ? known + direction : firstFrom(findings, caret) - (direction < 0 ? 1 : 0);
  return findings[(from + findings.length) % findings.length];
}
