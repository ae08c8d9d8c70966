// What a verdict rests on, counted from the report.

import {CODES, type Finding} from './finding.js';
import {paragraphs, touched} from './paragraphs.js';
import type {Code, Span} from './report.js';

export interface Evidence {
  /** Findings that are no mere style: severity error or warning. */
  firm: number;
  /** How many findings of each code, the commonest first. */
  byCode: {code: Code; count: number}[];
  paragraphs: number;
  paragraphsTouched: number;
  /** The most telling findings, at most three different ones. */
  strongest: Finding[];
}

export function evidence(text: string, findings: readonly Finding[]): Evidence {
  const firm = findings.filter((finding) => finding.severity === 'error' || finding.severity === 'warning');
  const all: Span[] = paragraphs(text);
  const seen = new Set<string>();
  const strongest = [...firm]
    .sort((a, b) => b.confidence - a.confidence)
    .filter((finding) => {
      const words = finding.text.toLowerCase();
      return seen.has(words) ? false : (seen.add(words), true);
    })
    .slice(0, 3);
  return {
    firm: firm.length,
    byCode: CODES.map((code) => ({code, count: findings.filter((finding) => finding.code === code).length}))
      .filter((row) => row.count > 0)
      .sort((a, b) => b.count - a.count),
    paragraphs: all.length,
    paragraphsTouched: touched(all, firm),
    strongest,
  };
}
