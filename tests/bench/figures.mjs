// tests/bench/figures.md: how its numbers look, and its two parts, each written by a command of its own.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {brotliCompressSync, constants} from 'node:zlib';

const path = new URL('figures.md', import.meta.url);
const namesHead = '\n## Names\n';

export const whole = (number) => Math.round(number).toLocaleString('en');

/** Bytes of a file once it is compressed. */
export const brotli = (file) =>
  brotliCompressSync(readFileSync(file), {params: {[constants.BROTLI_PARAM_SIZE_HINT]: 2 ** 24}}).length;

export const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What measured: for the sentence that says so. */
export const machine = `${cpus().length} cores of ${cpus()[0].model.trim()}, node ${process.version}`;

/** The two parts of the file as it stands. */
function parts() {
  const all = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const at = all.indexOf(namesHead);
  return at < 0 ? [all, ''] : [all.slice(0, at), all.slice(at)];
}

function write(main, names) {
  writeFileSync(path, main + names);
  console.log(main + names);
}

/** Writes all but the figures of names. */
export const writeMain = (text) => write(text, parts()[1]);

/** Writes the figures of names. */
export const writeNames = (text) => write(parts()[0], `${namesHead}\n${text}\n`);
