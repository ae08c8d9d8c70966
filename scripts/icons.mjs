// Draws the page's icon in the sizes that phones and desktops ask for. Run it again after a change of icon.svg:
//
//   node scripts/icons.mjs

import {readFile} from 'node:fs/promises';
import {chromium} from 'playwright-core';
import {launchOptions} from './chromium.mjs';

const folder = 'site/public';
const icon = await readFile(`${folder}/icon.svg`, 'utf8');
/** Systems cut these into a shape of their own: the ground goes to the edges, the mark stays well inside. */
const maskable = icon
  .replace(/ rx="8"/, '')
  .replace(/<path /, '<path transform="translate(16 16) scale(.78) translate(-16 -16)" ');

const browser = await chromium.launch(launchOptions);
try {
  for (const [name, svg, size] of [
    ['icon-192.png', icon, 192],
    ['icon-512.png', icon, 512],
    ['icon-maskable-512.png', maskable, 512],
    ['apple-touch-icon.png', maskable, 180],
  ]) {
    const page = await browser.newPage({viewport: {width: size, height: size}});
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await page.screenshot({path: `${folder}/${name}`, omitBackground: true});
    await page.close();
  }
} finally {
  await browser.close();
}
