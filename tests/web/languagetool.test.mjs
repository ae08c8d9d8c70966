// LanguageTool's shape: what the command line answers, texts with markup, and the interface without a server.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, before, describe, test} from 'node:test';

import {createEngine} from 'ungarble/engine';
import {createLanguageTool, toAnswer} from 'ungarble/languagetool';

import {goldenTexts, longText, mustExist} from './support/texts.mjs';

const text = 'She said the the report was for {those who} asked.';

/** What the command line answers. */
function nativeAnswer(input) {
  const {status, stdout, stderr} = spawnSync(
    mustExist('build/native-release/bin/ungarble'),
    ['check', '--format', 'languagetool', '--model', mustExist('web/dist/en.model'), '-'],
    {input, encoding: 'utf8', maxBuffer: 2 ** 28},
  );
  assert.ok(status === 0 || status === 1, stderr);
  return JSON.parse(stdout);
}

/** Without what only plug-ins want, and without the sentences, which the browser finds in a way of its own. */
const common = ({warnings, ...answer}) => ({
  ...answer,
  matches: answer.matches.map(({type, sentence, ...match}) => match),
});

describe('an answer in LanguageTool’s shape', () => {
  let engine;
  let tool;
  before(async () => {
    engine = await createEngine();
    tool = createLanguageTool({checker: {check: async (words, options) => engine.check(words, options)}});
  });
  after(() => engine.dispose());

  test('is the command line’s', () => {
    const own = [
      text,
      '',
      'It was 😀😀😀😀😀😀😀😀😀😀😀😀 and the the 林檎林檎林檎林檎林檎林檎林檎 was é.',
      'He eat an book.\r\n\r\nThe members donâ€™t meet; she said the the end.\n{one|two}',
      longText(3000),
    ];
    const codes = new Set();
    for (const each of [...own, ...goldenTexts().map(([, golden]) => golden)]) {
      const answer = toAnswer(engine.check(each), each);
      assert.deepEqual(common(answer), common(nativeAnswer(each)), each.slice(0, 100));
      for (const {offset, length, context, sentence, rule} of answer.matches) {
        codes.add(rule.id);
        const words = each.slice(offset, offset + length);
        assert.equal(context.text.slice(context.offset, context.offset + context.length), words);
        assert.ok(sentence.length > 0 && each.includes(sentence), words);
      }
    }
    assert.ok(codes.size >= 5, [...codes].join());
  });

  test('has the members that plug-ins look for', async () => {
    const {warnings, matches} = await tool.check({text, language: 'en-GB'});
    assert.deepEqual(warnings, {incompleteResults: false});
    const match = matches.find(({offset}) => offset === text.indexOf('the the'));
    assert.deepEqual(match.type, {typeName: 'Other'});
    assert.deepEqual(match.replacements[0], {value: 'the'});
    assert.equal(match.sentence, text);
  });

  test('names the sentence, not its neighbours', async () => {
    const {matches} = await tool.check({text: `All is well here.\nIt is. ${text} It was late.\nYes.`});
    assert.equal(matches.find(({replacements: [first]}) => first?.value === 'the').sentence, text);
  });

  test('of a text with markup counts the markup', async () => {
    const annotation = [
      {markup: '<p>'},
      {text: 'She said '},
      {markup: '<b>'},
      {text: 'the the'},
      {markup: '</b>'},
      {text: ' report.'},
      {markup: '</p><p>', interpretAs: '\n\n'},
      {text: 'It was the '},
      {markup: '<i>'},
      {text: 'the'},
      {markup: '</i>'},
      {text: ' end.'},
    ];
    const whole = annotation.map(({text, markup}) => text ?? markup).join('');
    const {matches} = await tool.check({data: {annotation}});
    const words = matches.map(({offset, length}) => whole.slice(offset, offset + length));
    assert.deepEqual(words.filter((each) => /^the/.test(each)), ['the the', 'the <i>the']);
    for (const {context, offset, length} of matches) {
      assert.equal(context.text.slice(context.offset, context.offset + length), whole.slice(offset, offset + length));
    }
  });

  test('takes no other language, and not nothing', async () => {
    await assert.rejects(tool.check({text, language: 'de-DE'}), {code: 'usage'});
    await assert.rejects(tool.check({language: 'en'}), {code: 'usage'});
    await assert.rejects(tool.check({text, data: {annotation: []}}), {code: 'usage'});
  });

  describe('by the interface without a server', () => {
    const ask = (body, init) => tool.fetch('https://example.org/v2/check', {method: 'POST', body, ...init});

    test('is the same, however it is asked', async () => {
      const expected = await tool.check({text});
      const encoded = new URLSearchParams({text, language: 'auto'});
      const form = new FormData();
      form.set('text', text);
      for (const response of [
        await ask(encoded),
        await ask(String(encoded), {headers: {'Content-Type': 'application/x-www-form-urlencoded'}}),
        await ask(form),
        await tool.fetch(new Request('https://example.org/v2/check', {method: 'POST', body: encoded})),
        await tool.fetch(`/v2/check?${encoded}`),
        await ask(new URLSearchParams({data: JSON.stringify({annotation: [{text}]}), language: 'en-US'})),
      ]) {
        assert.equal(response.status, 200);
        assert.deepEqual(await response.json(), expected);
      }
    });

    test('takes the level', async () => {
      const levels = [];
      const listening = createLanguageTool({
        checker: {check: async (words, options) => (levels.push(options.level), engine.check(words))},
      });
      for (const level of ['picky', 'default']) {
        await listening.fetch('/check', {method: 'POST', body: new URLSearchParams({text, level})});
      }
      assert.deepEqual(levels, ['picky', 'default']);
    });

    test('says what is wrong with a request', async () => {
      for (const [body, why] of [
        [{}, /'text' or 'data'/],
        [{text, language: 'fr'}, /'fr'/],
        [{data: '{'}, /no JSON/],
        [{data: '{"annotation":[{"text":"a","markup":"b"}]}'}, /list of/],
        [{data: 'null'}, /list of/],
      ]) {
        const response = await ask(new URLSearchParams(body));
        assert.equal(response.status, 400);
        assert.match(await response.text(), why);
      }
      assert.equal((await tool.fetch('/v2/words')).status, 404);
    });

    test('tells its languages', async () => {
      const languages = await (await tool.fetch('/v2/languages')).json();
      assert.ok(languages.every(({code}) => code === 'en'));
    });

    test('can be given up', async () => {
      const waiting = createLanguageTool({
        checker: {
          check: (_, {signal}) =>
            new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
        },
      });
      const controller = new AbortController();
      const answer = waiting.fetch('/v2/check?text=a', {signal: controller.signal});
      setTimeout(() => controller.abort());
      await assert.rejects(answer, {name: 'AbortError'});
    });
  });
});
