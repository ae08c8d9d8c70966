// npm run bench: how fast, how big, how hungry; beside harper.js, the nearest peer, on the same text and machine.
// Prints a table and writes it to tests/bench/figures.md. Nothing here passes or fails.
import {existsSync, readFileSync, readdirSync} from 'node:fs';

import {mustRun, root} from '../../scripts/run.mjs';
import {measureInChromium} from './browser.mjs';
import {editorFigures} from './editors.mjs';
import {fieldFigures} from './fields.mjs';
import {brotli, machine, table, whole, writeMain} from './figures.mjs';
import {kernelFigures} from './kernels.mjs';
import {startNative} from './native.mjs';
import {cleanText, countWords, garble} from './texts.mjs';
import {typingFigures} from './typing.mjs';

const peerVersion = '2.10.0';
const peerFolder = 'build/bench';

const clean = cleanText(200_000);
const garbled = garble(cleanText(40_000));
const article = garble(cleanText(300));
/** The peer is slower by far: a tenth tells as much. */
const peerText = cleanText(20_000);

const rate = (text, milliseconds) => countWords(text) / (milliseconds / 1000);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

async function measureNative() {
  const native = startNative();
  await native.check(article);
  const times = {clean: await native.check(clean), garbled: await native.check(garbled)};
  const memory = native.peakMemory();
  native.close();
  return {times, memory};
}

async function installPeer() {
  if (existsSync(`${root}/${peerFolder}/node_modules/harper.js`)) return;
  await mustRun('npm', ['install', '--no-save', '--prefix', `${root}/${peerFolder}`, `harper.js@${peerVersion}`]);
}

/** Every file below `folder`, as [path, bytes, bytes of brotli]. */
function sizes(folder, wanted = () => true) {
  return readdirSync(`${root}/${folder}`, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => `${entry.path ?? entry.parentPath}/${entry.name}`)
    .sort()
    .map((path) => [path.slice(root.length + 1), readFileSync(path).length, brotli(path)]);
}

await installPeer();
console.log('Measuring ...');
const native = await measureNative();
const ours = await measureInChromium('ungarble', '/web/dist', article, {clean, garbled});
const peerDist = `${peerFolder}/node_modules/harper.js/dist`;
const peer = await measureInChromium('harper', `/${peerDist}`, article, {clean: peerText});
const kernels = await kernelFigures(table);
const typing = [await typingFigures(), await fieldFigures(), await editorFigures()].join('\n\n');

const assets = sizes('web/dist', (name) => /^(index\.js|worker\.js|ungarble\.wasm|en\.model)$/.test(name));
const page = sizes('site/dist', (name) => !name.endsWith('.map'));
const peerAssets = sizes(peerDist, (name) => /^(index\.js|binary\.js|BinaryModule.*\.js|harper_wasm_bg\.wasm)$/.test(name));
const total = (files) => files.reduce((all, [, , bytes]) => all + bytes, 0);
const ratio = (one, other) => `${(one / other).toFixed(one / other < 10 ? 1 : 0)} x`;

const cleanRate = rate(clean, ours.times.clean);
const peerRate = rate(peerText, peer.times.clean);
writeMain(`# Figures

Written by \`npm run bench\` on ${machine}.
Clean text: ${whole(countWords(clean))} words; garbled text: ${whole(countWords(garbled))} words; the peer is
harper.js ${peerVersion}, on ${whole(countWords(peerText))} words of the same clean text.

${table(
  ['', 'native, one core', 'one worker in Chromium', `harper.js in Chromium`, 'against harper.js'],
  [
    ['words a second, clean', whole(rate(clean, native.times.clean)), whole(cleanRate), whole(peerRate), ratio(cleanRate, peerRate)],
    ['words a second, garbled', whole(rate(garbled, native.times.garbled)), whole(rate(garbled, ours.times.garbled)), '', ''],
    ['bytes there to first result', '', `${whole(ours.firstResult)} ms`, `${whole(peer.firstResult)} ms`, ratio(peer.firstResult, ours.firstResult)],
    ['memory', megabytes(native.memory), megabytes(ours.memory), megabytes(peer.memory), ratio(peer.memory, ours.memory)],
    ['download, brotli', '', megabytes(total(assets)), megabytes(total(peerAssets)), ratio(total(peerAssets), total(assets))],
  ],
)}

The native figures are by processor time, the others by the clock. Memory is the most that the command line ever had,
and what the page's process grew by. The ratio says how many times better ours is.

${kernels}

${typing}

${table(['file', 'bytes', 'brotli'], [...assets, ...page].map(([path, bytes, packed]) => [path, whole(bytes), whole(packed)]))}

The package loads ${megabytes(total(assets))} of brotli, the page ${megabytes(total(page))}.
`);
