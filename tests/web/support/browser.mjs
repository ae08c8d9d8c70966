// Debian's Chromium, and a server of the project's folder for it.
import {chromium} from 'playwright-core';

import {launchOptions} from '../../../scripts/chromium.mjs';
import {serve} from '../../../scripts/serve.mjs';
import {root} from './texts.mjs';

export const launch = () => chromium.launch(launchOptions);

/** Serves the whole project; `headers` go out with every answer. */
export const serveProject = (headers) => serve(root, {headers});

/**
 * An empty page of the server at `url`, with the package loaded as `ungarble`, and `outcome(promise)` that turns a
 * promise into something a test can compare: {report}, or {code, message, url, status}.
 */
export async function openPage(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}tests/web/pages/blank.html`);
  await page.evaluate(async () => {
    globalThis.ungarble = await import('/web/dist/index.js');
    globalThis.outcome = (promise) =>
      promise.then(
        (report) => ({report}),
        (error) => ({
          code: error instanceof ungarble.UngarbleError ? error.code : `not ours: ${error}`,
          message: error.message,
          url: error.url,
          status: error.status,
        }),
      );
  });
  return page;
}
