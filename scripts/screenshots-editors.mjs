// Takes the pictures of the editors for the docs.
//
//   node scripts/screenshots-editors.mjs [FOLDER] [NAME...]      default docs/images, all editors; build first

import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {launchOptions} from './chromium.mjs';
import {serve} from './serve.mjs';
import {bundle, checked, policyFor, root} from '../tests/e2e/support/editors.mjs';

const [folder = 'docs/images', ...wanted] = process.argv.slice(2);

/** name: [editor, colours] */
const PICTURES = {
  codemirror: ['codemirror', 'light'],
  'codemirror-dark': ['codemirror', 'dark'],
  prosemirror: ['prosemirror', 'light'],
  quill: ['quill', 'light'],
  'quill-dark': ['quill', 'dark'],
  tinymce: ['tinymce', 'light'],
  ckeditor: ['ckeditor', 'light'],
};
const TEXT = [
  'Members backed the plan by way of nine votes to four after a five-hour listening to. “We have talked about this ' +
    'boat since my daughter was in primary school,” mayor Ellen Strand told the chamber.',
  'Critics stated the fee had been stored out of sight. Opposition leader Tomas Birkeland instructed newshounds in a ' +
    'cellphone name that the the restore bill on my own ought to attain 2 million crowns.',
  'The council’s personal auditor introduced that an motion to borrow the money would now not bring about better ' +
    'taxes earlier than 2027.',
];

await mkdir(folder, {recursive: true});
const browser = await chromium.launch(launchOptions);
try {
  for (const [name, [editor, colorScheme]] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await bundle(editor);
    const server = await serve(root, {headers: {'Content-Security-Policy': policyFor(editor)}});
    const page = await browser.newPage({
      viewport: {width: 720, height: 480},
      colorScheme,
      reducedMotion: 'reduce',
      deviceScaleFactor: 2,
    });
    await page.goto(`${server.url}tests/e2e/editors/editors.html`);
    await page.evaluate((script) => import(script), `/build/editors/${editor}.js`);
    await page.evaluate((paragraphs) => globalThis.open(paragraphs), TEXT);
    await checked(page);
    await page.evaluate(() => globalThis.host().select('instructed', 0, 0));
    await page.keyboard.press('F8');
    await page.waitForTimeout(200);
    await page.screenshot({path: join(folder, `editor-${name}.png`)});
    await page.close();
    await server.close();
  }
} finally {
  await browser.close();
}
