// A document that is kept checked, with a checker that answers when the test says so.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {BlockText, Ignores, LiveDocument, mapSpans, placeKey} from 'ungarble/live';

import {asked, settled, slowChecker} from './support/slow.mjs';

const span = (text, words, from = 0) => {
  const start = text.indexOf(words, from);
  return {start, end: start + words.length, text: words};
};
/** A finding for every 'bad…' of the text. */
const findBad = (text) =>
  [...text.matchAll(/bad\w*/g)].map(({index, 0: words}) => ({
    ...span(text, words, index),
    code: 'function-word',
    severity: 'error',
    confidence: 1,
    message: '',
    suggestions: [{text: 'good', confidence: 1}],
  }));
const reportOn = (text) => ({
  verdict: {label: 'clean', score: 0, garbledWords: 0},
  diagnostics: findBad(text),
  entities: [],
});

async function checkedDocument(text) {
  const checker = slowChecker(reportOn);
  const live = new LiveDocument({checker});
  live.update(text);
  (await asked(checker.calls, text)).answer();
  await settled();
  return {live, calls: checker.calls, words: () => live.findings.map(({start, end}) => live.text.slice(start, end))};
}

describe('a live document', () => {
  test('tells its listeners of findings, report and state', async () => {
    const checker = slowChecker(reportOn);
    const live = new LiveDocument({checker});
    const heard = [];
    live.subscribe((change) => heard.push(change === 'state' ? live.state.kind : change));
    live.update('One bad word.');
    (await asked(checker.calls, live.text)).answer();
    await settled();
    assert.deepEqual(heard, ['findings', 'pending', 'checking', 'findings', 'report', 'done']);
    live.update('');
    assert.deepEqual([live.state.kind, live.report, live.findings.length], ['idle', null, 0]);
  });

  test('the time that loading takes is no part of a check', async () => {
    const checker = slowChecker(reportOn);
    let arrive;
    checker.load = () => new Promise((resolve) => (arrive = resolve));
    const live = new LiveDocument({checker});
    live.update('One bad word.');
    await settled();
    const {since: before} = live.state;
    const arrived = performance.now();
    assert.ok(before <= arrived);
    arrive();
    const call = await asked(checker.calls, live.text);
    assert.equal(live.state.kind, 'checking');
    assert.ok(live.state.since >= arrived);
    call.answer();
    await settled();
    assert.equal(live.state.kind, 'done');
  });

  test('moves findings with an edit at once, and lets go of those that it touches', async () => {
    const {live, words} = await checkedDocument('A bad1, a bad2, a bad3.');
    live.update('So: A bad1, a bad2, a bad3.');
    assert.deepEqual(words(), ['bad1', 'bad2', 'bad3']);
    live.update('So: A bad1, a baad2, a bad3.');
    assert.deepEqual(words(), ['bad1', 'bad3']);
    live.update('So: A bad1x, a baad2, a bad3.');
    assert.deepEqual(words(), ['bad3'], 'typing right beside a word touches it');
  });

  test('knows what several edits at once leave alone', async () => {
    const text = 'One bad1, two bad2, one bad3.';
    const {live, words} = await checkedDocument(text);
    live.update('Ten bad1, two bad2, ten bad3.', {
      edits: [
        {start: 0, removed: 3, inserted: 3},
        {start: 20, removed: 3, inserted: 3},
      ],
    });
    assert.deepEqual(words(), ['bad1', 'bad2', 'bad3']);
  });

  test('a fix leaves the neighbours alone', async () => {
    const {live, words} = await checkedDocument('bad1bad2'.replace('bad2', ' bad2'));
    live.update('good bad2', {fix: true});
    assert.deepEqual(words(), ['bad2']);
  });

  test('carries an answer over what was typed meanwhile, and checks that afterwards', async () => {
    const checker = slowChecker(reportOn);
    const live = new LiveDocument({checker});
    live.update('A bad1 and a bad2.');
    await asked(checker.calls, live.text);
    live.update('Well, a bad1 and a bad2.', {edits: [{start: 0, removed: 1, inserted: 7}]});
    live.update('Well, a bad1 and a bxad2.');
    assert.equal(checker.calls.length, 1, 'one at a time');
    checker.calls[0].answer();
    await settled();
    assert.deepEqual(live.findings.map(({start, end}) => live.text.slice(start, end)), ['bad1']);
    (await asked(checker.calls, 'Well, a bad1 and a bxad2.')).answer();
    await settled();
    assert.equal(live.state.kind, 'done');
  });

  test('findings that are found again stay who they are', async () => {
    const {live, calls} = await checkedDocument('A bad1 and a bad2.');
    const ids = live.findings.map(({id}) => id);
    live.update('A bad1 and a bad2. More of it.');
    (await asked(calls, live.text)).answer();
    await settled();
    assert.deepEqual(live.findings.map(({id}) => id), ids);
  });

  test('is silent and asks nothing while somebody composes', async () => {
    const {live, calls, words} = await checkedDocument('A bad1 here.');
    let heard = 0;
    live.subscribe(() => (heard += 1));
    live.compositionStart();
    live.update('Aに bad1 here.');
    live.update('Aにほ bad1 here.');
    await settled();
    assert.deepEqual([heard, calls.length, words()], [0, 0, ['bad1']]);
    live.compositionEnd();
    assert.ok(heard > 0);
    await asked(calls, 'Aにほ bad1 here.');
  });

  test('does not mark a word while it is being typed', async () => {
    const {live, calls, words} = await checkedDocument('A bad1 and ba');
    live.update('A bad1 and bad', {caret: 14});
    (await asked(calls, live.text)).answer();
    await settled();
    assert.deepEqual(words(), ['bad1']);
    live.update('A bad1 and bad ', {caret: 15});
    (await asked(calls, live.text)).answer();
    await settled();
    assert.deepEqual(words(), ['bad1', 'bad']);
  });

  test('looks at the edited paragraph first where the whole takes long', async () => {
    const checker = slowChecker(reportOn);
    const live = new LiveDocument({checker});
    const filler = Array.from({length: 60}, (_, n) => `Paragraph ${n} of a long text that goes on and on.`).join('\n\n');
    live.update(filler);
    const whole = await asked(checker.calls, filler);
    await new Promise((resolve) => setTimeout(resolve, 60)); // the check takes its time
    whole.answer();
    await settled();
    const at = filler.indexOf('Paragraph 30') + 10;
    const text = `${filler.slice(0, at)}bad badder ${filler.slice(at)}`;
    live.update(text);
    const [part] = checker.calls;
    assert.ok(part.text.length < 400 && part.text.startsWith('Paragraph 29') && part.text.includes('bad badder'), part.text);
    assert.ok(part.text.endsWith('on and on.') && part.text.includes('Paragraph 31') && !part.text.includes('Paragraph 32'));
    part.answer({
      ...reportOn(part.text),
      diagnostics: [findBad(part.text)[0], {...findBad(part.text)[1], severity: 'warning'}],
    });
    await settled();
    const words = () => live.findings.map(({start, end}) => text.slice(start, end));
    assert.deepEqual(words(), ['bad'], 'what a clean document may not have waits for the whole');
    (await asked(checker.calls, text)).answer();
    await settled();
    assert.deepEqual(words(), ['bad', 'badder']);
  });

  test('says what failed, and tries again', async () => {
    const checker = slowChecker(reportOn);
    const live = new LiveDocument({checker});
    live.update('A bad1 here.');
    (await asked(checker.calls, live.text)).fail(Object.assign(new Error('no model'), {code: 'model-missing'}));
    await settled();
    assert.deepEqual([live.state.kind, live.state.error.code], ['failed', 'model-missing']);
    live.recheck();
    (await asked(checker.calls, live.text)).answer();
    await settled();
    assert.equal(live.findings.length, 1);
  });

  test('is silent once it is disposed', async () => {
    const checker = slowChecker(reportOn);
    const live = new LiveDocument({checker});
    live.update('A bad1 here.');
    await settled();
    live.subscribe(() => assert.fail('told after the end'));
    live.dispose();
    await settled();
    assert.equal(checker.calls.length, 0);
  });
});

