// Long texts: the page stays alive, says how far it is, and can be stopped.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {checked, includesAll, keptText, marked, paste, usePage} from './support/page.mjs';

const line = (n) =>
  `The mayor said on Tuesday that ${n} people had signed the letter, and that the council would meet again next week.`;

/** About `length` characters of clean lines, with one finding at the start and one at the end. */
function longText(length) {
  const lines = ['They donâ€™t meet at the start.'];
  for (let size = 0, n = 1; size < length; n += 1) {
    lines.push(line(n));
    size += lines.at(-1).length + 1;
  }
  lines.push('They passed the the rest at the end.');
  return lines.join('\n');
}

describe('long texts', () => {
  const open = usePage();

  test('1 MB is checked; the page answers meanwhile, and marks appear where one looks', async () => {
    const page = await open();
    const text = longText(1_000_000);
    await page.evaluate(() => {
      window.turns = 0;
      setInterval(() => (window.turns += document.body.dataset.check === 'checking' ? 1 : 0), 1);
    });
    await paste(page, text);
    await checked(page);
    assert.equal(await keptText(page), text);
    const turns = await page.evaluate(() => window.turns);
    assert.ok(turns > 5, `${turns} turns during the check`);
    includesAll(await marked(page), ['donâ€™t']);
    await page.locator('#findings .row', {hasText: 'the the'}).click();
    await page.waitForFunction(() =>
      [...CSS.highlights.get('ungarble-active')].some((range) => String(range) === 'the the'),
    );
    const box = await page.evaluate(() =>
      [...CSS.highlights.get('ungarble-active')][0].getBoundingClientRect().toJSON(),
    );
    assert.ok(box.top > 0 && box.bottom < 800, `at ${box.top}`);
  });

  test('a check can be cancelled, and started again', async () => {
    const page = await open();
    await paste(page, longText(3_000_000));
    await page.locator('#cancel').click();
    await page.waitForSelector('body[data-check="cancelled"]');
    assert.ok(await page.locator('#progress').isHidden());
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+A');
    await paste(page, 'They donâ€™t meet.');
    await checked(page);
    includesAll(await marked(page), ['donâ€™t']);
  });

  test('typing while a long check runs is not lost, and the newest text wins', async () => {
    const page = await open();
    const text = longText(600_000);
    await paste(page, text);
    await page.waitForSelector('body[data-check="checking"]');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Now ');
    await checked(page);
    assert.equal(await keptText(page), `Now ${text}`);
    includesAll(await marked(page), ['donâ€™t']);
  });

  test('a paste that replaced a long text can be undone by the usual key', async () => {
    const page = await open();
    const text = longText(200_000);
    await paste(page, text);
    await checked(page);
    await page.keyboard.press('Control+A');
    await paste(page, 'Short.');
    assert.equal(await keptText(page), 'Short.');
    await page.keyboard.press('Control+Z');
    assert.equal(await keptText(page), text);
  });

  test('more than 10 million characters are refused with a reason', async () => {
    const page = await open();
    await paste(page, 'Short.');
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x '.repeat(5_500_000)], 'huge.txt'));
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    });
    await page.locator('.toast', {hasText: 'too long'}).waitFor();
    assert.equal(await keptText(page), 'Short.');
  });

  test('100 kB without a space or a line end', async () => {
    const page = await open();
    const text = 'x'.repeat(100_000);
    await paste(page, text);
    await checked(page);
    assert.equal(await keptText(page), text);
  });
});
