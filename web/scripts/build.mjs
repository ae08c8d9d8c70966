// Builds dist/: the scripts, their types, the engine and the model. The wasm module has to be there already;
// `npm run build` at the top makes it.
import {execFileSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const wasm = process.env.UNGARBLE_WASM ?? path('../../build/wasm-release/bin');
const model = process.env.UNGARBLE_MODEL ?? path('../../core/data/en.model');
const dist = path('../dist');

/** Adapters for editors, by name. They import their editor from where the page has it. */
const editors = existsSync(path('../src/editors'))
  ? readdirSync(path('../src/editors'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name.slice(0, -3), path(`../src/editors/${name}`)])
  : [];

const common = {
  outdir: dist,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'linked',
  logLevel: 'warning',
};

mkdirSync(dist, {recursive: true});
const [, together] = await Promise.all([
  // These two stand alone: a bundler that copies worker.js copies all of it.
  build({
    ...common,
    entryPoints: {engine: path('../src/standalone.ts'), worker: path('../src/worker.ts')},
    alias: {'ungarble-wasm': `${wasm}/ungarble.mjs`},
  }),
  // These share what they have in common, and with it the page's one worker. All lie in one folder, so that the worker
  // is beside each of them.
  build({
    ...common,
    entryPoints: {
      index: path('../src/index.ts'),
      element: path('../src/element.ts'),
      live: path('../src/live/index.ts'),
      ...Object.fromEntries(editors),
    },
    splitting: true,
    chunkNames: 'shared-[hash]',
    packages: 'external',
    metafile: true,
  }),
]);
const written = new Set(Object.keys(together.metafile.outputs).map((name) => basename(name)));
for (const name of readdirSync(dist)) {
  if (name.startsWith('shared-') && !written.has(name)) rmSync(`${dist}/${name}`);
}

// Minifying loses what tells bundlers to leave an import alone whose address is not known before it runs.
for (const name of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
  const script = readFileSync(`${dist}/${name}`, 'utf8');
  const marked = script.replace(/\bimport\((?!["'/])/g, 'import(/* @vite-ignore */ /* webpackIgnore: true */ ');
  if (marked !== script) writeFileSync(`${dist}/${name}`, marked);
}

const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [typescript, '-p', path('..')], {stdio: 'inherit'});

copyFileSync(`${wasm}/ungarble.wasm`, `${dist}/ungarble.wasm`);
copyFileSync(model, `${dist}/en.model`);
copyFileSync(path('../../core/report/report.schema.json'), `${dist}/report.schema.json`);
for (const name of ['LICENSE', 'NOTICE']) copyFileSync(path(`../../${name}`), `${dist}/${name}`);
