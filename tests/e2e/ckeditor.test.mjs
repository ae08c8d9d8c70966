// Ungarble in CKEditor 5.
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

describe('in CKEditor 5', () => {
  const open = editorTests('ckeditor', {shadowTrees: false});

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

  test('an inline image counts one, and words around it are no finding', async () => {
    const page = await open(TEXT);
    await host(page, 'image', 'said');
    await checked(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await host(page, 'image', 'the report');
    await checked(page);
    assert.deepEqual(known(await marked(page)), ['donâ€™t', '{those who}']);
    assert.deepEqual((await found(page)).filter((words) => words.includes('\ufffc')), []);
  });

  test('code is no prose', async () => {
    const page = await open([...TEXT, 'And the the end.']);
    await host(page, 'format', '{those who}', 'code');
    await host(page, 'rename', 'And the', 'codeBlock');
    await waitForMarks(page, ['donâ€™t', 'the the']);
  });

  test('a list and a table are read cell by cell', async () => {
    const page = await open(TEXT);
    const list = '<ul><li>See the</li><li>the end.</li></ul>';
    const table = '<table><tr><td>It is the</td><td>the <b>the</b> end.</td></tr></table>';
    await host(page, 'setData', list + table);
    await waitForMarks(page, ['the the']);
  });

  test('edits of others at both sides leave a finding its mark', async () => {
    const page = await open(TEXT);
    const ids = () => page.evaluate(() => globalThis.known().findings.map(({id}) => id));
    const before = await ids();
    const after = await page.evaluate(() => {
      const {editor} = globalThis.host();
      const root = editor.model.document.getRoot();
      editor.model.enqueueChange({isUndoable: false}, (writer) => {
        writer.insertText('Well. ', root.getChild(0), 0);
        writer.insertText(' Yes.', root.getChild(2), 'end');
      });
      return globalThis.known().findings.map(({id}) => id);
    });
    assert.deepEqual(after, before);
    await settled(page);
    assert.deepEqual(known(await marked(page)), WRONG);
  });

  test('a read-only editor offers no fix', async () => {
    const page = await open(TEXT);
    await host(page, 'readOnly');
    await page.evaluate(() => globalThis.host().editor.plugins.get('Ungarble').next());
    await settled(page);
    assert.equal(await cardWords(page), 'donâ€™t');
    assert.equal(await page.locator('.ungarble-card .fix').count(), 0);
    assert.equal(await text(page), TEXT.join('\n'));
  });
});
