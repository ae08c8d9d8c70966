// Ungarble in Quill.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {checked, found, host, marked, settled, stepTo, text} from './support/editors.mjs';
import {TEXT, WRONG, editorTests, known, waitForMarks} from './support/editortests.mjs';

describe('in Quill', () => {
  const open = editorTests('quill');

  test('embeds count one, and a fix leaves them alone', async () => {
    const page = await open(TEXT);
    await host(page, 'embed', 'said', 'image', 'data:,');
    await settled(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await checked(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    assert.match(await host(page, 'saved'), /She "},{"insert":{"image":"data:,"}},{"insert":"said the report/);
  });

  test('words around an embed are no finding: a fix would take it along', async () => {
    const page = await open(['She said the the report was lost.']);
    await host(page, 'embed', 'the report', 'image', 'data:,');
    await checked(page);
    assert.deepEqual((await found(page)).filter((words) => words.includes('\ufffc')), []);
  });

  test('code is no prose', async () => {
    const page = await open([...TEXT, 'And the the end.']);
    await host(page, 'format', '{those who}', {code: true});
    await host(page, 'format', 'end.\n', {'code-block': true});
    await waitForMarks(page, ['donâ€™t', 'the the']);
    await host(page, 'format', 'end.\n', {'code-block': false});
    await waitForMarks(page, ['donâ€™t', 'the the', 'the the']);
  });

  test('marks stay on words that are made bold, and a fix keeps the format', async () => {
    const page = await open(TEXT);
    await host(page, 'format', 'the the', {bold: true});
    await host(page, 'format', '{those', {italic: true});
    await settled(page);
    assert.deepEqual(known(await marked(page)), WRONG);
    await host(page, 'focus');
    await stepTo(page, 'the the');
    await page.keyboard.press('Enter');
    assert.match(await host(page, 'saved'), /{"attributes":{"bold":true},"insert":"the"}/);
  });

  test('silent changes are caught up with', async () => {
    const page = await open(TEXT);
    await host(page, 'silently', 'All is well.\nBut the the end is near.\n');
    await waitForMarks(page, ['the the']);
    assert.equal(await text(page), 'All is well.\nBut the the end is near.');
  });
});
