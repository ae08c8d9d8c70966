// The page's state while checks are under way: what it knows of places lies right in the text at every moment.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {asked, settled, slowChecker} from '../web/support/slow.mjs';
import {load} from './support/source.mjs';

const {Session} = await load('model/session.ts');

/** Every 'Name…' is one, and the part from 'Part' to 'end' garbled. */
const reportOn = (text) => ({
  verdict: {
    label: 'mixed',
    sections: [...text.matchAll(/Part.*?end/gs)].map(({index, 0: words}) => ({start: index, end: index + words.length})),
  },
  diagnostics: [],
  entities: [...text.matchAll(/Name\w*/g)].map(({index, 0: words}) => ({start: index, end: index + words.length})),
});

const start = (text) => {
  const checker = slowChecker(reportOn);
  const session = new Session();
  session.setChecker(checker);
  session.setText(text, 'closed');
  const cut = (spans) => spans.map(({start, end}) => session.text.slice(start, end));
  return {
    session,
    calls: checker.calls,
    names: () => cut(session.entities),
    parts: () => cut(session.sections),
    answer: async (about = session.text) => ((await asked(checker.calls, about)).answer(), settled()),
  };
};

const filler = Array.from({length: 60}, (_, n) => `Paragraph ${n} of a long text that goes on and on.`).join('\n\n');

/** A session whose text takes so long to check that an edited paragraph is looked at first. */
async function long(text) {
  const started = start(text);
  const first = await asked(started.calls, text);
  await new Promise((resolve) => setTimeout(resolve, 60)); // the check takes its time
  first.answer();
  await settled();
  return started;
}

describe('what the page knows of places', () => {
  test('follows what is written before and in it, from the first letter on', async () => {
    const {session, names, parts, answer} = start('One. Part Name1 of it end. Name2.');
    await answer();
    session.setText('Oh, one. Part Name1 of it end. Name2.', 'closed');
    assert.deepEqual([names(), parts()], [['Name1', 'Name2'], ['Part Name1 of it end']]);
    session.setText('Oh, one. Part Name1 of all of it end. Name2.', 'closed');
    session.setText('Oh, one. Part Name1 of all of it end. Namex2.', 'closed');
    assert.deepEqual([names(), parts()], [['Name1'], ['Part Name1 of all of it end']]);
  });

  test('is carried over what was written while the text was under check', async () => {
    const {session, calls, names, parts} = start('One. Part Name1 of it end. Name2.');
    const first = await asked(calls, session.text);
    session.setText('Oh, one. Part Name1 of it end. Name2.', 'closed');
    first.answer();
    await settled();
    assert.deepEqual([names(), parts()], [['Name1', 'Name2'], ['Part Name1 of it end']]);
  });

  test('is carried over all of it, though an edited paragraph was looked at meanwhile', async () => {
    const {session, calls, names} = await long(`By Name1. ${filler}`);
    session.recheck();
    const whole = await asked(calls, session.text);
    session.setText(`Well, ${session.text}`, 'closed');
    session.setText(session.text.replace('Paragraph 30', 'Paragraph thirty'), 'closed');
    assert.ok(calls.some(({text}) => text.length < 400), 'a paragraph is being looked at');
    whole.answer();
    await settled();
    assert.deepEqual(names(), ['Name1']);
  });

  test('a check that is stopped is the whole one, though a paragraph is being looked at', async () => {
    const {session, calls} = await long(filler);
    session.recheck();
    const whole = await asked(calls, session.text);
    session.setText(session.text.replace('Paragraph 30', 'Paragraph thirty'), 'closed');
    session.cancel();
    await settled();
    assert.deepEqual([whole.options.signal.aborted, calls.length, session.status.kind], [true, 0, 'cancelled']);
    session.recheck();
    (await asked(calls, session.text)).answer();
    await settled();
    assert.equal(session.status.kind, 'done');
  });
});
