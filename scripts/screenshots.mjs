// Takes the pictures of the page for the README and the docs.
//
//   node scripts/screenshots.mjs                       those that the docs show, into docs/images
//   node scripts/screenshots.mjs FOLDER [NAME...]      these, or all of them
//
// Build the page first.

import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {launchOptions} from './chromium.mjs';
import {serve} from './serve.mjs';

const shown = ['page', 'page-dark', 'card', 'mixed', 'privacy', 'phone', 'phone-list', 'print'];
const [folder = 'docs/images', ...named] = process.argv.slice(2);
const wanted = process.argv.length > 2 ? named : shown;
const DESKTOP = {width: 1280, height: 800};
const PHONE = {width: 390, height: 844};

const example = async (page) => {
  await page.locator('[data-do="example"]:visible').first().click();
  await page.waitForSelector('body[data-check="done"]');
  await page.waitForTimeout(150);
};
const dismissToast = (page) => page.evaluate(() => document.getElementById('toast').replaceChildren());
const openCard = async (page) => {
  await page.locator('#findings .row').nth(3).click();
  await page.waitForTimeout(250);
};
const fixSure = async (page) => {
  await page.locator('#fix-sure').click();
  await page.locator('#preview-apply').click();
  await page.waitForTimeout(100);
  await page.waitForSelector('body[data-check="done"]');
  await page.waitForTimeout(150);
};
const mixed = async (page) => {
  await page.locator('#editor').fill(await readFile('tests/golden/documents/mixed_orchard.txt', 'utf8'));
  await page.waitForSelector('body[data-check="done"]');
};
const ownWords = async (page) => {
  await page.locator('#help-open').click();
  await page.locator('#words-open').click();
  for (const word of ['Sondby', 'night ferry']) {
    await page.locator('#words-new').fill(word);
    await page.keyboard.press('Enter');
  }
};
const tab = (name) => async (page) => page.locator(`[data-show="${name}"]:visible`).first().click();

/** name: [window, colours, steps...] */
const PICTURES = {
  empty: [DESKTOP, 'light'],
  page: [DESKTOP, 'light', example],
  'page-dark': [DESKTOP, 'dark', example],
  card: [DESKTOP, 'light', example, openCard],
  'card-dark': [DESKTOP, 'dark', example, openCard],
  evidence: [DESKTOP, 'light', example, (page) => page.locator('#verdict summary').click()],
  mixed: [DESKTOP, 'light', mixed],
  privacy: [DESKTOP, 'light', (page) => page.locator('[data-open="privacy"]:visible').click()],
  words: [DESKTOP, 'light', example, ownWords],
  names: [DESKTOP, 'light', example, tab('names'), (page) => page.locator('.name').first().click()],
  preview: [DESKTOP, 'light', example, (page) => page.locator('#fix-sure').click()],
  fixed: [DESKTOP, 'light', example, fixSure],
  menu: [DESKTOP, 'light', example, (page) => page.locator('#save').click()],
  compare: [
    DESKTOP,
    'light',
    example,
    fixSure,
    (page) => page.locator('#save').click(),
    (page) => page.locator('#compare-open').click(),
  ],
  print: [
    {width: 794, height: 1123},
    'light',
    example,
    async (page) => {
      await page.emulateMedia({media: 'print'});
      await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const paper = new CSSStyleSheet();
        paper.replaceSync('@media print { html { padding: 20mm } }');
        document.adoptedStyleSheets = [paper];
      });
    },
  ],
  help: [DESKTOP, 'light', (page) => page.locator('#help-open').click()],
  'phone-empty': [PHONE, 'light'],
  phone: [PHONE, 'light', example],
  'phone-dark': [PHONE, 'dark', example, tab('findings')],
  'phone-list': [PHONE, 'light', example, tab('findings')],
  'phone-card': [PHONE, 'light', example, tab('findings'), openCard],
  small: [{width: 320, height: 640}, 'light', example],
  'small-list': [{width: 320, height: 640}, 'light', example, tab('findings')],
  'zoom-400': [{width: 320, height: 200}, 'light', example],
};

const server = await serve('site/dist');
const browser = await chromium.launch(launchOptions);
await mkdir(folder, {recursive: true});
try {
  for (const [name, [viewport, colorScheme, ...steps]] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await browser.newPage({
      viewport,
      colorScheme,
      reducedMotion: 'reduce',
      deviceScaleFactor: name.startsWith('zoom') ? 4 : viewport.width < 500 ? 2 : 1,
    });
    await page.goto(server.url);
    await page.waitForSelector('body[data-check="empty"]');
    await page.evaluate(() => document.fonts.ready);
    for (const step of steps) await step(page);
    await page.waitForTimeout(100);
    await page.mouse.move(2, 2);
    if (name !== 'fixed') await dismissToast(page);
    await page.screenshot({path: join(folder, `${name}.png`)});
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
