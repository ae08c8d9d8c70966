// Modules of the page's source, for tests that need no browser.
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

/** The exports of a module of site/src. */
export async function load(path) {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`../../../site/src/${path}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
