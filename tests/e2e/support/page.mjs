// The built page in headless Chromium, with everything noted that must not happen there.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {createServer, get} from 'node:http';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';

import {chromium} from 'playwright-core';

import {launchOptions} from '../../../scripts/chromium.mjs';
import {serve} from '../../../scripts/serve.mjs';
import {openedPages} from './opened.mjs';

const dist = fileURLToPath(new URL('../../../site/dist', import.meta.url));

/** Three findings that the exact rules make, whatever the model: mangled characters, a doubled word, a spinner's braces. */
export const TEXT = 'The members donâ€™t meet on Monday.\n\nShe said the the report was for {those who} asked.';
export const WRONG = ['donâ€™t', 'the the', '{those who}'];

/**
 * Sets a test file up with a server and a browser. Answers open(options), which opens the page in a window of its own;
 * after each test no page may have met a script error, a refused policy, or a request to anywhere else.
 */
export function usePage() {
  assert.ok(existsSync(`${dist}/index.html`), 'site/dist is missing: run npm run build first');
  let server;
  let counter;
  let browser;
  const opened = openedPages();

  before(async () => {
    server = await serve(dist);
    counter = await countRequests(server.url);
    browser = await chromium.launch(launchOptions);
  });
  after(async () => {
    await browser?.close();
    await counter?.close();
    await server?.close();
  });

  return async function open({ready = true, init, route, path = '', reports, ...options} = {}) {
    const context = await browser.newContext({
      viewport: {width: 1280, height: 800},
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    const troubles = [];
    const requests = [];
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy/i.test(text)) troubles.push(`policy: ${text}`);
    });
    context.on('request', (request) => {
      requests.push(request.url());
      const {protocol, origin} = new URL(request.url());
      if (!['blob:', 'data:'].includes(protocol) && `${origin}/` !== counter.url)
        troubles.push(`foreign request: ${request.url()}`);
    });
    opened.push({context, troubles});
    counter.paths.length = 0;
    if (init) await page.addInitScript(init);
    if (reports) await page.addInitScript(alterReports, reports);
    if (route) await context.route(route.url, route.handler);
    await page.goto(counter.url + path);
    if (ready) await engineReady(page);
    return Object.assign(page, {
      requestsSeen: requests,
      served: counter.paths,
      forgiveTroubles: () => troubles.splice(0),
    });
  };
}

/**
 * In the page: every report of the engine gets `parts` in place of its own, for what no text brings about in every model.
 * Entities that are given without a place lie, one after the other, where the text of that report has their words. While
 * `heldReports` is an array, reports wait in it as functions to be called.
 */
function alterReports({entities, ...parts}) {
  const Native = Worker;
  const locate = (text) => {
    let at = 0;
    return entities.map((entity) => {
      if ('start' in entity) return entity;
      const start = text.indexOf(entity.text, at);
      at = start + entity.text.length;
      return {...entity, start, end: at};
    });
  };
  window.Worker = class extends Native {
    texts = new Map();
    postMessage(message, ...rest) {
      if (message.type === 'check') this.texts.set(message.id, message.text);
      super.postMessage(message, ...rest);
    }
    set onmessage(listener) {
      super.onmessage = ({data}) => {
        if (data.type !== 'report') return listener.call(this, {data});
        const located = entities ? {entities: locate(this.texts.get(data.id))} : {};
        const json = JSON.stringify({...JSON.parse(data.json), ...parts, ...located});
        const answer = () => listener.call(this, {data: {...data, json}});
        if (window.heldReports) window.heldReports.push(answer);
        else answer();
      };
    }
  };
}

/** Stands before a server and notes the path of every request that reaches it. */
async function countRequests(target) {
  const paths = [];
  const front = createServer((request, response) => {
    paths.push(request.url);
    get(new URL(request.url, target), {headers: request.headers}, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
  });
  await new Promise((resolve) => front.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => (front.close(resolve), front.closeAllConnections()));
  return {paths, close, url: `http://localhost:${front.address().port}/`};
}

/** The engine is loaded: an empty page waits for text, a kept text has been checked. */
export const engineReady = (page) =>
  page.waitForSelector('body[data-check="empty"], body[data-check="done"]', {timeout: 60_000});

/** Waits for the frame that paints what was done before. */
export const framed = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Waits until the text in the editor has been checked. */
export async function checked(page) {
  await page.waitForSelector('body[data-check="done"]', {timeout: 60_000});
  await framed(page);
}

/** Pastes into the focused element as a person does, through the clipboard's event. */
export async function paste(page, text) {
  await page.locator('#editor').focus();
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', data);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true}),
    );
  }, text);
}

/** Opens a page with TEXT, or another text, in it, checked. */
export async function openWith(open, text = TEXT, options = {}) {
  const page = await open(options);
  await paste(page, text);
  await checked(page);
  return page;
}

/** The words under the marks of every severity, in text order, in the next frame: marks are painted once a frame. */
export async function marked(page) {
  await framed(page);
  return page.evaluate(() =>
    ['error', 'warning', 'information', 'hint']
      .flatMap((mark) => [...CSS.highlights.get(`ungarble-${mark}`)])
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(String),
  );
}

/** The text as the page sees it, by way of what it keeps for a reload. */
export async function keptText(page) {
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  return page.evaluate(() => JSON.parse(localStorage.getItem('ungarble.text') ?? 'null')?.text ?? null);
}

/** The words of the findings in the list, in their order. */
export const listed = (page) => page.locator('#findings .row-wrong').allTextContents();

/** Asserts that `list` holds all of `wanted`. */
export function includesAll(list, wanted) {
  for (const item of wanted)
    assert.ok(list.includes(item), `${JSON.stringify(item)} is not in ${JSON.stringify(list)}`);
}
