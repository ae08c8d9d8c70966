// The command line and the WebAssembly module give the same report, byte for byte.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, before, describe, test} from 'node:test';

import {createEngine} from 'ungarble/engine';

import {goldenTexts, longText, mustExist, randomTexts, strangeTexts} from './support/texts.mjs';

/** What the command line reports on each of `texts`, as it prints it. */
function nativeReports(texts) {
  const lines = texts.map((text, id) => JSON.stringify({id, text})).join('\n');
  const {status, stdout, stderr} = spawnSync(mustExist('build/native-release/bin/ungarble'), ['check', '--ndjson'], {
    input: `${lines}\n`,
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(line.indexOf('"report":') + '"report":'.length, -1));
}

/** Lone surrogates as the engine reads them; JSON cannot carry them to the command line. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');

describe('native = WebAssembly', () => {
  let engine;
  before(async () => {
    engine = await createEngine();
  });
  after(() => engine.dispose());

  const same = (texts) => {
    const expected = nativeReports(texts.map(wellFormed));
    assert.equal(expected.length, texts.length);
    texts.forEach((text, i) => assert.equal(engine.checkJson(text), expected[i], JSON.stringify(text.slice(0, 200))));
  };

  test('on every golden text', () => same(goldenTexts().map(([, text]) => text)));

  test('on a long text', () => same([longText(300_000)]));

  test('on texts that nobody would write', () => same(Object.values(strangeTexts)));

  test('on sentences of golden texts in any order', () => {
    const sentences = goldenTexts().flatMap(([, text]) => text.match(/[^.!?\n]+[.!?\n]+/g) ?? [text]);
    same([...randomTexts(sentences, 200)]);
  });

  test('on words of golden texts in any order', () => {
    const words = goldenTexts().flatMap(([, text]) => text.match(/\s*\S+/g) ?? []);
    same([...randomTexts(words, 300)]);
  });

  test('on characters of golden texts in any order', () => {
    const characters = [...new Set(goldenTexts().flatMap(([, text]) => [...text])), ' ', '\n', '“', '”', '{', '|', '}'];
    same([...randomTexts(characters, 300)]);
  });
});
