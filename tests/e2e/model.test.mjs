// What the page knows about text, edits and fixes: relations that hold for every text.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {diff, mapSpans, stretchSpans} from 'ungarble/live';

import {load} from './support/source.mjs';

const {apply, merge} = await load('model/fixes.ts');
const {compare} = await load('model/compare.ts');
const {paragraphs, touched} = await load('model/paragraphs.ts');
const {decode, normalise} = await load('io/text.ts');
const {fileName} = await load('io/save.ts');

/** Numbers below `n` that are the same in every run. */
function randomness(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Few letters, so that equal runs abound. */
const randomText = (random, length) => Array.from({length}, () => 'ab \n😀'[random(6)] ?? 'a').join('');

describe('edits', () => {
  test('a splice turns the old text into the new one, and says no more than needed', () => {
    const random = randomness(1);
    for (let n = 0; n < 3000; n += 1) {
      const before = randomText(random, random(30));
      const after = randomText(random, random(30));
      const edit = diff(before, after);
      if (edit === null) {
        assert.equal(before, after);
        continue;
      }
      const put = after.slice(edit.start, edit.start + edit.inserted);
      assert.equal(before.slice(0, edit.start) + put + before.slice(edit.start + edit.removed), after);
      if (edit.removed > 0 && edit.inserted > 0) assert.notEqual(before[edit.start], put[0]);
    }
  });

  test('the caret tells which of several equal letters was typed', () => {
    assert.deepEqual(diff('aaaa', 'aaaaa', 2), {start: 1, removed: 0, inserted: 1});
    assert.deepEqual(diff('aaaa', 'aaaaa', 5), {start: 4, removed: 0, inserted: 1});
    assert.deepEqual(diff('x'.repeat(9000), 'x'.repeat(9001), 5000), {start: 4999, removed: 0, inserted: 1});
  });

  test('a span that stays covers the same words as before', () => {
    const random = randomness(2);
    for (let n = 0; n < 3000; n += 1) {
      const before = randomText(random, 40);
      const spans = cutSpans(random, before.length);
      const edits = cutSpans(random, before.length).map(({start, end}) => ({
        start,
        end,
        replacement: randomText(random, random(4)),
      }));
      const after = edits.length > 0 ? apply(before, merge(before, edits)) : before;
      const splices = edits.map(({start, end, replacement}) => ({
        start,
        removed: end - start,
        inserted: replacement.length,
      }));
      for (const edges of ['open', 'closed']) {
        const kept = mapSpans(
          spans.map((span) => ({...span, words: before.slice(span.start, span.end)})),
          splices,
          edges,
        );
        for (const {start, end, words} of kept) assert.equal(after.slice(start, end), words);
        const hit = (span, edit) =>
          edges === 'open'
            ? edit.start < span.end && edit.end > span.start
            : edit.start <= span.end && edit.end >= span.start;
        assert.equal(kept.length, spans.filter((span) => !edits.some((edit) => hit(span, edit))).length);
      }
    }
  });

  test('a section stretches with what is written inside it', () => {
    const section = [{start: 10, end: 20}];
    assert.deepEqual(stretchSpans(section, [{start: 12, removed: 0, inserted: 5}]), [{start: 10, end: 25}]);
    assert.deepEqual(stretchSpans(section, [{start: 0, removed: 3, inserted: 0}]), [{start: 7, end: 17}]);
    assert.deepEqual(stretchSpans(section, [{start: 30, removed: 1, inserted: 9}]), section);
  });
});

describe('comparison', () => {
  test('the pieces of a pair are its two paragraphs, and equal pieces are equal', () => {
    const random = randomness(3);
    for (let n = 0; n < 300; n += 1) {
      const before = randomText(random, 60);
      const after = randomText(random, 60);
      const lines = new Set(['', ...before.split('\n'), ...after.split('\n')]);
      for (const pair of compare(before, after)) {
        for (const side of [pair.before, pair.after]) assert.ok(lines.has(side.map((piece) => piece.text).join('')));
      }
    }
    assert.deepEqual(compare('same\ntext', 'same\ntext'), []);
  });

  test('only what differs is marked', () => {
    const [pair, ...rest] = compare('One.\nHe instructed me on Monday.\nTwo.', 'One.\nHe told me on Monday.\nTwo.');
    assert.deepEqual(rest, []);
    assert.deepEqual(
      pair.before.filter((piece) => piece.changed),
      [{text: 'instructed', changed: true}],
    );
    assert.deepEqual(
      pair.after.filter((piece) => piece.changed),
      [{text: 'told', changed: true}],
    );
  });
});

describe('text', () => {
  test('paragraphs are the lines with something on them', () => {
    const text = '\n one\n\n two \n';
    assert.deepEqual(
      paragraphs(text).map(({start, end}) => text.slice(start, end)),
      [' one', ' two '],
    );
    assert.equal(
      touched(paragraphs(text), [
        {start: 1, end: 3},
        {start: 4, end: 5},
      ]),
      1,
    );
  });

  test('bytes become text', () => {
    const cases = [
      ['c3a9', 'é'],
      ['efbbbfc3a9', 'é'],
      ['e9', 'é'],
      ['fffee900', 'é'],
      ['feff00e9', 'é'],
    ];
    for (const [bytes, text] of cases) assert.equal(decode(Buffer.from(bytes, 'hex')), text);
    assert.equal(normalise('a\r\nb\rc\0\ud800'), 'a\nb\nc\ud800');
  });

  test('file names are safe', () => {
    assert.equal(fileName('Minutes.docx', '.txt'), 'Minutes.txt');
    assert.equal(fileName('a/b\\c:d', '.txt'), 'a b c d.txt');
    assert.equal(fileName(' ', '.txt'), 'text.txt');
  });
});

/** A few spans within `length`, sorted and apart from each other, none empty. */
function cutSpans(random, length) {
  const spans = [];
  for (let at = random(8); at < length - 4; at += 1 + random(10)) {
    const end = at + 1 + random(3);
    spans.push({start: at, end});
    at = end;
  }
  return spans;
}
