// A person types into an editor, in the middle of a long garbled article: how long from the key to the painted marks of
// the edited paragraph, how long until a fresh finding is painted, and how long the main thread was ever busy at a
// stretch.
//
//   node tests/bench/editors.mjs [NAME...]      build first; prints a table
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {launchOptions} from '../../scripts/chromium.mjs';
import {serve} from '../../scripts/serve.mjs';
import {bundle, policy, root} from '../e2e/support/editors.mjs';
import {cleanText, countWords, garble} from './texts.mjs';

const names = ['codemirror', 'prosemirror', 'tiptap', 'quill'];
const typed = 'They instructed us in a name that the members of the group '.repeat(2);
const fresh = 8;

/** In the page: notes when each key, and each new finding, was painted, and every long task. */
function watch() {
  const painted = [];
  const tasks = [];
  globalThis.typing = {painted, tasks};
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({type: 'longtask'});
  /** Calls `then` after the next frame is painted. */
  globalThis.afterPaint = (then) =>
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    });
  addEventListener('keydown', ({timeStamp}) => afterPaint(() => painted.push(performance.now() - timeStamp)), true);
  /** Milliseconds from the next key until there is one more finding of `words`, painted. */
  globalThis.nextFinding = (words) => {
    const count = () => known().findings.filter(({text}) => text === words).length;
    const before = count();
    return new Promise((resolve) => {
      let since;
      addEventListener('keydown', ({timeStamp}) => (since = timeStamp), {capture: true, once: true});
      const look = () => (count() > before ? resolve(performance.now() - since) : afterPaint(look));
      look();
    });
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const done = (page) => page.waitForFunction(() => known().state === 'done', undefined, {timeout: 60_000});

/** Milliseconds, for one editor with `paragraphs` in it. */
export async function measureEditor(name, paragraphs) {
  await bundle(name);
  const [browser, server] = await Promise.all([
    chromium.launch(launchOptions),
    serve(root, {headers: {'Content-Security-Policy': policy}}),
  ]);
  try {
    const page = await browser.newPage({viewport: {width: 900, height: 700}});
    await page.goto(`${server.url}tests/e2e/editors/editors.html`);
    await page.evaluate((script) => import(script), `/build/editors/${name}.js`);
    await page.evaluate((each) => globalThis.open(each), paragraphs);
    await done(page);
    const middle = paragraphs[paragraphs.length >> 1].slice(0, 40);
    await page.evaluate((words) => globalThis.host().select(words, 0, 0), middle);
    await page.evaluate(watch);
    await page.keyboard.type(typed, {delay: 100});
    await done(page);
    const {painted, tasks} = await page.evaluate(() => globalThis.typing);
    const findings = [];
    for (let n = 0; n < fresh; n += 1) {
      await page.keyboard.type('He knew the the');
      await done(page);
      await page.waitForTimeout(1000);
      await page.keyboard.press('Backspace');
      await done(page);
      await page.waitForTimeout(1000);
      const found = page.evaluate(() => nextFinding('the the'));
      await page.keyboard.type('e ');
      findings.push(await found);
      await page.keyboard.type('end. ');
    }
    return {
      key: median(painted),
      worst: Math.max(...painted),
      finding: median(findings),
      longestTask: Math.max(0, ...tasks),
      longTasks: tasks.length,
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
    const {key, worst, finding, longestTask, longTasks} = await measureEditor(name, text.split('\n\n'));
    const cells = [key, worst, finding, longestTask].map((value) => `${Math.round(value)} ms`);
    rows.push(`| ${[name, ...cells, longTasks].join(' | ')} |`);
  }
  return [
    `Typing in the middle of an article of ${countWords(text).toLocaleString('en')} words:`,
    '',
    '| editor | key to painted marks, median | worst | key to a fresh mark, median | longest task | tasks over 50 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await editorFigures(process.argv.length > 2 ? process.argv.slice(2) : names));
}
