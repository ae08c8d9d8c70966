// A person types into the page, in the middle of a long garbled article: how long from the key to the painted marks of the
// paragraph, how long until the whole text is checked again, and how long the main thread was ever busy at a stretch.
//
//   node tests/bench/typing.mjs      build first; prints a table
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {launchOptions} from '../../scripts/chromium.mjs';
import {root} from '../../scripts/run.mjs';
import {serve} from '../../scripts/serve.mjs';
import {median, traced, watchKeys} from './keys.mjs';
import {cleanText, countWords, garble} from './texts.mjs';

const sentence = 'He instructed them in a name that the fee had been stored. ';
/** Milliseconds between two keys: of a quick typist, and of one who pauses to think. */
const quick = 120;
const slow = 1_000;

/** In the page: notes how long each check takes to end after the last key. */
function watch() {
  noted.checked = [];
  new MutationObserver(() => {
    if (document.body.dataset.check === 'done') noted.checked.push(performance.now() - pressed);
  }).observe(document.body, {attributeFilter: ['data-check']});
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
    await page.evaluate(watchKeys);
    await page.evaluate(watch);
    const typing = await typeInto(page, sentence, quick);
    const [painted, worst] = [median(typing.painted), Math.max(...typing.painted)];
    const longest = Math.max(0, ...typing.tasks);
    const {longest: processor, answer: pausing} = await traced(browser, page, () =>
      typeInto(page, sentence.slice(0, 20), slow),
    );
    return {
      painted,
      worst,
      checked: median(pausing.checked),
      longest: Math.max(longest, ...pausing.tasks),
      longestOfProcessor: processor,
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
