// The synchronous engine on the real WebAssembly and the real model, in Node.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';

import {UngarbleError, createEngine} from 'ungarble/engine';

import {garbledSentence, goldenTexts, longText, mustExist, strangeTexts} from './support/texts.mjs';

const wasm = readFileSync(mustExist('web/dist/ungarble.wasm'));
const model = readFileSync(mustExist('web/dist/en.model'));

/** Asserts that `work` fails with an UngarbleError of `code`. */
async function fails(work, code) {
  await assert.rejects(async () => work(), (error) => {
    assert.ok(error instanceof UngarbleError, String(error?.stack));
    assert.equal(error.code, code, error.message);
    assert.match(error.message, /\w/);
    return true;
  });
}

describe('engine', () => {
  let engine;
  before(async () => {
    engine = await createEngine();
  });
  after(() => engine.dispose());

  test('reports on a text', () => {
    const report = engine.check(garbledSentence);
    assert.equal(report.schemaVersion, 1);
    assert.equal(report.engine.name, 'ungarble');
    assert.match(report.engine.model.sha256, /^[0-9a-f]{64}$/);
    assert.equal(report.text.length, garbledSentence.length);
    assert.ok(report.text.words >= 12);
  });

  test('offsets count UTF-16 units', () => {
    for (const [name, text] of goldenTexts()) {
      const shifted = `😀 é “ü” 😀\n\n${text}`;
      const {diagnostics, entities} = engine.check(shifted);
      for (const {start, end, text: words} of [...diagnostics, ...entities]) {
        assert.equal(shifted.slice(start, end), words, name);
      }
    }
  });

  test('a text has one report, however often it is checked', () => {
    for (const [, text] of goldenTexts().slice(0, 10)) assert.equal(engine.checkJson(text), engine.checkJson(text));
  });

  test('in steps or at once, the report is the same', () => {
    const text = longText(60_000);
    const session = engine.begin(text);
    let steps = 0;
    let last = 0;
    while (session.step()) {
      assert.ok(session.progress >= last && session.progress <= 1);
      last = session.progress;
      steps += 1;
    }
    assert.ok(steps > 1, 'a long text takes more than one step');
    assert.equal(session.finishJson(), engine.checkJson(text));
  });

  test('sessions side by side do not disturb each other', () => {
    const texts = [longText(9_000), 'The situation stay vital.', longText(5_000)];
    const sessions = texts.map((text) => engine.begin(text));
    for (let more = true; more; ) more = sessions.map((session) => session.step()).some(Boolean);
    assert.deepEqual(sessions.map((session) => session.finishJson()), texts.map((text) => engine.checkJson(text)));
  });

  test('a session can be given up half-way', () => {
    const session = engine.begin(longText(60_000));
    session.step();
    session.dispose();
    assert.equal(engine.check('Fine.').text.words, 1);
  });

  for (const [name, text] of Object.entries(strangeTexts)) {
    test(`takes ${name}`, () => {
      const report = engine.check(text);
      assert.equal(report.text.length, text.length);
    });
  }

  test('a lone surrogate moves nothing', () => {
    // The same words around: it is read as the character that stands for what is no character, which is as long. Braces are
    // found by a rule, whatever the model thinks of the words.
    const findings = (character) => {
      const text = `${garbledSentence} A${character} b. He wrote {that a} letter had come.`;
      const after = engine.check(text).diagnostics.filter((each) => each.start > garbledSentence.length + 4);
      for (const {start, end, text: marked} of after) assert.equal(text.slice(start, end), marked);
      return after.map(({start, end}) => [start, end]);
    };
    assert.ok(findings('\ufffd').length > 0);
    assert.deepEqual(findings('\ud800'), findings('\ufffd'));
  });

  test('takes 100 kB without a space', () => {
    assert.equal(engine.check('x'.repeat(100_000)).text.length, 100_000);
  });

  test('takes the picky level, and refuses one that is not there', async () => {
    const found = (level) => engine.check(garbledSentence, {level}).diagnostics.length;
    assert.ok(found('picky') >= found('default'));
    await fails(() => engine.check('Fine.', {level: 'loud'}), 'usage');
  });

  test('refuses what is no string', async () => {
    for (const text of [undefined, null, 7, {}]) await fails(() => engine.check(text), 'usage');
  });

  test('refuses 10 MB, and stays of use', async () => {
    await fails(() => engine.check('word '.repeat(2_100_000)), 'text-too-long');
    await fails(() => engine.check('字'.repeat(engine.maxTextBytes / 2)), 'text-too-long');
    assert.equal(engine.check('Fine.').text.words, 1);
  });

  test('says when memory runs out, and stays of use', async () => {
    const starved = await createEngine({wasm, model});
    const {grow} = WebAssembly.Memory.prototype;
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('no more');
    };
    try {
      await fails(() => starved.check('a '.repeat(3_500_000)), 'out-of-memory');
      assert.equal(starved.check('Fine.').text.words, 1);
    } finally {
      WebAssembly.Memory.prototype.grow = grow;
    }
    starved.dispose();
  });
});

describe('opening an engine', () => {
  test('takes bytes of either kind', async () => {
    const slice = ({buffer, byteOffset, length}) => buffer.slice(byteOffset, byteOffset + length);
    const engine = await createEngine({wasm: slice(wasm), model: new Uint8Array(model)});
    assert.equal(engine.check('Fine.').text.words, 1);
    engine.dispose();
  });

  test('refuses a model cut short, wherever it is cut', async () => {
    for (const length of [0, 1, 7, 64, 1000, model.length >> 1, model.length - 1]) {
      await fails(() => createEngine({wasm, model: model.subarray(0, length)}), 'model-corrupt');
    }
  });

  test('refuses a model with one bit turned', async () => {
    for (const at of [0, model.length >> 2, model.length >> 1, model.length - 1]) {
      const turned = new Uint8Array(model);
      turned[at] ^= 1;
      await assert.rejects(createEngine({wasm, model: turned}), (error) =>
        ['model-corrupt', 'model-version'].includes(error.code));
    }
  });

  test('refuses what is no WebAssembly', async () => {
    await fails(() => createEngine({wasm: wasm.subarray(0, wasm.length >> 1), model}), 'internal');
    await fails(() => createEngine({wasm: new Uint8Array(0), model}), 'internal');
  });

  test('says which file is missing', async () => {
    const missing = new URL('nowhere.model', import.meta.url);
    await assert.rejects(createEngine({model: missing}), {code: 'model-missing', url: missing.href});
  });
});
