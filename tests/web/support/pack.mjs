// The package as a stranger gets it: packed, installed into an empty folder, bundled in three ways.
import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

import {build as esbuild} from 'esbuild';
import {build as vite} from 'vite';
import webpack from 'webpack';

import {root} from './texts.mjs';

export const run = promisify(execFile);

/** Packs web/ and installs it, by itself, into a new folder; `remove` takes that away again. */
export async function installPacked() {
  const folder = mkdtempSync(join(tmpdir(), 'ungarble-pack-'));
  const options = {cwd: join(root, 'web')};
  const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], options);
  const [{filename, files, size}] = JSON.parse(stdout);
  writeFileSync(join(folder, 'package.json'), '{"name": "stranger", "private": true, "type": "module"}');
  const quiet = ['--offline', '--no-audit', '--no-fund', '--omit=peer', '--omit=optional'];
  await run('npm', ['install', ...quiet, `./${filename}`], {cwd: folder});
  return {
    folder,
    files: files.map(({path}) => path),
    size,
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

/** The page that is bundled: an element, and a checker by hand. */
export const app = `
import {createChecker} from 'ungarble';
import 'ungarble/element';

globalThis.words = async (text) => {
  const checker = await createChecker();
  const {diagnostics} = await checker.check(text);
  checker.dispose();
  return diagnostics.map((diagnostic) => diagnostic.text);
};
`;
export const html = (script) => `<!doctype html>
<title>A stranger</title>
<link rel="icon" href="data:," />
<textarea id="area"></textarea>
<ungarble-field id="on-area" for="area"></ungarble-field>
<script type="module" src="${script}"></script>
`;

/** What each bundler makes of the app, in a folder with an index.html. */
export const bundlers = {
  async esbuild(folder, out) {
    const {metafile} = await esbuild({
      absWorkingDir: folder,
      entryPoints: ['app.js'],
      bundle: true,
      minify: true,
      format: 'esm',
      outdir: out,
      metafile: true,
      logLevel: 'error',
    });
    // As the documentation says: it leaves addresses alone, so the files go beside the bundle.
    for (const name of ['worker.js', 'ungarble.wasm', 'en.model']) {
      cpSync(join(folder, 'node_modules/ungarble/dist', name), join(out, name));
    }
    writeFileSync(join(out, 'index.html'), html('./app.js'));
    return Object.keys(metafile.outputs);
  },
  async vite(folder, out) {
    await vite({
      root: folder,
      base: './',
      configFile: false,
      logLevel: 'error',
      build: {outDir: out, emptyOutDir: false, modulePreload: {polyfill: false}},
    });
  },
  async webpack(folder, out) {
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './app.js',
      output: {path: out, filename: 'app.js'},
      performance: false,
      optimization: {minimize: false}, // which takes most of the time and is no work of ours
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    const {errors, warnings} = stats.toJson({all: false, errors: true, warnings: true});
    if (errors.length + warnings.length > 0) throw new Error(JSON.stringify([...errors, ...warnings], null, 2));
    writeFileSync(join(out, 'index.html'), html('./app.js'));
  },
};

export function writeApp(folder) {
  writeFileSync(join(folder, 'app.js'), app);
  writeFileSync(join(folder, 'index.html'), html('./app.js'));
}

export function freshFolder(folder, name) {
  const path = join(folder, name);
  mkdirSync(path, {recursive: true});
  return path;
}
