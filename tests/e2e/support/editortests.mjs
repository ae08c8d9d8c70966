// What every editor has to show, whatever its kind: marks on the right words through everything that happens to a text.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';

import {
  cardWords,
  checked,
  focusInCard,
  found,
  host,
  marked,
  settled,
  stepTo,
  text,
  useEditors,
} from './editors.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** With three findings that the exact rules make, whatever the model. */
export const TEXT = [
  'The members donâ€™t meet on Monday.',
  'She said the the report was for {those who} asked.',
  'It was a quiet day at the office.',
];
export const WRONG = ['donâ€™t', 'the the', '{those who}'];
const whole = TEXT.join('\n');

/** Those of `list` that are of WRONG, or of `words`: what else the model finds is its own affair. */
export const known = (list, words = WRONG) => list.filter((each) => words.includes(each));

/**
 * The suite for the page of one editor; `open` of useEditors comes back for tests of its own. `shadowTrees` is false
 * for an editor that does not work in one by itself (docs/editors.md says why), `ownUndo` for one whose undo takes back
 * what others wrote as well.
 */
export function editorTests(name, {shadowTrees = true, ownUndo = true} = {}) {
  const open = useEditors(name);

  test('marks the right words', async () => {
    const page = await open(TEXT);
    assert.deepEqual(known(await marked(page)), WRONG);
    assert.deepEqual(await marked(page), await found(page));
    const off = await page.evaluate(() => {
      const {text, findings} = globalThis.known();
      return findings.filter(({start, end, text: words}) => text.slice(start, end) !== words);
    });
    assert.deepEqual(off, []);
  });

  test('marks stay on their words through typing before and after them', async () => {
    const page = await open(TEXT);
    for (const [place, at, typed] of [['She said', 0, 'Then '], ['asked.', 6, ' Yes.'], ['The members', 0, 'x\n']]) {
      await host(page, 'select', place, at, at);
      for (const key of typed) await page.keyboard.press(key === '\n' ? 'Enter' : key);
      await settled(page);
      assert.deepEqual(known(await marked(page)), WRONG, `after ${JSON.stringify(typed)}`);
    }
    await checked(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    assert.equal(await text(page), `x\n${whole.replace('She', 'Then She')}`.replace('asked.', 'asked. Yes.'));
    const [judged, length] = await page.evaluate(() => [
      globalThis.host().document().report.text.length,
      globalThis.known().text.length,
    ]);
    assert.equal(judged, length);
  });

  test('a mark goes when its words are typed into, and comes when they are wrong again', async () => {
    const page = await open(TEXT);
    await host(page, 'select', 'the the', 2, 2);
    await page.keyboard.press('n');
    await settled(page);
    assert.deepEqual(known(await marked(page)), ['donâ€™t', '{those who}']);
    await page.keyboard.press('Backspace');
    await host(page, 'select', 'It was', 0, 0);
    await waitForMarks(page, WRONG);
    assert.equal(await text(page), whole);
  });

  test('by keyboard alone to the corrected text', async () => {
    const page = await open(TEXT);
    await host(page, 'select', 'The', 0, 0);
    for (const words of WRONG) {
      if ((await cardWords(page)) !== words) await stepTo(page, words);
      assert.ok(await focusInCard(page));
      await page.keyboard.press('Enter');
      await settled(page);
    }
    await page.keyboard.press('Escape');
    await checked(page);
    const fixed = whole.replace('donâ€™t', 'don’t').replace('the the', 'the').replace('{those who}', 'those who');
    assert.equal(await text(page), fixed);
    assert.deepEqual(known(await marked(page)), []);
  });

  test('a fix is one step of the editor’s own undo, and leaves its neighbours their marks', async () => {
    const page = await open(TEXT);
    await host(page, 'select', 'asked.', 6, 6);
    await page.keyboard.type(' So');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    await settled(page);
    const typed = whole.replace('asked.', 'asked. So');
    assert.equal(await text(page), typed.replace('the the', 'the'));
    assert.deepEqual(known(await marked(page)), ['donâ€™t', '{those who}']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    assert.equal(await text(page), typed);
    await waitForMarks(page, WRONG);
    await host(page, 'redo');
    assert.equal(await text(page), typed.replace('the the', 'the'));
    await host(page, 'undo');
    await host(page, 'undo');
    assert.equal(await text(page), whole);
  });

  test('F8 and Shift+F8 go around; Escape gives the focus back', async () => {
    const page = await open(TEXT);
    await host(page, 'select', 'The', 0, 0);
    const all = await found(page);
    const seen = [];
    for (let n = 0; n <= all.length; n += 1) {
      await page.keyboard.press('F8');
      await settled(page);
      seen.push(await cardWords(page));
    }
    assert.deepEqual(seen, [...all, all[0]]);
    await page.keyboard.press('Shift+F8');
    await settled(page);
    assert.equal(await cardWords(page), all.at(-1));
    await page.keyboard.press('Escape');
    assert.equal(await cardWords(page), null);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('!');
    assert.equal(await text(page), whole.replace(all.at(-1), `${all.at(-1)}!`));
  });

  test('resting the pointer opens the card and takes no focus; a click in it fixes', async () => {
    const page = await open(TEXT);
    await host(page, 'select', 'It was', 0, 0);
    const box = await boxOf(page, 'the the');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.ungarble-card .words').waitFor();
    assert.equal(await cardWords(page), 'the the');
    assert.ok(!(await focusInCard(page)));
    await page.locator('.ungarble-card .fix').first().click();
    assert.equal(await text(page), whole.replace('the the', 'the'));
    assert.equal(await cardWords(page), null);
  });

  test('axe finds nothing in the editor and the card', async () => {
    const page = await open(TEXT);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const {violations} = await globalThis.axe.run('#editors', {runOnly});
      return violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`);
    });
    assert.deepEqual(violations, []);
  });

  test('what is ignored, and what is a name, is not marked again', async () => {
    const page = await open([...TEXT, 'And the the end.']);
    await host(page, 'select', 'She', 0, 0);
    await stepTo(page, 'the the');
    await page.locator('.ungarble-card .action', {hasText: 'Ignore'}).click();
    await waitForMarks(page, ['donâ€™t', '{those who}', 'the the']);
    await stepTo(page, 'donâ€™t');
    await page.locator('.ungarble-card .action', {hasText: 'names'}).click();
    await page.keyboard.press('Escape');
    await host(page, 'select', 'It was', 0, 0);
    await page.keyboard.type('Then ');
    await checked(page);
    assert.deepEqual(known(await marked(page)), ['{those who}', 'the the']);
  });

  test('a composition is left alone, and marked when it is over', async () => {
    const page = await open(TEXT);
    const ime = await page.context().newCDPSession(page);
    const compose = (text) =>
      ime.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length});
    await host(page, 'select', 'Monday', 0, 0);
    const asked = await page.evaluate(() => globalThis.asked.length);
    for (const composed of ['t', 'th', 'the the']) {
      await compose(composed);
      await settled(page);
      assert.deepEqual(known(await marked(page)), WRONG, `while ${composed} is composed`);
    }
    assert.equal(await page.evaluate(() => globalThis.asked.length), asked);
    await ime.send('Input.insertText', {text: 'the the '});
    await host(page, 'select', 'She', 0, 0);
    await waitForMarks(page, [...WRONG, 'the the']);
    assert.equal(await text(page), whole.replace('Monday', 'the the Monday'));

    await host(page, 'select', '{those who}', 3, 3);
    for (const composed of ['り', 'りん', '林檎']) await compose(composed);
    await settled(page);
    await ime.send('Input.insertText', {text: '林檎'});
    await settled(page);
    assert.equal(await text(page), whole.replace('Monday', 'the the Monday').replace('{those', '{th林檎ose'));
    assert.deepEqual(known(await marked(page)), ['donâ€™t', 'the the', 'the the']);
  });

  test(`another writer’s edits move the marks${ownUndo ? ', and undo is one’s own' : ''}`, async () => {
    const page = await open(TEXT);
    await host(page, 'select', 'She', 0, 0);
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await host(page, 'remote', 'The members', 'Most of all the members');
    await host(page, 'remote', 'quiet day', 'very quiet and long day');
    await settled(page);
    assert.deepEqual(known(await marked(page)), ['donâ€™t', '{those who}']);
    if (!ownUndo) return;
    await host(page, 'undo');
    assert.equal(
      await text(page),
      whole.replace('The members', 'Most of all the members').replace('quiet day', 'very quiet and long day'),
    );
    await waitForMarks(page, WRONG);
  });

  test('what is saved knows nothing of marks', async () => {
    const page = await open(TEXT);
    assert.doesNotMatch(await host(page, 'saved'), /ungarble/);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    assert.doesNotMatch(await host(page, 'saved'), /ungarble/);
  });

  if (shadowTrees) {
    test('an editor in a shadow tree is marked and fixed as any other', async () => {
      const page = await open.alone(['Nothing here.']);
      await page.evaluate((paragraphs) => (globalThis.inShadow(), globalThis.open(paragraphs)), TEXT);
      await checked(page, 1);
      assert.deepEqual(known(await marked(page, 1)), WRONG);
      await page.evaluate(() => globalThis.host(1).select('She', 0, 0));
      const drawn = await page.evaluate(() => {
        const tree = document.getElementById('editors').children[1].shadowRoot;
        const mark = tree.querySelector('[data-ungarble]');
        if (mark) return getComputedStyle(mark).textDecorationStyle;
        const {adoptedStyleSheets} = tree.querySelector('iframe')?.contentDocument ?? tree;
        return adoptedStyleSheets.length > 0 && 'wavy';
      });
      assert.equal(drawn, 'wavy');
      await page.keyboard.press('F8');
      await settled(page);
      assert.equal(await cardWords(page), 'the the');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => globalThis.host(1).text()), whole.replace('the the', 'the'));
    });
  }

  test('several editors share one worker, which ends with the last of them', async () => {
    const page = await open.alone(TEXT, ['Only the the end.']);
    assert.deepEqual(known(await marked(page, 0)), WRONG);
    assert.deepEqual(known(await marked(page, 1)), ['the the']);
    assert.equal(page.workers().length, 1);
    await page.evaluate(() => globalThis.host(0).destroy());
    assert.equal(page.workers().length, 1);
    const gone = page.workers()[0].waitForEvent('close');
    await page.evaluate(() => globalThis.host(1).destroy());
    await gone;
    assert.equal(await page.locator('.ungarble-card').count(), 0);
  });

  test('a paste of 50,000 words is checked to its end, and typed into', async () => {
    const page = await open(TEXT);
    const paragraph = 'It was a quiet day at the office, and nobody came to see them. '.repeat(8).trim();
    const pasted = `${Array.from({length: 480}, () => paragraph).join('\n')}\nThat was the the end of it.`;
    await host(page, 'select', 'office.', 7, 7);
    await page.evaluate((data) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', data);
      const {activeElement} = document;
      (activeElement.contentDocument?.activeElement ?? activeElement).dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true}),
      );
    }, ` ${pasted}`);
    // Some editors put in what is pasted a moment later.
    await settled(page);
    await page.keyboard.type('So ');
    await checked(page);
    assert.deepEqual(known(await found(page)), [...WRONG, 'the the']);
    await host(page, 'select', 'That was', 0, 0);
    await page.keyboard.type('And ');
    await settled(page);
    assert.equal(known(await marked(page)).at(-1), 'the the');
    await checked(page);
    assert.match(await text(page), /nobody came to see them\.\nAnd That was the the end of it\.So $/);
    assert.notEqual(await page.evaluate(() => globalThis.known().verdict.label), 'too-short');
  });

  return open;
}

/** Waits until exactly `words`, among those that are known to be wrong, are marked. */
export async function waitForMarks(page, words) {
  const sorted = (list) => known(list).sort().join('|');
  for (let n = 0; n < 100; n += 1) {
    if (sorted(await marked(page)) === sorted(words)) return;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(known(await marked(page)), words);
}

/** Where the mark of `words` is on the screen. */
function boxOf(page, words) {
  return page.evaluate((wanted) => {
    const element = [...document.querySelectorAll('[data-ungarble]')].find(({textContent}) => textContent === wanted);
    const frame = document.querySelector('#editors iframe');
    const {CSS} = frame?.contentWindow ?? window;
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const {x, y, width, height} = (element ?? ranges.find((range) => String(range) === wanted)).getBoundingClientRect();
    const {left = 0, top = 0} = frame?.getBoundingClientRect() ?? {};
    return {x: x + left, y: y + top, width, height};
  }, words);
}
