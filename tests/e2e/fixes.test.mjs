// Card, fixes, ignoring: by keyboard, by pointer, from the list; and back again with one undo.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {
  TEXT,
  WRONG,
  checked,
  engineReady,
  includesAll,
  keptText,
  listed,
  marked,
  openWith,
  usePage,
} from './support/page.mjs';

const FIXED = TEXT.replace('donâ€™t', 'don’t').replace('the the', 'the').replace('{those who}', 'those who');

const focusIn = (page, selector) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
const cardWords = async (page) => (await page.locator('.card-words').textContent()).slice(1, -1);

describe('card and fixes', () => {
  const open = usePage();

  test('F8 and Shift+F8 walk through the findings and around', async () => {
    const page = await openWith(open);
    const findings = await listed(page);
    await page.keyboard.press('Control+Home');
    const seen = [];
    for (let n = 0; n <= findings.length; n += 1) {
      await page.keyboard.press('F8');
      seen.push(await cardWords(page));
    }
    assert.deepEqual(seen, [...findings, findings[0]]);
    await page.keyboard.press('Shift+F8');
    assert.equal(await cardWords(page), findings.at(-1));
  });

  test('by keyboard alone from text to corrected text', async () => {
    const page = await openWith(open);
    await page.keyboard.press('Control+Home');
    await stepTo(page, 'donâ€™t');
    assert.ok(await focusIn(page, '.fix-first'));
    await page.keyboard.press('Enter');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    await stepTo(page, '{those who}');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await checked(page);
    assert.equal(await keptText(page), FIXED);
    assert.ok(await focusIn(page, '#editor'));
  });

  test('the browser undoes and redoes a fix', async () => {
    const page = await openWith(open);
    await page.keyboard.press('Control+Home');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const fixed = TEXT.replace('the the', 'the');
    assert.equal(await keptText(page), fixed);
    await page.keyboard.press('Control+Z');
    assert.equal(await keptText(page), TEXT);
    await page.keyboard.press('Control+Shift+Z');
    assert.equal(await keptText(page), fixed);
    await page.keyboard.press('Control+Z');
    await checked(page);
    includesAll(await marked(page), WRONG);
  });

  test('Esc closes the card and leaves the caret where it was', async () => {
    const page = await openWith(open);
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#card').isHidden());
    await page.keyboard.type('!');
    assert.equal(await keptText(page), `${TEXT}!`);
  });

  test('resting the pointer on a mark opens the card, without taking the focus', async () => {
    const page = await openWith(open);
    const box = await boxOf(page, 'the the');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('#card').waitFor();
    assert.equal(await cardWords(page), 'the the');
    assert.ok(await focusIn(page, '#editor'));
    await page.keyboard.type('x');
    assert.ok(await page.locator('#card').isHidden());
    await page.mouse.move(5, 5);
  });

  test('a click on a fix in the card applies it', async () => {
    const page = await openWith(open);
    await page.locator('#findings .row', {hasText: '{those who}'}).click();
    await page.locator('.fix-first').click();
    await checked(page);
    assert.equal(await keptText(page), TEXT.replace('{those who}', 'those who'));
  });

  test('a fix from the list keeps the focus in the list, and the neighbours their marks', async () => {
    const page = await openWith(open);
    await page.locator('.item', {hasText: 'donâ€™t'}).locator('.row-fix').focus();
    await page.keyboard.press('Enter');
    includesAll(await marked(page), WRONG.slice(1));
    await checked(page);
    assert.equal(await keptText(page), TEXT.replace('donâ€™t', 'don’t'));
    assert.ok(await focusIn(page, '#findings'));
  });

  test('a repeated finding is one row, and fixed in one step', async () => {
    const text = 'On the the road.\n\nIn the the house. By the the sea.';
    const page = await openWith(open, text);
    const item = page.locator('.item', {hasText: 'the the'});
    assert.equal(await item.count(), 1);
    await item.locator('.row-fix').click();
    await checked(page);
    assert.equal(await keptText(page), text.replaceAll('the the', 'the'));
    await page.locator('.toast-action').click();
    await checked(page);
    assert.equal(await keptText(page), text);
  });

  test('all sure fixes: shown first, applied at once, undone in one step', async () => {
    const page = await openWith(open);
    await page.locator('#fix-sure').click();
    const changes = page.locator('#preview .change');
    const removed = await page.locator('#preview del').allTextContents();
    includesAll(removed, WRONG);
    for (let n = 0; n < removed.length; n += 1) {
      if (!WRONG.includes(removed[n])) await changes.nth(n).locator('input').uncheck();
    }
    await page.locator('#preview-apply').click();
    await checked(page);
    assert.equal(await keptText(page), FIXED);
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+Z');
    await checked(page);
    assert.equal(await keptText(page), TEXT);
  });

  test('fixes all over a long text are one step for undo, and what was typed before them another', async () => {
    const filler = 'The members meet again next week, and the minutes will say what they said.\n\n'.repeat(60);
    const text = `They left the the town.\n\n${filler}They saw the the sea.`;
    const fixed = text.replaceAll('the the', 'the');
    const page = await openWith(open, text);
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' Yes.');
    await checked(page);
    await page.locator('.item', {hasText: 'the the'}).locator('.row-fix').click();
    assert.equal(await keptText(page), `${fixed} Yes.`);
    await page.locator('#editor').focus();
    const undo = () => page.keyboard.press('Control+Z');
    await undo();
    assert.equal(await keptText(page), `${text} Yes.`);
    await page.keyboard.press('Control+Shift+Z');
    assert.equal(await keptText(page), `${fixed} Yes.`);
    await undo();
    await undo();
    assert.equal(await keptText(page), text);
  });

  test('a change that is unticked is left alone', async () => {
    const page = await openWith(open);
    await page.locator('#fix-sure').click();
    await page
      .locator('#preview .change', {has: page.locator('del', {hasText: 'the the'})})
      .locator('input')
      .uncheck();
    await page.locator('#preview-apply').click();
    await checked(page);
    includesAll(await marked(page), ['the the']);
  });

  test('an ignored place stays ignored over a reload; Undo brings it back', async () => {
    const page = await openWith(open);
    await page.locator('#findings .row', {hasText: 'the the'}).click();
    await page.locator('.card-action', {hasText: 'Ignore'}).click();
    assert.ok(!(await marked(page)).includes('the the'));
    await keptText(page);
    await page.reload();
    await engineReady(page);
    await checked(page);
    assert.ok(!(await marked(page)).includes('the the'));
    await page.locator('#restore').click();
    includesAll(await marked(page), WRONG);
  });

  test('words on the own list are never flagged again, in no text', async () => {
    const page = await openWith(open);
    await page.locator('#findings .row', {hasText: 'donâ€™t'}).click();
    await page.locator('.card-action', {hasText: 'Never'}).click();
    await page.locator('#clear').click();
    await page.locator('#editor').fill('They donâ€™t know the the rest.');
    await checked(page);
    const marks = await marked(page);
    assert.ok(!marks.includes('donâ€™t'));
    includesAll(marks, ['the the']);
  });

  test('the example is garbled, and found to be', async () => {
    const page = await open();
    await page.locator('.welcome [data-do="example"]').click();
    await checked(page);
    assert.match(await page.locator('#verdict-title').textContent(), /garbled/i);
    assert.ok((await marked(page)).length >= 10);
  });
});

/** Presses F8 until the card shows `words`. */
async function stepTo(page, words) {
  for (let n = 0; n < 12; n += 1) {
    if ((await page.locator('#card').isVisible()) && (await cardWords(page)) === words) return;
    await page.keyboard.press('F8');
  }
  assert.fail(`no card for ${words}`);
}

function boxOf(page, words) {
  return page.evaluate((wanted) => {
    const range = ['error', 'warning', 'information']
      .flatMap((mark) => [...CSS.highlights.get(`ungarble-${mark}`)])
      .find((each) => String(each) === wanted);
    return range.getBoundingClientRect().toJSON();
  }, words);
}
