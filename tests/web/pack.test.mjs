// The packed package in an empty folder: in Node, in Chromium by way of three bundlers, and from another origin under
// a strict policy with no bundler at all.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';

import {build as esbuild} from 'esbuild';

import {serve} from '../../scripts/serve.mjs';
import {launch} from './support/browser.mjs';
import {app, bundlers, freshFolder, html, installPacked, run, writeApp} from './support/pack.mjs';
import {root} from './support/texts.mjs';

const text = 'The members donâ€™t meet on Monday. She said the the report was for {those who} asked.';
const wrong = ['donâ€™t', 'the the', '{those who}'];

let packed;
let browser;
before(async () => {
  [packed, browser] = await Promise.all([installPacked(), launch()]);
  writeApp(packed.folder);
});
after(async () => {
  await browser?.close();
  packed?.remove();
});

const inFolder = (...path) => join(packed.folder, ...path);
const includesAll = (list, wanted) => assert.deepEqual(wanted.filter((item) => !list.includes(item)), [], String(list));

describe('the tarball', () => {
  test('holds what it exports, the licence and no sources', () => {
    const {exports} = JSON.parse(readFileSync(inFolder('node_modules/ungarble/package.json'), 'utf8'));
    const targets = Object.values(exports).flatMap((value) => (typeof value === 'string' ? value : Object.values(value)));
    for (const target of targets) assert.ok(packed.files.includes(target.slice(2)), target);
    for (const name of ['README.md', 'dist/LICENSE', 'dist/NOTICE']) assert.ok(packed.files.includes(name), name);
    assert.deepEqual(packed.files.filter((path) => !/^(dist\/|package\.json$|README\.md$)/.test(path)), []);
  });

  test('brings nothing else along', () => {
    assert.ok(existsSync(inFolder('node_modules/ungarble')));
    const {packages} = JSON.parse(readFileSync(inFolder('package-lock.json'), 'utf8'));
    const own = Object.entries(packages).filter(([path, {optional, peer}]) => path !== '' && !optional && !peer);
    assert.deepEqual(own.map(([path]) => path), ['node_modules/ungarble']);
  });

  test('names nothing of the machine that it was made on', () => {
    for (const path of packed.files.filter((path) => /\.(js|map|d\.ts|json)$/.test(path))) {
      assert.ok(!readFileSync(inFolder('node_modules/ungarble', path), 'utf8').includes(root), path);
    }
  });
});

