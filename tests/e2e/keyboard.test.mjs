// Without a mouse, and without eyes: from an empty page to the corrected text in a file, and what a screen reader is told.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, test} from 'node:test';

import {TEXT, checked, openWith, usePage} from './support/page.mjs';

const FIXED = TEXT.replace('donâ€™t', 'don’t').replace('the the', 'the').replace('{those who}', 'those who');

/** Presses `key` until the focused element fits `selector`. */
async function pressUntil(page, key, selector) {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${key} never reaches ${selector}`);
}

describe('keyboard and screen reader', () => {
  const open = usePage();

  test('from paste to the corrected text in a file, by keyboard alone', async () => {
    const page = await open({permissions: ['clipboard-read', 'clipboard-write'], reports: {entities: []}});
    await page.evaluate((text) => navigator.clipboard.writeText(text), TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // "Skip to the text"
    assert.equal(await page.evaluate(() => document.activeElement.id), 'editor');
    await page.keyboard.press('Control+V');
    await checked(page);

    await page.keyboard.press('Control+Home');
    for (let fixed = 0; fixed < 3;) {
      await page.keyboard.press('F8');
      const words = await page.locator('.card-words').textContent();
      const known = ['“donâ€™t”', '“the the”', '“{those who}”'].includes(words);
      assert.ok(await page.evaluate(() => document.activeElement.closest('#card') !== null));
      if (known) await page.keyboard.press('Enter');
      if (known) fixed += 1;
      await page.keyboard.press('Escape');
      await checked(page);
    }
    assert.equal(await page.evaluate(() => document.activeElement.id), 'editor');

    await pressUntil(page, 'Shift+Tab', '#save');
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', '#save-text');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(await readFile(await download.path(), 'utf8'), FIXED);
  });

  test('the list alone will do: each finding, its fix, sensitivity, names', async () => {
    const page = await openWith(open);
    for (const selector of ['#verdict summary', '.panel-tabs [data-show="names"]', 'input[name="level"]', '.row', '.row-fix'])
      await pressUntil(page, 'Tab', selector);
    await pressUntil(page, 'Shift+Tab', '.row');
    await page.keyboard.press('Enter');
    await page.locator('#card').waitFor();
    await page.keyboard.press('Escape');
    assert.ok(await page.evaluate(() => document.activeElement.matches('.row')));
  });

  test('what the screen reader is told: places, headings, the text, the list', async () => {
    const page = await openWith(open, TEXT, {reports: {entities: []}});
    const tree = await page.locator('body').ariaSnapshot();
    for (const part of [
      /- link "Skip to the text"/,
      /- banner:\n\s+- heading "Ungarble" \[level=1\]/,
      /- main:/,
      /- region "Text":/,
      /- textbox "Text to check"/,
      /- complementary "Result":/,
      /- region "[^"]+":\n\s+- heading "[^"]+" \[level=2\]/,
      /- group "Sensitivity":/,
      /- radio "Standard" \[checked\]/,
      /- region "Findings":/,
      /- list:\n\s+- listitem:\n\s+- button "donâ€™t ?, perhaps don’t Broken characters · certain, [^"]*"/,
      /- 'button "Fix: replace “the the” with “the”"'/,
      /- status: [^\n]*findings/,
    ])
      assert.match(tree, part);
    assert.ok(tree.indexOf('textbox "Text to check"') < tree.indexOf('region "Findings"'));
  });

  test('a finding that was fixed is told, and the new number of findings', async () => {
    const page = await openWith(open);
    const number = async () => Number(/(\d+) findings?/.exec(await page.locator('#voice').textContent())[1]);
    const before = await number();
    await page.locator('.item', {hasText: 'the the'}).locator('.row-fix').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({hasText: '“the the” is now “the”.'}).waitFor();
    await checked(page);
    assert.ok((await number()) < before);
  });

  test('a mixed text: its garbled parts are named by paragraph, and lead there', async () => {
    const text = `${'A line that is good.\n\n'.repeat(40)}${TEXT}`;
    const start = text.indexOf('The members');
    const verdict = {label: 'mixed', score: 0.9, garbledWords: 4, sections: [{start, end: text.length, score: 0.9}]};
    const page = await openWith(open, text, {reports: {verdict}});
    assert.equal(await page.locator('#verdict-title').textContent(), 'Partly garbled');
    await page.getByRole('list', {name: 'Garbled parts'}).getByRole('button', {name: 'Paragraphs 41 to 42'}).click();
    const seen = await page.evaluate(() => {
      const box = [...CSS.highlights.get('ungarble-part')][0].getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight;
    });
    assert.ok(seen);
  });
});
