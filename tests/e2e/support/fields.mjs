// Pages with fields under check, in headless Chromium with the real engine and a strict policy.
import {after, before} from 'node:test';

import {launch, serveProject} from '../../web/support/browser.mjs';
import {openedPages} from './opened.mjs';

/** Findings of the exact rules, whatever the model. */
export {TEXT, WRONG, includesAll} from './page.mjs';

/**
 * Sets a test file up. Answers open(options), which opens the page of fields in a window of its own; after each test no
 * page may have met a script error or a refused policy.
 */
export function useFields(path = 'tests/e2e/pages/fields.html') {
  let server;
  let browser;
  const opened = openedPages();

  before(async () => {
    [server, browser] = await Promise.all([serveProject(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  return async function open({init, ...options} = {}) {
    const context = await browser.newContext({viewport: {width: 900, height: 700}, ...options});
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) troubles.push(`policy: ${message.text()}`);
    });
    opened.push({context, troubles});
    if (init) await page.addInitScript(init);
    await page.goto(server.url + path);
    await page.evaluate(() => customElements.whenDefined('ungarble-field'));
    return page;
  };
}

/** Waits until the field with that id has been checked as it now is. */
export const checked = (page, id) =>
  page.waitForFunction(
    (id) => {
      const element = document.getElementById(`on-${id}`);
      const field = document.getElementById(id);
      const badge = element.shadowRoot.querySelector('.badge');
      const same = field.value === undefined || field.value === element.text;
      return same && ['done', 'idle'].includes(badge?.dataset.state);
    },
    id,
    {timeout: 60_000},
  );

/** The words under the marks in the field with that id, in text order. */
export const marked = (page, id) =>
  page.evaluate((id) => {
    const field = document.getElementById(id);
    const mirror = document.getElementById(`on-${id}`).shadowRoot.querySelector('.mirror');
    const home = field.isContentEditable ? field : mirror;
    return ['error', 'warning', 'information', 'hint']
      .flatMap((mark) => [...(CSS.highlights.get(`ungarble-${mark}`) ?? [])])
      .filter((range) => home.contains(range.startContainer))
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(String);
  }, id);

/** The window coordinates of the middle of a marked word. */
export const markedAt = (page, id, words) =>
  page.evaluate(
    ([id, words]) => {
      const field = document.getElementById(id);
      const mirror = document.getElementById(`on-${id}`).shadowRoot.querySelector('.mirror');
      const home = field.isContentEditable ? field : mirror;
      const range = ['error', 'warning', 'information', 'hint']
        .flatMap((mark) => [...(CSS.highlights.get(`ungarble-${mark}`) ?? [])])
        .find((range) => home.contains(range.startContainer) && String(range) === words);
      const {left, width, top, height} = range.getBoundingClientRect();
      return {x: left + width / 2, y: top + height / 2};
    },
    [id, words],
  );

/** What is in the open card: its words and fixes, null when none is open. */
export const card = (page, id) =>
  page.evaluate((id) => {
    const element = document.getElementById(`on-${id}`).shadowRoot.querySelector('.card');
    if (!element.matches(':popover-open')) return null;
    return {
      words: element.querySelector('.words').textContent.slice(1, -1),
      fixes: [...element.querySelectorAll('.fix bdi')].map((fix) => fix.textContent),
      focused: element.matches(':focus-within'),
    };
  }, id);

/** Sets the text as a script does, and has it checked. */
export async function fill(page, id, text) {
  await page.locator(`#${id}`).fill(text);
  await checked(page, id);
}
