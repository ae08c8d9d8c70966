// What the page asks the network for: its own parts, once, and nothing else ever.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';

import {checked, keptText, openWith, paste, usePage} from './support/page.mjs';

const assets = new URL('../../site/dist/assets/', import.meta.url);
const MODEL = /\.model$/;

describe('network', () => {
  const open = usePage();

  test('each asset once, and nothing after the page has loaded', async () => {
    const page = await open();
    const loaded = [...page.requestsSeen];
    assert.equal(new Set(loaded).size, loaded.length, `asked for twice: ${loaded.join(' ')}`);
    for (const name of readdirSync(assets))
      assert.ok(
        loaded.some((url) => url.endsWith(name)),
        `${name} was not loaded`,
      );

    await page.locator('.welcome [data-do="example"]').click();
    await checked(page);
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.locator('#help-open').click();
    await page.keyboard.press('Escape');
    await page.locator('#theme').click();
    await page.locator('[data-show="names"]').first().click();
    await page.locator('#clear').click();
    await paste(page, 'Zażółć gęślą jaźń. Привет. 日本語. 😀');
    await checked(page);
    assert.deepEqual(page.requestsSeen.slice(loaded.length), []);
  });

  test('keeping the page for offline use downloads nothing twice', async () => {
    const page = await open({serviceWorkers: 'allow'});
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const {served} = page;
    assert.deepEqual(
      served.filter((path, index) => served.indexOf(path) !== index),
      [],
    );
  });

  test('the page is shown, and takes text, before engine and model are there', async () => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await open({
      ready: false,
      route: {url: MODEL, handler: async (route) => (await held, route.continue())},
    });
    await page.waitForSelector('body[data-check="loading"]');
    assert.ok(await page.locator('#progress').isVisible());
    assert.match(await page.locator('#state').textContent(), /^Loading the checker, \d+ %$/);
    await paste(page, 'They donâ€™t meet.');
    assert.equal(await keptText(page), 'They donâ€™t meet.');
    release();
    await checked(page);
    assert.ok(await page.locator('#progress').isHidden());
  });

  test('a model that does not arrive: a clear message, and a retry that works', async () => {
    let failures = 1;
    const handler = (route) => (failures-- > 0 ? route.fulfill({status: 503, body: ''}) : route.continue());
    const page = await open({ready: false, route: {url: MODEL, handler}});
    await page.locator('#alert').waitFor();
    assert.match(await page.locator('#alert-text').textContent(), /could not be loaded/);
    await page.locator('#editor').fill('They donâ€™t meet.');
    await page.locator('#retry').click();
    await checked(page);
    assert.ok(await page.locator('#alert').isHidden());
  });

  test('the policy forbids every other place, and inline scripts', async () => {
    const page = await openWith(open);
    const refused = await page.evaluate(async () => {
      const seen = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      await fetch('https://example.com/').catch(() => {});
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {seen: [...new Set(seen)].sort(), broken: 'broken' in window};
    });
    assert.deepEqual(refused, {seen: ['connect-src', 'script-src-elem'], broken: false});
    page.forgiveTroubles();
  });

  test('script and style stay within 60 kB of brotli', () => {
    const size = (extension) =>
      readdirSync(assets)
        .filter((name) => name.endsWith(extension) && !name.startsWith('worker'))
        .reduce((sum, name) => sum + brotliCompressSync(readFileSync(new URL(name, assets))).length, 0);
    assert.ok(size('.js') + size('.css') < 60_000);
  });
});
