// Editors with Ungarble in them, in headless Chromium under a strict policy, driven as a person would drive them.
import assert from 'node:assert/strict';
import {after, afterEach, before} from 'node:test';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';
import {chromium} from 'playwright-core';

import {launchOptions} from '../../../scripts/chromium.mjs';
import {contentSecurityPolicy, serve} from '../../../scripts/serve.mjs';
import {openedPages} from './opened.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles the page of one editor as its own bundler would, the editor and the adapter as they are installed. */
export async function bundle(name) {
  await build({
    entryPoints: [`${root}tests/e2e/editors/${name}.page.js`],
    outfile: `${root}build/editors/${name}.js`,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
    // The page says where the worker is.
    logOverride: {'empty-import-meta': 'silent', 'ignored-bare-import': 'silent'},
  });
}

/**
 * As strict a policy as the editor of that name bears: some put style elements into the page that carry a nonce, others
 * know no nonce.
 */
export const policyFor = (name) =>
  contentSecurityPolicy.replace(
    "style-src 'self'",
    `style-src 'self' ${/^(tinymce|ckeditor)/.test(name) ? "'unsafe-inline'" : "'nonce-editors'"}`,
  );

/**
 * Sets a test file up with a server, a browser and the page of one editor. Answers open(...texts), which puts one editor
 * for each of the texts (arrays of paragraphs) into a page and waits until they have been checked. The page is that of the
 * test before, emptied, with the engine still open; open.alone(...texts) opens one that nothing has happened in yet. After
 * each test no page may have met a script error or a refused policy.
 */
export function useEditors(name) {
  let server;
  let browser;
  let kept;
  const opened = openedPages();
  before(async () => {
    [server, browser] = await Promise.all([
      serve(root, {headers: {'Content-Security-Policy': policyFor(name)}}),
      chromium.launch(launchOptions),
      bundle(name),
    ]);
  });
  after(() => Promise.all([browser?.close(), server?.close()]));
  afterEach(async () => {
    const troubles = kept?.troubles.splice(0) ?? [];
    const cleared = await kept?.page.evaluate(() => globalThis.clear()).then(() => true, () => false);
    if (!cleared || troubles.length > 0) {
      await kept?.context.close();
      kept = undefined;
    }
    assert.deepEqual(troubles, []);
  });

  async function openPage() {
    const context = await browser.newContext({viewport: {width: 900, height: 700}, reducedMotion: 'reduce'});
    const page = await context.newPage();
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(`error: ${error.stack}`));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text()) || message.type() === 'error') troubles.push(message.text());
    });
    await page.addInitScript(() => {
      // What the worker is asked.
      globalThis.asked = [];
      const {postMessage} = Worker.prototype;
      Worker.prototype.postMessage = function (message, ...rest) {
        if (message.type === 'check') asked.push(message);
        return postMessage.call(this, message, ...rest);
      };
    });
    await page.goto(`${server.url}tests/e2e/editors/editors.html`);
    await page.evaluate((script) => import(script), `/build/editors/${name}.js`);
    return {context, page, troubles};
  }

  async function fill(page, texts) {
    await page.mouse.move(0, 0);
    for (const paragraphs of texts) await page.evaluate((each) => globalThis.open(each), paragraphs);
    for (const n of texts.keys()) await checked(page, n);
    return page;
  }

  async function open(...texts) {
    if (!kept) {
      kept = await openPage();
      await kept.page.evaluate(() => globalThis.keep());
    }
    return fill(kept.page, texts);
  }
  open.alone = async (...texts) => {
    const one = await openPage();
    opened.push(one);
    return fill(one.page, texts);
  };
  return open;
}

/** Waits until the text of an editor has been checked and shown, and no mark is held back from somebody who types. */
export async function checked(page, n = 0) {
  await page.waitForTimeout(30);
  await page.waitForFunction((n) => known(n).state === 'done' || known(n).state === 'idle', n, {timeout: 60_000});
  await settled(page);
}

/** Waits for the frame after the next. */
export const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The words of every finding, as Ungarble knows them, in text order. */
export const found = (page, n = 0) => page.evaluate((n) => known(n).findings.map(({text}) => text), n);

/**
 * The words under the marks of an editor as painted, in text order: decorations and highlights alike. A finding whose
 * words lie in several elements counts once.
 */
export const marked = (page, n = 0) =>
  page.evaluate((n) => {
    const element = document.getElementById('editors').children[n];
    const editor = element.shadowRoot ?? element;
    const words = new Map();
    for (const element of editor.querySelectorAll('[data-ungarble]')) {
      const id = element.dataset.ungarble;
      words.set(id, (words.get(id) ?? '') + element.textContent);
    }
    const frames = [...editor.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow);
    const ranges = [window, ...frames].flatMap(({CSS}) =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('ungarble-'))
        .flatMap(([, highlight]) => [...highlight])
        .filter(({startContainer: node}) => node.ownerDocument !== document || editor.contains(node))
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)),
    );
    return [...words.values(), ...ranges.map(String)];
  }, n);

/** Calls a function of the editor's page: `host(page, 'undo')`, `host(page, 'select', 'the the', 0, 0)`. */
export const host = (page, name, ...values) =>
  page.evaluate(([name, values]) => globalThis.host()[name](...values), [name, values]);

export const text = (page) => host(page, 'text');

/** The words that the open card is about; null when none is open. */
export async function cardWords(page) {
  const words = page.locator('.ungarble-card .card:popover-open .words');
  if ((await words.count()) === 0) return null;
  return (await words.first().textContent()).slice(1, -1);
}

/** Presses F8 until the card shows `words`. */
export async function stepTo(page, words) {
  for (let n = 0; n < 20; n += 1) {
    await page.keyboard.press('F8');
    await settled(page);
    if ((await cardWords(page)) === words) return;
  }
  assert.fail(`no card for ${words}`);
}

/** Whether the focus is in the card. */
export const focusInCard = (page) => page.evaluate(() => document.activeElement?.matches('.ungarble-card') ?? false);
