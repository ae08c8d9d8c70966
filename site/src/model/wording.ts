// What the page calls things: codes, sureness, verdicts.

import type { Code, Report, Severity, VerdictLabel } from './report.js';

interface CodeWords {
  label: string;
  plural: string;
}

export const CODE_WORDS: Record<Code, CodeWords> = {
  'spun-synonym': { label: 'Swapped word', plural: 'swapped words' },
  'spun-phrase': { label: 'Swapped phrase', plural: 'swapped phrases' },
  'spun-term': { label: 'Broken term', plural: 'broken terms' },
  'garbled-name': { label: 'Damaged name', plural: 'damaged names' },
  'spintax-residue': { label: 'Spinner leftover', plural: 'spinner leftovers' },
  'function-word': { label: 'Small word', plural: 'small words out of place' },
  agreement: { label: 'Agreement', plural: 'verbs that do not agree' },
  'article-a-an': { label: 'A or an', plural: 'wrong articles' },
  'encoding-residue': { label: 'Broken characters', plural: 'broken characters' },
};

export const SEVERITY_WORDS: Record<Severity, string> = {
  error: 'Certain',
  warning: 'Garbled',
  information: 'Passable',
  hint: 'Hint',
};

/** A probability for a person: never 100 % and never 0 %. */
export function percent(probability: number): string {
  if (probability > 0.99) return 'over 99 %';
  if (probability < 0.01) return 'under 1 %';
  return `${Math.round(probability * 100)} %`;
}

export function sureness(probability: number): string {
  if (probability >= 0.97) return 'Almost certain';
  if (probability >= 0.88) return 'Very likely';
  if (probability >= 0.7) return 'Likely';
  return 'Possible';
}

export const VERDICT_WORDS: Record<VerdictLabel, { title: string; sentence: string }> = {
  garbled: { title: 'Garbled', sentence: 'Its words read as if a machine had swapped them.' },
  mixed: { title: 'Partly garbled', sentence: 'Parts read as if a machine had swapped the words; the rest reads like a writer’s.' },
  clean: { title: 'Reads clean', sentence: 'Nothing in its wording points to an article spinner.' },
  'too-short': { title: 'Too short to judge', sentence: 'There is not enough text for a verdict. What stands out is marked all the same.' },
};

/** What no checker of wording can tell; shown beside every verdict. */
export const LIMITS: Record<VerdictLabel, string> = {
  garbled: 'It shows that the wording was damaged, not who did it or why, and a swap that happens to fit leaves no trace.',
  mixed: 'It shows where the wording was damaged, not who did it or why, and a swap that happens to fit leaves no trace.',
  clean: 'A careful rewrite, or a swap that happens to fit, leaves no trace. It does not say who wrote this, nor whether it is true.',
  'too-short': 'From about 100 words on there is enough to go by.',
};

export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

export function countWords(report: Report): string {
  return count(report.text.words, 'word', 'words');
}

export const ENTITY_WORDS: Record<string, string> = {
  PERSON: 'People',
  ORG: 'Organisations',
  GPE: 'Countries and cities',
  LOC: 'Other places',
  NORP: 'Nationalities and groups',
  TITLE: 'Titles',
  DATE: 'Dates',
  TIME: 'Times',
  MONEY: 'Money',
  PERCENT: 'Percentages',
  QUANTITY: 'Quantities',
  ORDINAL: 'Ordinals',
  CARDINAL: 'Numbers',
  EVENT: 'Events',
  PRODUCT: 'Products',
  WORK: 'Works',
};
