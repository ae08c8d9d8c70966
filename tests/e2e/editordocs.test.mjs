// What docs/editors.md shows is what works.
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';

import {build} from 'esbuild';
import {chromium} from 'playwright-core';

import {launchOptions} from '../../scripts/chromium.mjs';
import {serve} from '../../scripts/serve.mjs';
import {marked, policyFor, root} from './support/editors.mjs';

const folder = `${root}build/editordocs`;
const sections = readFileSync(`${root}docs/editors.md`, 'utf8').split(/^## /m).slice(1);
const examples = sections
  .map((section) => [section.split('\n')[0], section.match(/```js\n(.*?)^```/ms)?.[1]])
  .filter(([, code]) => code !== undefined);

describe('docs/editors.md', () => {
  let server;
  let browser;
  before(async () => {
    mkdirSync(folder, {recursive: true});
    for (const name of ['worker.js', 'ungarble.wasm', 'en.model']) {
      cpSync(`${root}web/dist/${name}`, `${folder}/${name}`);
    }
    [server, browser] = await Promise.all([
      serve(root, {headers: {'Content-Security-Policy': policyFor('ckeditor')}}),
      chromium.launch(launchOptions),
    ]);
  });
  after(() => Promise.all([browser?.close(), server?.close()]));

  assert.ok(examples.length > 0);
  for (const [name, code] of examples) {
    test(`${name}: the example marks its text`, async () => {
      const outfile = `${folder}/${name.replace(/\W+/g, '-').toLowerCase()}.js`;
      await build({
        stdin: {contents: code, resolveDir: `${root}tests`},
        outfile,
        bundle: true,
        format: 'esm',
        logLevel: 'error',
      });
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${server.url}tests/e2e/editors/editors.html`);
      await page.evaluate(async (script) => {
        const editor = document.createElement('div');
        editor.id = 'editor';
        // Some editors stand beside the element that they are made from.
        const place = document.createElement('div');
        place.append(editor);
        document.getElementById('editors').append(place);
        await import(script);
      }, outfile.slice(root.length - 1));
      const wrong = ['the the', '{those who}'];
      for (let n = 0; n < 200 && (await marked(page)).filter((words) => wrong.includes(words)).length < 2; n += 1) {
        await page.waitForTimeout(50);
      }
      assert.deepEqual((await marked(page)).filter((words) => wrong.includes(words)), wrong);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
