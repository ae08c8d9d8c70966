// What can be taken away: files, printout, comparison, the reader's own words; and the page without a network.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, test} from 'node:test';

import {TEXT, WRONG, checked, engineReady, includesAll, keptText, marked, openWith, usePage} from './support/page.mjs';

describe('outputs', () => {
  const open = usePage();

  test('the corrected text as a file', async () => {
    const page = await openWith(open);
    await page.locator('#file-name').fill('Minutes.docx');
    await page.locator('.item', {hasText: 'donâ€™t'}).locator('.row-fix').click();
    const [name, content] = await saved(page, '#save-text');
    assert.equal(name, 'Minutes.txt');
    assert.equal(content, TEXT.replace('donâ€™t', 'don’t'));
  });

  test('a Word file that reads back as the text', async () => {
    const text = 'Tabs\tand & <signs>, 😀.\n\nSecond  paragraph.';
    const page = await openWith(open, text);
    await page.locator('#save').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save-docx').click()]);
    assert.equal(download.suggestedFilename(), 'text.docx');
    await page.locator('#clear').click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.top [data-do="open"]').click(),
    ]);
    await chooser.setFiles({name: 'back.docx', mimeType: '', buffer: await readFile(await download.path())});
    await checked(page);
    assert.equal(await keptText(page), text);
  });

  test('the marked text as a page of its own, with everything escaped', async () => {
    const page = await openWith(open, `${TEXT}\n\n<b>not bold</b> & more`);
    await page.locator('#file-name').fill('<i>Minutes</i>');
    const [, content] = await saved(page, '#save-html');
    const copy = await page.context().newPage();
    await copy.setContent(content.replace(/<style>[^]*?<\/style>/, ''));
    includesAll(await copy.locator('mark').allTextContents(), WRONG);
    assert.equal(await copy.locator('b, i').count(), 0);
    assert.match(await copy.locator('.report-text').textContent(), /<b>not bold<\/b> & more/);
    assert.equal(await copy.locator('tbody tr').count(), (await marked(page)).length);
  });

  test('the report for programs is the report of the engine', async () => {
    const page = await openWith(open);
    const [, content] = await saved(page, '#save-json');
    const report = JSON.parse(content);
    assert.equal(report.schemaVersion, 1);
    assert.deepEqual(
      report.diagnostics.map(({start, end}) => TEXT.slice(start, end)),
      await marked(page),
    );
  });

  test('what is printed is the report', async () => {
    const page = await openWith(open);
    await page.emulateMedia({media: 'print'});
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.ok(await page.locator('.print .report').isVisible());
    assert.ok(await page.locator('.desk').isHidden());
    includesAll(await page.locator('.print mark').allTextContents(), WRONG);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.print > *').count(), 0);
  });

  test('before and after, side by side, also after a reload', async () => {
    const page = await openWith(open);
    await page.locator('.item', {hasText: 'the the'}).locator('.row-fix').click();
    await page.keyboard.press('Control+End');
    await checked(page);
    await keptText(page);
    await page.reload();
    await engineReady(page);
    await checked(page);
    await page.locator('#save').click();
    await page.locator('#compare-open').click();
    assert.equal(await page.locator('.compare-row').count(), 1);
    assert.equal((await page.locator('.compare-row del').allTextContents()).join('').trim(), 'the');
    assert.equal(await page.locator('.compare-row ins').count(), 0);
  });

  test('the reader’s own words: added, exported, imported, removed', async () => {
    const page = await openWith(open);
    await openWords(page);
    await page.locator('#words-new').fill('The The');
    await page.keyboard.press('Enter');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#words-export').click()]);
    assert.deepEqual(JSON.parse(await readFile(await download.path(), 'utf8')), {ignored: [], names: ['The The']});
    await importWords(page, 'words.txt', 'donâ€™t\r\n\r\n');
    await page.locator('.word', {hasText: 'donâ€™t'}).waitFor();
    await page.keyboard.press('Escape');
    assert.ok(!(await marked(page)).some((words) => ['donâ€™t', 'the the'].includes(words)));
    await openWords(page);
    await page.getByRole('button', {name: 'Remove “The The”'}).click();
    await page.keyboard.press('Escape');
    includesAll(await marked(page), ['the the']);
  });

  test('ignored places leave with the words, and come back in another browser', async () => {
    const page = await openWith(open);
    await page.locator('#findings .row', {hasText: '{those who}'}).click();
    await page.locator('.card-action', {hasText: 'Ignore'}).click();
    await page.locator('.own [data-open="words"]').click();
    assert.match(await page.locator('#places').textContent(), /^1 place ignored/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#words-export').click()]);
    const file = await readFile(await download.path(), 'utf8');
    const other = await openWith(open);
    includesAll(await marked(other), WRONG);
    await openWords(other);
    await importWords(other, 'ungarble words.json', file);
    await other.locator('#places').waitFor();
    assert.ok(!(await marked(other)).includes('{those who}'));
    await other.locator('#places-forget').click();
    await other.keyboard.press('Escape');
    includesAll(await marked(other), WRONG);
  });

  test('a file that is no list adds nothing, and breaks nothing', async () => {
    const page = await openWith(open);
    await openWords(page);
    await importWords(page, 'odd.json', '{"names": [1, null, "Sondby"], "ignored": "no"}');
    await page.locator('.word', {hasText: 'Sondby'}).waitFor();
    assert.equal(await page.locator('.word').count(), 1);
  });

  test('after one visit the page works without a network', async () => {
    const page = await open({serviceWorkers: 'allow'});
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active && caches.keys());
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await engineReady(page);
    await page.locator('.welcome [data-do="example"]').click();
    await checked(page);
    assert.ok((await marked(page)).length > 0);
  });
});

async function saved(page, button) {
  await page.locator('#save').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')];
}

async function openWords(page) {
  await page.locator('#help-open').click();
  await page.locator('#words-open').click();
}

async function importWords(page, name, content) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#words-import').click()]);
  await chooser.setFiles({name, mimeType: '', buffer: Buffer.from(content)});
}
