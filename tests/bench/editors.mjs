// A person types into an editor, in the middle of a long garbled article: how long from the key to the painted marks of
// the edited paragraph, how long until a fresh finding is painted, and how long the main thread was ever busy at a
// stretch, by the clock and in processor time, which is the same on a machine that is busy otherwise.
//
//   node tests/bench/editors.mjs [NAME...]      build first; prints a table
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {launchOptions} from '../../scripts/chromium.mjs';
import {serve} from '../../scripts/serve.mjs';
import {bundle, policyFor, root} from '../e2e/support/editors.mjs';
import {median, traced, watchKeys} from './keys.mjs';
import {cleanText, countWords, garble} from './texts.mjs';

const names = ['codemirror', 'prosemirror', 'tiptap', 'quill', 'tinymce', 'ckeditor'];
const typed = 'They instructed us in a name that the members of the group ';
const fresh = 8;

/** In the page: waits for the mark of a new finding. */
function watch() {
  const count = (words) => known().findings.filter(({text}) => text === words).length;
  globalThis.nextFinding = (words) => {
    const before = count(words);
    return new Promise((resolve) => {
      const painted = () => resolve(performance.now() - pressed);
      const look = () => afterPaint(count(words) > before ? painted : look);
      look();
    });
  };
}

const done = (page) => page.waitForFunction(() => known().state === 'done', undefined, {timeout: 60_000});

/** Milliseconds, for one editor with `paragraphs` in it. */
export async function measureEditor(name, paragraphs) {
  await bundle(name);
  const [browser, server] = await Promise.all([
    chromium.launch(launchOptions),
    serve(root, {headers: {'Content-Security-Policy': policyFor(name)}}),
  ]);
  try {
    const page = await browser.newPage({viewport: {width: 900, height: 700}});
    await page.goto(`${server.url}tests/e2e/editors/editors.html`);
    await page.evaluate((script) => import(script), `/build/editors/${name}.js`);
    await page.evaluate((each) => globalThis.open(each), paragraphs);
    await done(page);
    const middle = paragraphs[paragraphs.length >> 1].slice(0, 40);
    await page.evaluate((words) => globalThis.host().select(words, 0, 0), middle);
    await page.evaluate(watchKeys);
    await page.evaluate(watch);
    await page.keyboard.type(typed, {delay: 100});
    await done(page);
    const {painted, tasks} = await page.evaluate(() => noted);
    const {longest: processor} = await traced(browser, page, async () => {
      await page.keyboard.type(typed.slice(0, 20), {delay: 100});
      await done(page);
    });

    const findings = [];
    for (let n = 0; n < fresh; n += 1) {
      await page.keyboard.type('he knew the the');
      await done(page);
      const finding = page.evaluate(() => nextFinding('the the'));
      await page.keyboard.type(' ');
      findings.push(await finding);
      await page.keyboard.type('end. ');
    }
    return {
      key: median(painted),
      worst: Math.max(...painted),
      finding: median(findings),
      longest: Math.max(0, ...tasks),
      processor,
    };
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** A table in Markdown: every editor, or those of `wanted`, with a garbled article of 5,000 words. */
export async function editorFigures(wanted = names) {
  const text = garble(cleanText(5000));
  const rows = [];
  for (const name of wanted) {
    const {key, worst, finding, longest, processor} = await measureEditor(name, text.split('\n\n'));
    const cells = [key, worst, finding, longest, processor].map((value) => `${Math.round(value)} ms`);
    rows.push(`| ${[name, ...cells].join(' | ')} |`);
  }
  return [
    `Typing into an editor, in the middle of an article of ${countWords(text).toLocaleString('en')} words:`,
    '',
    '| editor | key to painted marks, median | worst | to a fresh mark, median | longest task | in processor time |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await editorFigures(process.argv.length > 2 ? process.argv.slice(2) : names));
}
