// Ungarble in TinyMCE, in its frame.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {
  cardWords,
  checked,
  found,
  host,
  marked,
  settled,
  stepTo,
  text,
} from './support/editors.mjs';
import {TEXT, WRONG, editorTests, known, waitForMarks} from './support/editortests.mjs';

describe('in TinyMCE', () => {
  const open = editorTests('tinymce', {ownUndo: false});

  test('marks stay on words that are made bold, and a fix keeps the format', async () => {
    const page = await open(TEXT);
    await host(page, 'format', 'the the', 'bold');
    await host(page, 'format', '{those', 'italic');
    await settled(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    assert.match(await host(page, 'saved'), /said <strong>the<\/strong> report/);
  });

  test('words around an image are no finding: a fix would take it along', async () => {
    const page = await open(['She said the the report was lost.']);
    await host(page, 'insert', 'the report', '<img src="data:," alt="">');
    await checked(page);
    assert.deepEqual((await found(page)).filter((words) => words.includes('\ufffc')), []);
    assert.deepEqual(known(await marked(page)), []);
  });

  test('code is no prose', async () => {
    const page = await open(TEXT);
    await host(page, 'format', '{those who}', 'code');
    await waitForMarks(page, ['donâ€™t', 'the the']);
  });

  test('a list and a table are read cell by cell', async () => {
    const page = await open(TEXT);
    const list = '<ul><li>See the</li><li>the end.</li></ul>';
    const table = '<table><tbody><tr><td>It is the</td><td>the <b>the</b> end.</td></tr></tbody></table>';
    await host(page, 'setContent', list + table);
    await waitForMarks(page, ['the the']);
  });

  test('a read-only editor offers no fix', async () => {
    const page = await open(TEXT);
    await host(page, 'readOnly');
    await page.evaluate(() => globalThis.host().editor.plugins.ungarble.next());
    await settled(page);
    assert.equal(await cardWords(page), 'donâ€™t');
    assert.equal(await page.locator('.ungarble-card .fix').count(), 0);
    assert.equal(
      await page.evaluate(() => {
        const {document, fix} = globalThis.host().editor.plugins.ungarble;
        return fix(document.findings[0], 'no');
      }),
      false,
    );
    assert.equal(await text(page), TEXT.join('\n'));
  });

  test('the card stands at its words, also after the frame is scrolled', async () => {
    const page = await open([...Array(30).fill('It was a quiet day.'), ...TEXT]);
    await host(page, 'select', 'It was', 0, 0);
    await stepTo(page, 'the the');
    const gap = () =>
      page.evaluate(() => {
        const {editor} = globalThis.host();
        const frame = editor.iframeElement.getBoundingClientRect();
        const words = editor.selection.getRng().getBoundingClientRect();
        const card = document.querySelector('.ungarble-card').shadowRoot.querySelector('.card').getBoundingClientRect();
        const top = frame.top + words.top;
        return Math.round(Math.min(Math.abs(card.top - top - words.height), Math.abs(card.bottom - top)));
      });
    assert.ok((await gap()) < 12, `${await gap()} pixels away`);
    await page.evaluate(() => globalThis.host().editor.getWin().scrollBy(0, -40));
    await settled(page);
    assert.ok((await gap()) < 12, `${await gap()} pixels away`);
  });
});
