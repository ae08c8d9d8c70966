// What the element calls things.
import type {Code, Verdict} from '../report.js';

export const codeTitles: Record<Code, string> = {
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

export const verdictWords: Record<Verdict['label'], {title: string; sentence: string}> = {
  garbled: {title: 'Garbled', sentence: 'The words read as if a machine had swapped them.'},
  mixed: {title: 'Partly garbled', sentence: 'Parts read as if a machine had swapped the words.'},
  clean: {title: 'Reads clean', sentence: 'Nothing in the wording points to an article spinner.'},
  'too-short': {title: 'Too short to judge', sentence: 'What stands out is marked all the same.'},
};

/** A probability for a person: never 100 % and never 0 %. */
export function percent(probability: number): string {
  if (probability > 0.99) return 'over 99 %';
  return probability < 0.01 ? 'under 1 %' : `${Math.round(probability * 100)} %`;
}

export const findingsCount = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'finding' : 'findings'}`;
