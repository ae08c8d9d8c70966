// What a card calls things.
import type {Code} from '../../report.js';

export const codeNames: Record<Code, string> = {
  'spun-synonym': 'Swapped word',
  'spun-phrase': 'Swapped phrase',
  'spun-term': 'Broken term',
  'garbled-name': 'Damaged name',
  'spintax-residue': 'Spinner leftover',
  'function-word': 'Small word',
  agreement: 'Agreement',
  'article-a-an': 'A or an',
  'encoding-residue': 'Broken characters',
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
  return probability >= 0.7 ? 'Likely' : 'Possible';
}

/** One line of at most `limit` characters. */
export function shorten(text: string, limit = 120): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
