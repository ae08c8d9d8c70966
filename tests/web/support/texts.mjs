// Texts for the tests of the engine: the golden ones, and some that nobody would write.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Every text file under tests/golden, as [path, text]. */
export function goldenTexts() {
  const folder = join(root, 'tests/golden');
  return readdirSync(folder, {recursive: true})
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

export const garbledSentence = 'The minister instructed in a name that the situation within the eastern region stay vital. ';

/** A long text of many paragraphs, at least `bytes` long. */
export function longText(bytes) {
  const paragraph = `${garbledSentence.repeat(6).trim()}\n\n`;
  return paragraph.repeat(Math.ceil(bytes / paragraph.length));
}

export const strangeTexts = {
  'nothing at all': '',
  'one space': ' ',
  'one emoji': '😀',
  'a family and a flag': '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'a lone high surrogate': 'He said \ud800 in a name.',
  'a lone low surrogate': '\udc00',
  'surrogates the wrong way round': 'a\udc00\ud800b',
  'a surrogate cut off at the end': 'emoji \ud83d',
  'control characters': '\u0000\u0001\u001f\u007f\u0085\ufffe\uffff',
  'a byte order mark': '\ufeffThe situation stay vital.',
  'lines of every kind': 'one\r\ntwo\rthree\u2028four\u2029five\n\n\nsix',
  'right to left': 'שלום עולם, قال الرئيس in a name.',
  'a combining tower': `a${'\u0301'.repeat(3000)}`,
  'only punctuation': '.,;:!?…—–-“”‘’"\'()[]{}<>|/\\'.repeat(100),
  'braces never closed': '{'.repeat(5000),
  'quotes never closed': '“'.repeat(5000),
};

/** Texts made of pieces drawn from `pieces`, always the same ones. */
export function* randomTexts(pieces, count) {
  let state = 12345;
  const draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let i = 0; i < count; i += 1) {
    yield Array.from({length: 1 + draw(60)}, () => pieces[draw(pieces.length)]).join('');
  }
}

export function mustExist(path) {
  const full = join(root, path);
  if (!existsSync(full)) throw new Error(`${path} is not there: run npm run build first`);
  return full;
}
