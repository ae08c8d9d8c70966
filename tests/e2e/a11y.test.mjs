// For everybody: axe in every state, the list as the full equivalent of the marks, narrow windows, forced colours.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, test} from 'node:test';

import {TEXT, checked, includesAll, openWith, usePage, WRONG} from './support/page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2 A and AA, and axe's own best practices. */
async function findNothing(page, state) {
  const violations = await page.evaluate(async () => {
    const {violations: found} = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(violations, [], state);
}

const example = async (page) => {
  await page.locator('[data-do="example"]:visible').first().click();
  await checked(page);
  await page.evaluate(() => document.getElementById('toast').replaceChildren());
};

describe('accessibility', () => {
  const open = usePage();
  const openForAxe = (options) => open({init: axe, ...options});

  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const page = await openForAxe({colorScheme});
      await findNothing(page, 'empty');
      await example(page);
      await findNothing(page, 'findings');
      await page.locator('#verdict summary').click();
      await findNothing(page, 'evidence');
      await page.locator('#findings .row').first().click();
      await page.locator('#card').waitFor();
      await findNothing(page, 'card');
      await page.keyboard.press('Escape');
      await page.locator('#fix-sure').click();
      await findNothing(page, 'preview');
      await page.keyboard.press('Escape');
      await page.locator('#help-open').click();
      await findNothing(page, 'help');
      await page.locator('#words-open').click();
      await page.locator('#words-new').fill('Sondby');
      await page.keyboard.press('Enter');
      await findNothing(page, 'words');
      await page.keyboard.press('Escape');
      await page.locator('#findings .row-fix').first().click();
      await page.locator('#save').click();
      await findNothing(page, 'menu');
      await page.locator('#compare-open').click();
      await findNothing(page, 'comparison');
      await page.keyboard.press('Escape');
      await page.locator('.private').click();
      await page.locator('#privacy summary').click();
      await findNothing(page, 'privacy');
      await page.keyboard.press('Escape');
      await page.locator('.panel-tabs [data-show="names"]').click();
      await findNothing(page, 'names');
    });

    test(`axe finds nothing in a mixed text, and when the checker did not load, ${colorScheme}`, async () => {
      const start = TEXT.indexOf('She said');
      const verdict = {label: 'mixed', score: 0.9, garbledWords: 4, sections: [{start, end: TEXT.length, score: 0.9}]};
      const entities = [{start, end: start + 3, text: 'She', type: 'PERSON', confidence: 0.9, id: 1}];
      const page = await openWith(openForAxe, TEXT, {colorScheme, reports: {verdict, entities}});
      await findNothing(page, 'mixed');
      await page.locator('.panel-tabs [data-show="names"]').click();
      await page.locator('.name').click();
      await findNothing(page, 'names');
      const route = {url: /\.model$/, handler: (request) => request.fulfill({status: 503, body: ''})};
      const broken = await openForAxe({colorScheme, ready: false, route});
      await broken.locator('#alert').waitFor();
      await findNothing(broken, 'not loaded');
    });
  }

  test('axe finds nothing on a phone', async () => {
    const page = await openForAxe({viewport: {width: 390, height: 844}, hasTouch: true});
    await findNothing(page, 'empty');
    await example(page);
    await findNothing(page, 'text');
    await page.locator('.bottom [data-show="findings"]').click();
    await findNothing(page, 'findings');
    await page.locator('#findings .row').first().click();
    await page.locator('#card').waitFor();
    await findNothing(page, 'card');
  });

  for (const [width, height] of [
    [320, 640],
    [320, 256],
    [390, 844],
    [768, 1024],
    [1280, 800],
  ]) {
    test(`${width} by ${height}: nothing sticks out sideways, and targets are big enough`, async () => {
      const page = await open({viewport: {width, height}});
      await example(page);
      for (const view of ['text', 'findings', 'names']) {
        const button = page.locator(`[data-show="${view}"]:visible`).first();
        if (await button.count()) await button.click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, view);
        assert.deepEqual(await smallTargets(page), [], view);
      }
    });
  }

  test('text spaced as readers may need it (WCAG 1.4.12) is cut off nowhere', async () => {
    const page = await open({viewport: {width: 390, height: 844}});
    await example(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    for (const view of ['text', 'findings', 'names']) {
      await page.locator(`.bottom [data-show="${view}"]`).click();
      const cut = await page.evaluate(() => [
        document.documentElement.scrollWidth > innerWidth && 'the page',
        ...[...document.querySelectorAll('button, h2, dd, .row-words, .row-note')]
          .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
          .filter((element) => getComputedStyle(element).display !== 'inline')
          .map((element) => element.textContent),
      ]);
      assert.deepEqual(cut.filter(Boolean), [], view);
    }
  });

  test('the list says all that the marks say', async () => {
    const page = await openWith(open);
    const rows = await page
      .locator('#findings')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent));
    for (const words of WRONG) {
      const row = rows.find((name) => name.includes(words) && name.includes('perhaps'));
      assert.ok(row, words);
      assert.match(row, /certain|garbled|passable/);
      assert.match(row, /\d+ %/);
    }
    includesAll(rows, ['Fix: replace “donâ€™t” with “don’t”']);
    assert.match(await page.locator('#voice').textContent(), /\d+ findings/);
    const editor = page.getByRole('textbox', {name: 'Text to check'});
    assert.match(
      await editor.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby')).textContent),
      /F8/,
    );
  });

  test('a row of the list opens the card with the focus in it, and Esc leads back', async () => {
    const page = await openWith(open);
    const row = page.locator('#findings .row', {hasText: 'the the'});
    await row.focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('#card').evaluate((card) => card.contains(document.activeElement)));
    await page.keyboard.press('Escape');
    assert.ok(await row.evaluate((element) => element === document.activeElement));
  });

  test('severities differ in the shape of their line, in forced colours as well', async () => {
    for (const forcedColors of ['none', 'active']) {
      const page = await openWith(open, undefined, {forcedColors});
      const styles = await page.evaluate(() =>
        ['error', 'warning', 'information'].map(
          (mark) =>
            getComputedStyle(document.getElementById('editor'), `::highlight(ungarble-${mark})`).textDecorationStyle,
        ),
      );
      assert.equal(new Set(styles).size, 3, styles.join());
    }
  });

  test('the theme can be chosen, and is kept', async () => {
    const page = await open({colorScheme: 'light'});
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.locator('#theme').click();
    await page.locator('#theme').click();
    assert.match(await page.locator('#theme').getAttribute('aria-label'), /dark/);
    assert.notEqual(await background(), light);
    await page.reload();
    assert.notEqual(await background(), light);
  });

  test('? opens the help, but not while typing', async () => {
    const page = await openWith(open, 'Fine.');
    await page.keyboard.type('?');
    assert.ok(await page.locator('#help').isHidden());
    await page.locator('#theme').focus();
    await page.keyboard.press('?');
    assert.ok(await page.locator('#help').isVisible());
  });
});

/** Visible controls under 24 by 24 pixels; links inside a sentence are exempt. */
function smallTargets(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, summary, select')]
      .filter(
        (element) =>
          element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
          !element.matches('.link, [type="checkbox"]'),
      )
      .map((element) => [element.id || element.className || element.textContent, element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(([name, box]) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
}
