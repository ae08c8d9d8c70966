// A person types into the page, in the middle of a long garbled article: how long from the key to the painted marks of the
// paragraph, how long until the whole text is checked again, and how long the main thread was ever busy at a stretch.
//
//   node tests/bench/typing.mjs      build first; prints a table
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {launchOptions} from '../../scripts/chromium.mjs';
import {root} from '../../scripts/run.mjs';
import {serve} from '../../scripts/serve.mjs';
import {cleanText, countWords, garble} from './texts.mjs';

const sentence = 'He instructed them in a name that the fee had been stored. ';
/** Milliseconds between two keys: of a quick typist, and of one who pauses to think. */
const quick = 120;
const slow = 1_000;

/** In the page: notes how long each key takes to show, each check takes to end, and every long task. */
function watch() {
  const noted = {painted: [], checked: [], tasks: []};
  globalThis.noted = noted;
  new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
    type: 'longtask',
  });
  let pressed = 0;
  addEventListener(
    'keydown',
    ({timeStamp}) => {
      pressed = timeStamp;
      requestAnimationFrame(() => {
        // A message that is sent in a frame arrives when that frame has been painted.
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => noted.painted.push(performance.now() - timeStamp);
        port2.postMessage(0);
      });
    },
    true,
  );
  new MutationObserver(() => {
    if (document.body.dataset.check === 'done') noted.checked.push(performance.now() - pressed);
  }).observe(document.body, {attributeFilter: ['data-check']});
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The longest task of the page's main thread in a trace, in milliseconds of its processor time. */
export function longestOf({traceEvents}) {
  const main = ({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(main).map(({pid, tid}) => `${pid} ${tid}`));
  return traceEvents
    .filter(({name, pid, tid, tdur}) => name === 'RunTask' && tdur && threads.has(`${pid} ${tid}`))
    .reduce((longest, {tdur}) => Math.max(longest, tdur / 1000), 0);
}

/** All in milliseconds; what `noted` says of the typing in between. */
async function typeInto(page, text, delay) {
  await page.evaluate(() => Object.values(globalThis.noted).forEach((list) => list.splice(0)));
  await page.keyboard.type(text, {delay});
  await page.waitForSelector('body[data-check="done"]');
  await page.waitForTimeout(slow);
  return page.evaluate(() => globalThis.noted);
}

/**
 * Median and worst time from a key to its painted marks, the median time until the text is checked again when the
 * typist pauses, and the longest task of the main thread, by the clock and in processor time, which is the same on a
 * machine that is busy otherwise.
 */
export async function measureTyping(text) {
  const [browser, server] = await Promise.all([chromium.launch(launchOptions), serve(`${root}/site/dist`)]);
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(server.url);
    await page.waitForSelector('body[data-check="empty"]');
    await page.locator('#editor').focus();
    await page.evaluate((data) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', data);
      const event = new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true});
      document.activeElement.dispatchEvent(event);
    }, text);
    await page.waitForSelector('body[data-check="done"]');
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 60; line += 1) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(slow);
    await page.evaluate(watch);
    const typing = await typeInto(page, sentence, quick);
    const [painted, worst] = [median(typing.painted), Math.max(...typing.painted)];
    const longest = Math.max(0, ...typing.tasks);
    // Tracing takes time of its own: only these keys are traced.
    await browser.startTracing(page, {categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']});
    const pausing = await typeInto(page, sentence.slice(0, 20), slow);
    const trace = JSON.parse(String(await browser.stopTracing()));
    return {
      painted,
      worst,
      checked: median(pausing.checked),
      longest: Math.max(longest, ...pausing.tasks),
      longestOfProcessor: longestOf(trace),
    };
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** A table in Markdown. */
export async function typingFigures() {
  const text = garble(cleanText(5000));
  const {painted, worst, checked, longest, longestOfProcessor} = await measureTyping(text);
  const cells = [painted, worst, checked, longest, longestOfProcessor].map((value) => `${Math.round(value)} ms`);
  return [
    `Typing on the page, in the middle of an article of ${countWords(text).toLocaleString('en')} words:`,
    '',
    '| key to painted marks, median | worst | key to checked again, median | longest task | the same, processor time |',
    '| ---: | ---: | ---: | ---: | ---: |',
    `| ${cells.join(' | ')} |`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await typingFigures());
