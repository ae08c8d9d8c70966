// Text in the editor: what comes in is what is there, marks lie on the right words and follow every edit.
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
  paste,
  usePage,
} from './support/page.mjs';

describe('text and marks', () => {
  const open = usePage();

  test('pasted text is kept to the letter', async () => {
    const page = await open();
    const cases = [
      'one line',
      'two\nlines',
      '\n\nblank lines first, and last\n\n',
      'tab\there,  two spaces, nbsp\u00a0, zero\u200bwidth',
      '<b>no markup</b> &amp; no entities',
      'emoji 😀, family 👩‍👩‍👧, half of one \ud83d, combining e\u0301',
      'windows\r\nline ends\rand old ones',
    ];
    for (const text of cases) {
      await page.locator('#editor').focus();
      await page.keyboard.press('Control+A');
      await paste(page, text);
      assert.equal(await keptText(page), text.replace(/\r\n?/g, '\n'));
    }
  });

  test('marks lie on the words of the list', async () => {
    const page = await openWith(open);
    const marks = await marked(page);
    includesAll(marks, WRONG);
    assert.deepEqual(await listed(page), marks);
  });

  test('the text is never wrapped', async () => {
    const page = await openWith(open);
    assert.equal(await page.locator('#editor :not(div, br)').count(), 0);
  });

  test('marks move along with typing before them', async () => {
    const page = await openWith(open);
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Well: ');
    includesAll(await marked(page), WRONG); // at once, before the next check
    await checked(page);
    includesAll(await marked(page), WRONG);
    assert.equal(await keptText(page), `Well: ${TEXT}`);
  });

  test('a mark that is typed into goes at once, the others stay', async () => {
    const page = await openWith(open);
    const [first, ...others] = WRONG;
    await caretInto(page, first, 2);
    await page.keyboard.type('x');
    const marks = await marked(page);
    assert.ok(!marks.includes(first));
    includesAll(marks, others);
  });

  test('Enter, Backspace and typing at the end keep text and marks in step', async () => {
    const page = await openWith(open);
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('He saw the the end.');
    await page.keyboard.press('Backspace');
    await checked(page);
    assert.equal(await keptText(page), `${TEXT}\n\nHe saw the the end`);
    const marks = await marked(page);
    assert.equal(marks.filter((words) => words === 'the the').length, 2);
    includesAll(marks, WRONG);
  });

  test('the browser undoes typing', async () => {
    const page = await openWith(open);
    await page.keyboard.insertText(' again'); // one step of the browser's: of keys it makes as many as it likes
    await page.keyboard.press('Control+Z');
    await checked(page);
    assert.equal(await keptText(page), TEXT);
    includesAll(await marked(page), WRONG);
  });

  test('composing text is not checked before it is done', async () => {
    const page = await openWith(open);
    const client = await page.context().newCDPSession(page);
    await page.keyboard.press('Control+End');
    await client.send('Input.imeSetComposition', {text: ' にほん', selectionStart: 4, selectionEnd: 4});
    assert.equal(await keptText(page), TEXT);
    await client.send('Input.insertText', {text: ' 日本'});
    await checked(page);
    assert.equal(await keptText(page), `${TEXT} 日本`);
    includesAll(await marked(page), WRONG);
  });

  test('a reload keeps text and name', async () => {
    const page = await openWith(open);
    await page.locator('#file-name').fill('Minutes');
    await page.reload();
    await engineReady(page);
    await checked(page);
    assert.equal(await keptText(page), TEXT);
    assert.equal(await page.locator('#file-name').inputValue(), 'Minutes');
    includesAll(await marked(page), WRONG);
  });

  test('Clear empties the page, and can be undone', async () => {
    const page = await openWith(open);
    await page.locator('#clear').click();
    assert.equal(await keptText(page), '');
    assert.deepEqual(await listed(page), []);
    await page.locator('.toast-action').click();
    await checked(page);
    assert.equal(await keptText(page), TEXT);
  });

  test('the picky setting is kept', async () => {
    const page = await openWith(open);
    const before = await marked(page);
    await page.locator('input[value="picky"]').check();
    await checked(page);
    includesAll(await marked(page), before);
    await page.reload();
    await engineReady(page);
    assert.ok(await page.locator('input[value="picky"]').isChecked());
  });

  test('without the Highlight API an overlay carries the marks', async () => {
    const page = await openWith(open, TEXT, {init: () => Reflect.deleteProperty(window, 'Highlight')});
    const boxes = await page.locator('.overlay-mark').count();
    assert.ok(boxes >= WRONG.length);
    const [mark, words] = await page.evaluate(() => {
      const range = document.createRange();
      const line = document.getElementById('editor').firstChild;
      const node = line.firstChild ?? line;
      const at = node.data.indexOf('donâ€™t');
      range.setStart(node, at);
      range.setEnd(node, at + 'donâ€™t'.length);
      return [document.querySelector('.overlay-mark'), range].map((each) => {
        const {left, width, top} = each.getBoundingClientRect();
        return [left, width, top].map(Math.round);
      });
    });
    assert.deepEqual(mark, words);
  });
});

/** Puts the caret `offset` characters into the first occurrence of `words`. */
async function caretInto(page, words, offset) {
  await page.locator('#editor').focus();
  await page.evaluate(
    ([wanted, inside]) => {
      const walker = document.createTreeWalker(document.getElementById('editor'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted);
        if (at >= 0) return getSelection().collapse(node, at + inside);
      }
      throw new Error(`${wanted} is not in the text`);
    },
    [words, offset],
  );
}
