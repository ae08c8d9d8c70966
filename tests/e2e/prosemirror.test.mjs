// Ungarble in ProseMirror.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {checked, found, host, marked, settled, stepTo, text} from './support/editors.mjs';
import {TEXT, WRONG, editorTests, known, waitForMarks} from './support/editortests.mjs';

describe('in ProseMirror', () => {
  const open = editorTests('prosemirror');

  test('images and line breaks count one, and a fix leaves them alone', async () => {
    const page = await open(TEXT);
    await host(page, 'insert', 'said', 'image', {src: 'data:,'});
    await host(page, 'insert', 'report', 'hard_break');
    await settled(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await checked(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    assert.equal((await text(page)).split('\n')[1], 'She \ufffcsaid the \ufffcreport was for {those who} asked.');
  });

  test('words around an image are no finding: a fix would take it along', async () => {
    const page = await open(['She said the the report was lost.']);
    await host(page, 'insert', 'the report', 'image', {src: 'data:,'});
    await checked(page);
    assert.deepEqual(await found(page).then((all) => all.filter((words) => words.includes('\ufffc'))), []);
  });

  test('code is no prose', async () => {
    const page = await open([...TEXT, 'And the the end.']);
    await host(page, 'mark', '{those who}', 'code');
    await host(page, 'block', 'And the the', 'code_block');
    await waitForMarks(page, ['donâ€™t', 'the the']);
    await host(page, 'block', 'And the the', 'paragraph');
    await waitForMarks(page, ['donâ€™t', 'the the', 'the the']);
  });

  test('a fix keeps the formatting of the words', async () => {
    const page = await open(TEXT);
    await host(page, 'mark', '{those', 'strong');
    await host(page, 'mark', 'the the', 'em');
    await settled(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    assert.match(await host(page, 'saved'), /"marks":\[\{"type":"em"\}\],"text":"the"/);
  });
});
