// One worker in Chromium, for this package and for its nearest peer.
import {readFileSync} from 'node:fs';

import {launch, serveProject} from '../web/support/browser.mjs';

/** The private memory of every renderer of `browser`, in bytes. */
async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({type}) => type === 'renderer')
    .map(({id}) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/RssAnon:\s+(\d+)/)[1]) * 1024)
    .reduce((all, bytes) => all + bytes, 0);
}

/** What a page does for each of the two: `load` fetches the bytes, `open` makes a checker of them, `check` uses it. */
const subjects = {
  async ungarble(folder) {
    const {createChecker} = await import(`${folder}/index.js`);
    globalThis.load = async () => {
      const bytes = async (name) => (await fetch(`${folder}/${name}`)).arrayBuffer();
      globalThis.files = {wasmUrl: await bytes('ungarble.wasm'), modelUrl: await bytes('en.model')};
    };
    globalThis.open = async () => {
      globalThis.checker = await createChecker(files);
      globalThis.check = (text) => checker.check(text);
    };
  },
  async harper(folder) {
    const {WorkerLinter} = await import(`${folder}/index.js`);
    const {binary} = await import(`${folder}/binary.js`);
    globalThis.load = async () => {
      await (await fetch(`${folder}/harper_wasm_bg.wasm`)).arrayBuffer();
    };
    globalThis.open = async () => {
      const linter = new WorkerLinter({binary});
      await linter.setup();
      globalThis.check = (text) => linter.lint(text);
    };
  },
};

/**
 * Measures one subject: milliseconds from the bytes to the first result, milliseconds for each of `texts`, and the
 * private memory that the page's process has grown by.
 */
export async function measureInChromium(name, folder, shortText, texts) {
  const [browser, server] = await Promise.all([launch(), serveProject({'Content-Security-Policy': ''})]);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}tests/web/pages/blank.html`);
    await page.evaluate(subjects[name], folder);
    const before = await rendererMemory(browser);
    await page.evaluate(() => load());
    const timed = (work, argument) =>
      page.evaluate(
        async ([work, argument]) => {
          const started = performance.now();
          if (work === 'open') await open();
          await check(argument);
          return performance.now() - started;
        },
        [work, argument],
      );
    const firstResult = await timed('open', shortText);
    const times = {};
    for (const [key, text] of Object.entries(texts)) {
      await timed('check', text.slice(0, 20_000)); // the compiler of the browser has its say first
      times[key] = await timed('check', text);
    }
    return {firstResult, times, memory: (await rendererMemory(browser)) - before};
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}
