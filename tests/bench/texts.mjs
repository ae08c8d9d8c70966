// The texts of the benchmark: our own articles, in clean and in garbled words, repeated with variation.
import {readFileSync} from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const articles = read('clean.txt').trim().split('\n\n');
const synonyms = new Map(read('garbling.tsv').trim().split('\n').map((line) => line.split('\t')));

/** Numbers from 0 up to `below`, the same ones in every run. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const countWords = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** At least `words` words of clean prose: the articles' sentences, dealt anew into paragraphs. */
export function cleanText(words) {
  const sentences = articles.flatMap((article) => article.match(/[^.]+\.(”[^.]+\.)?\s*/g));
  const draw = dice(1);
  const paragraphs = [];
  for (let count = 0; count < words; ) {
    const paragraph = Array.from({length: 4 + draw(4)}, () => sentences[draw(sentences.length)].trim()).join(' ');
    paragraphs.push(paragraph);
    count += countWords(paragraph);
  }
  return paragraphs.join('\n\n');
}

/** `text` after a simple spinner: every word of the list that it meets, outside quotations. */
export function garble(text) {
  let quoted = false;
  return text.replace(/[“”\n]|\p{L}+/gu, (word) => {
    if (word === '“') quoted = true;
    else if (word.length === 1 && (word === '”' || word === '\n')) quoted = false;
    return quoted ? word : (synonyms.get(word) ?? word);
  });
}
