// A person types into the page, in the middle of a long garbled article: how long from the key to the painted marks, and
// how long the page's main thread was ever busy at a stretch.
import {launchOptions} from '../../scripts/chromium.mjs';
import {serve} from '../../scripts/serve.mjs';
import {root} from '../../scripts/run.mjs';
import {chromium} from 'playwright-core';

const keys = 60;
const everyMs = 120;

/** In the page: notes the time of every key, of the frame that shows it, and of every long task. */
function watch() {
  const painted = [];
  const tasks = [];
  globalThis.typing = {painted, fresh: [], tasks};
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
    type: 'longtask',
  });
  addEventListener(
    'keydown',
    ({timeStamp}) => {
      // The frame after the next one begins when the next one is painted.
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - timeStamp);
        port2.postMessage(0);
      });
    },
    true,
  );
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds: from key to painted marks (median and worst), and the longest task of the main thread. */
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
    await page.waitForSelector('body[data-check="done"]');
    await page.evaluate(watch);
    await page.keyboard.type('He instructed them in a name that '.repeat(3).slice(0, keys), {delay: everyMs});
    await page.waitForSelector('body[data-check="done"]');
    const {painted, tasks} = await page.evaluate(() => globalThis.typing);
    return {median: median(painted), worst: Math.max(...painted), longestTask: Math.max(0, ...tasks), tasks: tasks.length};
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}
