// The list of findings, repeated ones folded into one row.

import {groupKey, type Finding} from './finding.js';

export interface Group {
  key: string;
  /** In text order; at least one. */
  findings: Finding[];
}

/** Groups in the order of their first finding. */
export function group(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = groupKey(finding);
    const known = groups.get(key);
    if (known) known.findings.push(finding);
    else groups.set(key, {key, findings: [finding]});
  }
  return [...groups.values()];
}