describe('in Node', () => {
  const script = async (lines) => {
    writeFileSync(inFolder('script.mjs'), lines);
    const {stdout} = await run(process.execPath, ['script.mjs'], {cwd: packed.folder});
    return JSON.parse(stdout);
  };

  test('the engine checks', async () => {
    const words = await script(`
      import {createEngine} from 'ungarble/engine';
      const engine = await createEngine();
      console.log(JSON.stringify(engine.check(${JSON.stringify(text)}).diagnostics.map(({text}) => text)));
    `);
    includesAll(words, wrong);
  });

  test('the checker checks, without a worker', async () => {
    const words = await script(`
      import {createChecker} from 'ungarble';
      const checker = await createChecker();
      const {diagnostics} = await checker.check(${JSON.stringify(text)});
      checker.dispose();
      console.log(JSON.stringify(diagnostics.map(({text}) => text)));
    `);
    includesAll(words, wrong);
  });

  test('what is made for pages can be imported where pages are rendered', async () => {
    const kinds = await script(`
      import {UngarbleField} from 'ungarble/element';
      import {LiveDocument} from 'ungarble/live';
      console.log(JSON.stringify([typeof UngarbleField, typeof LiveDocument]));
    `);
    assert.deepEqual(kinds, ['function', 'function']);
  });

  test('the types hold, in the ways that TypeScript finds modules', async () => {
    writeFileSync(
      inFolder('typed.ts'),
      `import {type Report, UngarbleError, createChecker} from 'ungarble';
       import {createEngine} from 'ungarble/engine';
       import {type ReportDetail, UngarbleField} from 'ungarble/element';
       import {LiveDocument, type Finding} from 'ungarble/live';
       const checker = await createChecker({queue: 'all'});
       const report: Report = await checker.check('', {level: 'picky'});
       const label: 'garbled' | 'mixed' | 'clean' | 'too-short' = report.verdict.label;
       const findings: readonly Finding[] = new LiveDocument({checker}).findings;
       const field: UngarbleField = document.createElement('ungarble-field');
       field.addEventListener('ungarble:report', ({detail}: CustomEvent<ReportDetail>) => detail.findings);
       export default [label, findings, createEngine, UngarbleError];`,
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const common = {noEmit: true, strict: true, target: 'es2022', lib: ['es2022', 'dom'], types: []};
    for (const [module, moduleResolution] of [['es2022', 'bundler'], ['nodenext', 'nodenext']]) {
      const compilerOptions = {...common, module, moduleResolution};
      writeFileSync(inFolder('tsconfig.json'), JSON.stringify({compilerOptions, files: ['typed.ts']}));
      await run(process.execPath, [tsc, '-p', '.'], {cwd: packed.folder}).catch((error) => {
        assert.fail(`${module}: ${error.stdout}`);
      });
    }
  });
});

/** Checks by hand and in the field; answers the words, and how many workers there were. */
async function drive(url, t) {
  const page = await browser.newPage();
  t.after(() => page.close());
  const troubles = [];
  page.on('pageerror', ({message}) => troubles.push(message));
  await page.goto(url);
  await page.waitForFunction(() => globalThis.words);
  const byHand = await page.evaluate((text) => words(text), text);
  await page.locator('#area').fill(text);
  await page.waitForFunction(() => document.getElementById('on-area').report);
  const inField = await page.evaluate(() => document.getElementById('on-area').findings.map(({text}) => text));
  assert.deepEqual(troubles, []);
  return {byHand, inField, workers: page.workers().length};
}

describe('in Chromium, bundled by', () => {
  for (const [name, bundle] of Object.entries(bundlers)) {
    test(name, async (t) => {
      const out = freshFolder(packed.folder, `by-${name}`);
      await bundle(packed.folder, out);
      const server = await serve(out);
      t.after(() => server.close());
      const {byHand, inField, workers} = await drive(server.url, t);
      includesAll(byHand, wrong);
      includesAll(inField, wrong);
      assert.equal(workers, 1, 'the check runs in a worker');
    });
  }

  test('esbuild, and what is not used is left out', async () => {
    const size = async (contents) => {
      const {outputFiles} = await esbuild({
        stdin: {contents, resolveDir: packed.folder},
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
      });
      return outputFiles[0].contents.length;
    };
    assert.ok((await size(`import {createChecker, UngarbleError} from 'ungarble';`)) < 100);
    const checker = await size(`export {createChecker} from 'ungarble';`);
    assert.ok(checker < 10_000, `${checker} bytes for a checker`);
    const diff = await size(`export {diff} from 'ungarble/live';`);
    assert.ok(diff < 2000, `${diff} bytes for a comparison`);
  });
});

describe('in Chromium, unbundled from another origin', () => {
  let cdn;
  let own;
  before(async () => {
    cdn = await serve(packed.folder, {headers: {'Access-Control-Allow-Origin': '*'}});
    const dist = `${cdn.url}node_modules/ungarble/dist`;
    const page = freshFolder(packed.folder, 'page');
    writeFileSync(join(page, 'app.js'), app.replace("'ungarble'", `'${dist}/index.js'`).replace("'ungarble/element'", `'${dist}/element.js'`));
    writeFileSync(join(page, 'index.html'), html('./app.js'));
  });
  after(() => cdn?.close());

  const policy = (workers) =>
    [
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${cdn.url}`,
      `connect-src ${cdn.url}`,
      `worker-src ${workers}`,
      'img-src data:',
      "style-src 'none'",
    ].join('; ');

  for (const [name, workers, count] of [
    ['in a worker, where the page lets a blob be one', () => `blob: ${cdn.url}`, 1],
    ['in the page, where it does not', () => "'none'", 0],
  ]) {
    test(name, async (t) => {
      own = await serve(join(packed.folder, 'page'), {headers: {'Content-Security-Policy': policy(workers())}});
      t.after(() => own.close());
      const seen = await drive(own.url, t);
      includesAll(seen.byHand, wrong);
      includesAll(seen.inField, wrong);
      assert.equal(seen.workers, count);
    });
  }
});
