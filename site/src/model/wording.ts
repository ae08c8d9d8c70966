// What the page calls things: codes, severities, verdicts.

import type {Code, EntityType, Severity, Verdict} from './report.js';

interface CodeWords {
  /** Heads a finding. */
  label: string;
  /** Counts them. */
  one: string;
  many: string;
}

export const CODE_WORDS: Record<Code, CodeWords> = {
  'spun-synonym': {label: 'Swapped word', one: 'swapped word', many: 'swapped words'},
  'spun-phrase': {label: 'Swapped phrase', one: 'swapped phrase', many: 'swapped phrases'},
  'spun-term': {label: 'Broken term', one: 'broken term', many: 'broken terms'},
  'garbled-name': {label: 'Damaged name', one: 'damaged name', many: 'damaged names'},
  'spintax-residue': {label: 'Spinner leftover', one: 'spinner leftover', many: 'spinner leftovers'},
  'function-word': {label: 'Small word', one: 'small word out of place', many: 'small words out of place'},
  agreement: {label: 'Agreement', one: 'verb that does not agree', many: 'verbs that do not agree'},
  'article-a-an': {label: 'A or an', one: 'wrong article', many: 'wrong articles'},
  'encoding-residue': {
    label: 'Broken characters',
    one: 'place with broken characters',
    many: 'places with broken characters',
  },
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

export const VERDICT_WORDS: Record<Verdict['label'], {title: string; sentence: string}> = {
  garbled: {title: 'Garbled', sentence: 'Its words read as if a machine had swapped them.'},
  mixed: {
    title: 'Partly garbled',
    sentence: 'Parts read as if a machine had swapped the words; the rest reads like a writer’s.',
  },
  clean: {title: 'Reads clean', sentence: 'Nothing in its wording points to an article spinner.'},
  'too-short': {
    title: 'Too short to judge',
    sentence: 'There is not enough text for a verdict. What stands out is marked all the same.',
  },
};

/** What no checker of wording can tell; shown beside every verdict. */
export const LIMITS: Record<Verdict['label'], string> = {
  garbled:
    'It shows that the wording was damaged, not who did it or why, and a swap that happens to fit leaves no trace.',
  mixed:
    'It shows where the wording was damaged, not who did it or why, and a swap that happens to fit leaves no trace.',
  clean:
    'A careful rewrite, or a swap that happens to fit, leaves no trace. It does not say who wrote this, nor whether it is true.',
  'too-short': 'From about 100 words on there is enough to go by.',
};

export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

export const ENTITY_WORDS: Record<EntityType, string> = {
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

/** `text` on one line, cut where it gets longer than `limit`. */
export function shorten(text: string, limit = 120): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
