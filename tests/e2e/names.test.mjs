// The panel of names: one line for each person, place or amount, with a count, jumps, a filter and a copy.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {checked, openWith, usePage} from './support/page.mjs';

const TEXT =
  'Mayor Ellen Strand met Tomas Birkeland on Tuesday.\n\nStrand said 40 boats would sail. Birkeland thanked Ellen Strand.';

/** In the order of the text. */
const entities = [
  ['Mayor', 'TITLE', 1],
  ['Ellen Strand', 'PERSON', 2],
  ['Tomas Birkeland', 'PERSON', 3],
  ['Tuesday', 'DATE', 4],
  ['Strand', 'PERSON', 2],
  ['40', 'CARDINAL', 5],
  ['Birkeland', 'PERSON', 3],
  ['Ellen Strand', 'PERSON', 2],
].map(([text, type, id]) => ({text, type, confidence: 0.9, id}));

describe('names', () => {
  const open = usePage();
  const openNames = async (options = {}) => {
    const page = await openWith(open, TEXT, {reports: {diagnostics: [], entities}, ...options});
    await page.locator('.panel-tabs [data-show="names"]').click();
    await page.locator('.name').first().waitFor();
    return page;
  };
  const lines = async (page) =>
    (await page.locator('.name').allTextContents()).map((line) => line.replace(/, \d+ mentions?$/, ''));
  const painted = (page) =>
    page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve([...CSS.highlights.get('ungarble-name')].map((range) => [range.startOffset, String(range)])),
            ),
          ),
        ),
    );

  test('mentions of one are one line, under its longest form, with a count', async () => {
    const page = await openNames();
    assert.deepEqual(await lines(page), [
      'Ellen Strand also Strand3×',
      'Tomas Birkeland also Birkeland2×',
      'Mayor1×',
      'Tuesday1×',
      '401×',
    ]);
    assert.deepEqual(await page.locator('.names-type').allTextContents(), [
      'People 2',
      'Titles 1',
      'Dates 1',
      'Numbers 1',
    ]);
    assert.equal(await page.locator('.panel-tabs [data-count="names"]').textContent(), '5');
  });

  test('a line goes from mention to mention, all of them marked', async () => {
    const page = await openNames();
    const line = page.getByRole('button', {name: /^Ellen Strand also Strand/});
    await line.click();
    assert.deepEqual(await painted(page), [
      [TEXT.indexOf('Ellen'), 'Ellen Strand'],
      [TEXT.indexOf('Strand said'), 'Strand'],
      [TEXT.lastIndexOf('Ellen'), 'Ellen Strand'],
    ]);
    assert.equal(await line.evaluate((element) => element.isConnected), true);
  });

  test('mentions follow the typing before them, before its check has ended and after', async () => {
    const page = await openNames();
    const typed = 'Now ';
    await page.evaluate(() => (window.heldReports = []));
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(typed);
    await page.getByRole('button', {name: /^Tuesday/}).click();
    const marked = [[TEXT.indexOf('Tuesday') + typed.length, 'Tuesday']];
    assert.deepEqual(await painted(page), marked);
    await page.evaluate(() => {
      const answers = window.heldReports;
      delete window.heldReports;
      for (const answer of answers) answer();
    });
    await checked(page);
    assert.deepEqual(await painted(page), marked);
    await page.getByRole('button', {name: /^Tuesday/}).click();
    assert.deepEqual(await painted(page), marked);
  });

  test('the filter knows every form, and says when nothing is left', async () => {
    const page = await openNames();
    await page.locator('#names-filter').fill('birkeland');
    assert.deepEqual(await lines(page), ['Tomas Birkeland also Birkeland2×']);
    await page.locator('#names-filter').fill('nobody');
    assert.equal(await page.locator('#names-none').textContent(), 'No name fits the filter.');
  });

  test('the list is copied as rows', async () => {
    const page = await openNames({permissions: ['clipboard-read', 'clipboard-write']});
    await page.locator('#names-copy').click();
    await page.locator('.toast').waitFor();
    const rows = await page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(rows.split('\n').slice(0, 2), ['People\tEllen Strand\t3', 'People\tTomas Birkeland\t2']);
    assert.equal(rows.split('\n').length, 5);
  });

  test('a text without names says so', async () => {
    const page = await openWith(open, TEXT, {reports: {entities: []}});
    await page.locator('.panel-tabs [data-show="names"]').click();
    assert.equal(await page.locator('#names-none').textContent(), 'No names, dates or figures in this text.');
  });
});
