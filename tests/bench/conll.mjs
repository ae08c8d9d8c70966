// Texts with names marked by hand, as CoNLL files have them (token TAB tag), and how well found names agree with them.
import {readFileSync} from 'node:fs';

const sentencesPerText = 20;
const gluedLeft = new Set([...'.,;:!?)]}%’', "'s", "n't", "'", "'re", "'ve", "'ll", "'d", "'m", '’s']);
const gluedRight = new Set('([{$£€#');

/** The types that are scored, under the names that the files have for them. */
export const scoredTypes = ['PER', 'ORG', 'LOC'];

/** Sentences as running text, with the marked names as {start, end, type}. */
function join(sentences) {
  let text = '';
  const names = [];
  for (const rows of sentences) {
    if (text) text += ' ';
    let name;
    rows.forEach(([token, tag], i) => {
      if (i > 0 && !gluedLeft.has(token) && !gluedRight.has(rows[i - 1][0])) text += ' ';
      const start = text.length;
      text += token;
      if (tag.startsWith('I-') && name?.type === tag.slice(2)) {
        name.end = text.length;
        return;
      }
      name = tag === 'O' ? undefined : {start, end: text.length, type: tag.slice(2)};
      if (name) names.push(name);
    });
  }
  return {text, names};
}

/** The texts of a file, each of 20 sentences. */
export function readTexts(path) {
  const sentences = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.split('\t')).filter((fields) => fields.length > 1))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((fields) => [fields[0], fields.at(-1)]));
  return Array.from({length: Math.ceil(sentences.length / sentencesPerText)}, (_, i) =>
    join(sentences.slice(i * sentencesPerText, (i + 1) * sentencesPerText)),
  );
}

/** As a string, without a leading 'the', so that sets can hold it. */
function key(text, {start, end, type}) {
  return `${/^the /i.test(text.slice(start, end)) ? start + 4 : start} ${end} ${type}`;
}

/** F, in percent, of exact spans and types over all texts; `found`: for each text what was found in it. */
export function score(texts, found) {
  let right = 0;
  let all = 0;
  texts.forEach(({text, names}, i) => {
    const [wanted, got] = [names, found[i]].map(
      (list) => new Set(list.filter(({type}) => scoredTypes.includes(type)).map((name) => key(text, name))),
    );
    right += [...got].filter((name) => wanted.has(name)).length;
    all += wanted.size + got.size;
  });
  return (200 * right) / all;
}