describe('ignores', () => {
  test('serve several documents, and are known again after edits around them', async () => {
    const ignores = new Ignores();
    const text = 'This is quite some text before a bad1 that is followed by some more text.';
    const checker = {check: async (text) => reportOn(text)};
    const documents = [new LiveDocument({checker, ignores}), new LiveDocument({checker, ignores})];
    for (const document of documents) document.update(text);
    await settled();
    ignores.ignore(documents[0].findings[0], text);
    assert.deepEqual(documents.map(({findings, ignored}) => [findings.length, ignored.length]), [[0, 1], [0, 1]]);
    const [found] = findBad(`Oh. ${text}`);
    assert.ok(new Ignores(JSON.parse(JSON.stringify(ignores))).covers(found, `Oh. ${text}`));
    assert.ok(!ignores.covers(...['A bad1 elsewhere'].flatMap((other) => [findBad(other)[0], other])));
    assert.match(placeKey(found, text), /^[0-9a-z]{1,11}$/);
  });
});

describe('blocks', () => {
  test('are paragraphs of one text, and lead back', () => {
    const blocks = new BlockText([
      {key: 'a', text: 'One bad1.'},
      {key: 'b', text: ''},
      {key: 'c', text: 'Two bad2 😀.'},
    ]);
    assert.equal(blocks.text, 'One bad1.\n\n\n\nTwo bad2 😀.');
    assert.deepEqual(findBad(blocks.text).map((found) => blocks.locate(found)), [
      {key: 'a', start: 4, end: 8},
      {key: 'c', start: 4, end: 8},
    ]);
    assert.equal(blocks.locate({start: 5, end: 20}), undefined);
    assert.equal(blocks.offset('c', 4), blocks.text.indexOf('bad2'));
  });

  test('edits that delete across blocks move what comes after', () => {
    assert.deepEqual(mapSpans([{start: 20, end: 24}], [{start: 2, removed: 10, inserted: 1}], 'closed'), [{start: 11, end: 15}]);
  });
});
