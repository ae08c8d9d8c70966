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

  test('a whole visit, kept for offline use: each file once, nothing after load, all of it public', async () => {
    const page = await open({serviceWorkers: 'allow', acceptDownloads: true});
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const loaded = [...page.served];
    const files = ['/', '/serviceworker.js', ...publicFiles()];
    assert.deepEqual(loaded.toSorted(), files.toSorted());

    await page.locator('.welcome [data-do="example"]').click();
    await checked(page);
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('#fix-sure').click();
    await page.locator('#preview-apply').click();
    await checked(page);
    await page.locator('.private').click();
    await page.keyboard.press('Escape');
    await page.locator('#save').click();
    await Promise.all([page.waitForEvent('download'), page.locator('#save-docx').click()]);
    await page.locator('#save').click();
    await page.locator('#compare-open').click();
    await page.keyboard.press('Escape');
    await page.locator('#clear').click();
    await paste(page, 'Zażółć gęślą jaźń. Привет. 日本語. 😀');
    await checked(page);
    assert.deepEqual(page.served.slice(loaded.length), []);
  });

  test('the reader is shown the policy that the page is held to', async () => {
    const page = await open();
    const {headers} = await page.evaluate(async () => ({
      headers: Object.fromEntries((await fetch('./', {method: 'HEAD'})).headers),
    }));
    await page.locator('.private').click();
    assert.equal(await page.locator('#policy-rule').textContent(), "connect-src 'self'");
    const rules = headers['content-security-policy'].split('; ').filter((rule) => !rule.startsWith('frame-ancestors'));
    assert.deepEqual(await page.locator('#policy li').allTextContents(), rules);
  });

  test('the page can be installed: a manifest with icons of the sizes it names', async () => {
    const page = await open();
    const manifest = JSON.parse(readFileSync(new URL('../manifest.webmanifest', assets), 'utf8'));
    for (const key of ['name', 'short_name', 'start_url', 'display', 'theme_color', 'background_color', 'id'])
      assert.ok(manifest[key], key);
    const sizes = await page.evaluate(
      (icons) =>
        Promise.all(
          icons.map(async ({src}) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            return `${image.naturalWidth}x${image.naturalHeight}`;
          }),
        ),
      manifest.icons.filter(({sizes: stated}) => stated !== 'any'),
    );
    assert.deepEqual(sizes, ['192x192', '512x512', '512x512']);
    assert.ok(manifest.icons.some(({purpose}) => purpose === 'maskable'));
    const client = await page.context().newCDPSession(page);
    assert.deepEqual((await client.send('Page.getAppManifest')).errors, []);
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
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length === 1);
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

  test('scripts and style stay within 60 kB of brotli', () => {
    const size = (extension) =>
      readdirSync(assets)
        .filter((name) => name.endsWith(extension))
        .reduce((sum, name) => sum + brotliCompressSync(readFileSync(new URL(name, assets))).length, 0);
    assert.ok(size('.js') + size('.css') < 60_000);
  });
});

/** Every file of the built page but the ones that are loaded by name of their own, and the licences. */
function publicFiles() {
  const dist = new URL('../', assets);
  const names = readdirSync(dist).filter((name) => !['assets', 'index.html', 'serviceworker.js', 'licences.txt'].includes(name));
  return [...names, ...readdirSync(assets).map((name) => `assets/${name}`)].map((name) => `/${name}`);
}
