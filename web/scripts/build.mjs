// Builds dist/: the three scripts, their types, the engine and the model. The wasm module has to be there already;
// `npm run build` at the top makes it.
import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const wasm = process.env.UNGARBLE_WASM ?? path('../../build/wasm-release/bin');
const model = process.env.UNGARBLE_MODEL ?? path('../../core/data/en.model');
const dist = path('../dist');

mkdirSync(dist, {recursive: true});
await build({
  // Each script stands alone: a bundler that copies worker.js copies all of it.
  entryPoints: {
    index: path('../src/index.ts'),
    engine: path('../src/standalone.ts'),
    worker: path('../src/worker.ts'),
  },
  outdir: dist,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'linked',
  alias: {'ungarble-wasm': `${wasm}/ungarble.mjs`},
  logLevel: 'warning',
});

const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [typescript, '-p', path('..')], {stdio: 'inherit'});

copyFileSync(`${wasm}/ungarble.wasm`, `${dist}/ungarble.wasm`);
copyFileSync(model, `${dist}/en.model`);
copyFileSync(path('../../core/report/report.schema.json'), `${dist}/report.schema.json`);
