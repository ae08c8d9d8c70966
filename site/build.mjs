// Builds the page into site/dist: hashed assets, so that they may be cached for good, and one index.html that names them.
//
//   node site/build.mjs [--dev]     --dev leaves out minification

import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {basename, dirname, extname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {contentSecurityPolicy} from '../scripts/serve.mjs';

const site = dirname(fileURLToPath(import.meta.url));
const dist = join(site, 'dist');
const require = createRequire(import.meta.url);
const minify = !process.argv.includes('--dev');

await rm(dist, {recursive: true, force: true});
await mkdir(join(dist, 'assets'), {recursive: true});
await cp(join(site, 'public'), dist, {recursive: true});

await writeLicences();
const engine = await copyEngine();
const common = {
  bundle: true,
  minify,
  outdir: join(dist, 'assets'),
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
};
const scripts = await build({
  ...common,
  entryPoints: [join(site, 'src/main.ts')],
  format: 'esm',
  target: 'es2022',
  define: {ASSETS: JSON.stringify(engine)},
});
const styles = await build({...common, entryPoints: [join(site, 'styles/main.css')], loader: {'.woff2': 'file'}});

const outputs = [...Object.keys(scripts.metafile.outputs), ...Object.keys(styles.metafile.outputs)].map((path) =>
  relative(dist, path).replaceAll('\\', '/'),
);
const one = (extension) => outputs.filter((path) => path.endsWith(extension));
const head = [
  ...one('.woff2').map((path) => `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`),
  ...one('.css').map((path) => `<link rel="stylesheet" href="${path}">`),
  ...one('.js').map((path) => `<script type="module" src="${path}"></script>`),
].join('\n');
// A meta element may not say who frames the page; the server's header does.
const metaPolicy = contentSecurityPolicy
  .split('; ')
  .filter((rule) => !rule.startsWith('frame-ancestors'))
  .join('; ');
const html = await readFile(join(site, 'index.html'), 'utf8');
const index = html.replace('%CSP%', metaPolicy).replace('%HEAD%', head);
await writeFile(join(dist, 'index.html'), index);

// The names of the assets carry their hashes, so the page's own hash stands for all.
const files = [
  './',
  ...(await readdir(join(site, 'public'))),
  ...(await readdir(join(dist, 'assets'))).map((name) => `assets/${name}`),
];
await build({
  bundle: true,
  minify,
  entryPoints: [join(site, 'src/serviceworker.ts')],
  outfile: join(dist, 'serviceworker.js'),
  target: 'es2022',
  logLevel: 'warning',
  define: {FILES: JSON.stringify(files), VERSION: JSON.stringify(hashOf(index + files.join()))},
});

/** What the page carries of others goes with their licences. */
async function writeLicences() {
  const parts = [];
  for (const name of ['fflate', '@fontsource-variable/inter', '@fontsource-variable/source-serif-4']) {
    const folder = dirname(require.resolve(`${name}/package.json`));
    parts.push(`== ${name}\n\n${await readFile(join(folder, 'LICENSE'), 'utf8')}`);
  }
  await writeFile(join(dist, 'licences.txt'), parts.join('\n'));
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
}

/** Copies worker, WebAssembly and model of the package beside the page; answers where they lie and how big the two are. */
async function copyEngine() {
  const home = dirname(require.resolve('ungarble'));
  const assets = {bytes: 0};
  for (const [key, file] of [
    ['workerUrl', 'worker.js'],
    ['wasmUrl', 'ungarble.wasm'],
    ['modelUrl', 'en.model'],
  ]) {
    const bytes = await readFile(join(home, file));
    const name = `${basename(file, extname(file))}-${hashOf(bytes)}${extname(file)}`;
    await writeFile(join(dist, 'assets', name), bytes);
    assets[key] = `assets/${name}`;
    if (key !== 'workerUrl') assets.bytes += bytes.length;
  }
  return assets;
}
