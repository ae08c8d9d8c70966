// The command line as its users see it: bytes in, bytes and an exit status out. Texts are such that the rules alone
// decide what is found, so that the tests hold for every model.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';

const program = process.env.UNGARBLE_BIN;
const SPUN = 'He said {that a} letter came 👍 of of them.\n';
const CLEAN = 'The council met on Monday and approved the plan.\n';

let folder;
before(() => {
  assert.ok(program, 'UNGARBLE_BIN names the program');
  folder = mkdtempSync(join(tmpdir(), 'ungarble-cli-'));
});
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(args, { input = '', env = {} } = {}) {
  const result = spawnSync(program, args, { input, encoding: 'utf8', env: { ...process.env, ...env } });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

function fails(args, pattern, options) {
  const { status, out, err } = run(args, options);
  assert.equal(status, 2, `${args}: ${err}`);
  assert.equal(out, '');
  assert.match(err, /^ungarble: [^\n]+ \([a-z0-9-]+\)\n$/);
  assert.match(err, pattern);
}

const marked = (report) => report.diagnostics.map((d) => d.text);

test('check reports what it found and exits with 1', () => {
  const { status, out, err } = run(['check', '-'], { input: SPUN });
  assert.equal(status, 1);
  assert.equal(err, '');
  assert.ok(out.endsWith('}\n') && out.indexOf('\n') === out.length - 1);
  const report = JSON.parse(out);
  assert.deepEqual(marked(report).filter((t) => t === '{that a}' || t === 'of of'), ['{that a}', 'of of']);
  for (const d of report.diagnostics) assert.equal(SPUN.slice(d.start, d.end), d.text);
  assert.equal(report.text.length, SPUN.length);
});

test('check exits with 0 when nothing is found', () => {
  for (const input of [CLEAN, '', '👍', '\ufeff']) {
    const { status, out } = run(['check', '-'], { input });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out).diagnostics, []);
  }
});

test('offsets count in the unit asked for', () => {
  const start = (unit) =>
    JSON.parse(run(['check', `--offsets=${unit}`, '-'], { input: SPUN }).out).diagnostics.at(-1).start;
  assert.equal(start('utf16'), SPUN.indexOf('of of'));
  assert.equal(start('utf32'), start('utf16') - 1);
  assert.equal(start('utf8'), start('utf16') + 2);
});

test('several files: a line for each, with its path', () => {
  const paths = [file('one.txt', SPUN), file('two.txt', CLEAN)];
  const { status, out } = run(['check', '--format', 'json', ...paths]);
  assert.equal(status, 1);
  const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.map((line) => line.path), paths);
  assert.deepEqual(lines[1].report.diagnostics, []);
  assert.deepEqual(lines[0].report, JSON.parse(run(['check', paths[0]]).out));
});

test('text format: carets under the words, colours only when asked for', () => {
  const path = file('spun.txt', 'Erst 日本 dann of of them.\n');
  const { out } = run(['check', '--format', 'text', path]);
  const lines = out.split('\n');
  const place = lines.findIndex((line) => line.startsWith(`${path}:1:14: error:`));
  assert.ok(place >= 0, out);
  const [line, carets] = lines.slice(place + 1);
  assert.equal(line, '  Erst 日本 dann of of them.');
  assert.equal(carets, ' '.repeat(17) + '^^^^^');
  assert.ok(!out.includes('\x1b'));
  assert.ok(run(['check', '--format', 'text', '--color=always', path]).out.includes('\x1b['));
  assert.ok(!run(['check', '--format', 'text', '--color=never', path]).out.includes('\x1b['));
});

test('the other formats are what their readers expect', () => {
  const path = file('spun.txt', SPUN);
  const as = (format) => run(['check', '--format', format, path]).out;
  assert.ok(JSON.parse(as('languagetool')).matches.some((m) => m.rule.id === 'spintax-residue'));
  assert.equal(JSON.parse(as('sarif')).version, '2.1.0');
  assert.equal(JSON.parse(as('lsp')).uri, `file://${path}`);
  assert.match(as('html'), /^<!doctype html>[\s\S]*<mark class="error" id="mark-1-1">\{that a\}/);
});

test('fix applies the sure fixes and --diff shows them', () => {
  const path = file('spun.txt', `first\n\n${SPUN}last\n`);
  const fixed = run(['fix', path]);
  assert.equal(fixed.status, 1);
  assert.equal(fixed.out, 'first\n\nHe said that a letter came 👍 of them.\nlast\n');
  assert.equal(
    run(['fix', '--diff', path]).out,
    `--- ${path}\n+++ ${path}\n@@ -1,4 +1,4 @@\n first\n \n-${SPUN}+He said that a letter came 👍 of them.\n last\n`,
  );
  const clean = file('clean.txt', CLEAN);
  assert.deepEqual(run(['fix', clean]), { status: 0, out: CLEAN, err: '' });
  assert.deepEqual(run(['fix', '--diff', clean]), { status: 0, out: '', err: '' });
  assert.equal(run(['fix', '--min-confidence', '1', path]).status, 0);
});

// What patch(1) does with a diff whose line numbers are right.
function applyDiff(text, diff) {
  const old = text.split('\n');
  const out = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2)) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@$/.exec(line);
    if (hunk) {
      while (at < hunk[1] - 1) out.push(old[at++]);
      assert.equal(out.length, hunk[2] - 1);
    } else if (line[0] === ' ' || line[0] === '-') {
      assert.equal(old[at++], line.slice(1));
      if (line[0] === ' ') out.push(line.slice(1));
    } else if (line[0] === '+') {
      out.push(line.slice(1));
    }
  }
  return [...out, ...old.slice(at)].join('\n');
}

test('the diff, applied, gives the fixed text', () => {
  const lines = Array.from({ length: 40 }, (_, i) => ([3, 9, 10, 30, 39].includes(i) ? `line ${i} of of it` : `line ${i}`));
  const path = file('long.txt', lines.join('\n'));
  const diff = run(['fix', '--diff', path]).out;
  assert.equal(diff.match(/^@@/gm).length, 3);
  assert.ok(diff.endsWith('\n\\ No newline at end of file\n'));
  assert.equal(applyDiff(lines.join('\n'), diff), run(['fix', path]).out);
});

test('entities are a table', () => {
  const { status, out } = run(['entities', file('clean.txt', CLEAN)]);
  assert.equal(status, 0);
  for (const line of out.split('\n').slice(0, -1)) assert.match(line, /^\d+\t\d+\t[A-Z]+\t\d+\t[^\t]+$/);
});

test('entities as json are those of the report', () => {
  const path = file('clean.txt', CLEAN);
  const { status, out } = run(['entities', '--format', 'json', path]);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(out), JSON.parse(run(['check', path]).out).entities);
});

test('ndjson: one answer a line, in order, errors among them', () => {
  const input = [
    JSON.stringify({ id: 1, text: SPUN }),
    'no json',
    '',
    JSON.stringify({ id: { a: [1, 'é'] }, text: CLEAN }),
    JSON.stringify({ id: 'x', text: 5 }),
    JSON.stringify(['no object']),
    JSON.stringify({ text: '' }),
    '{"id": 7, "text": "\\ud800"}',
  ].join('\r\n');
  const { status, out, err } = run(['check', '--ndjson'], { input });
  assert.equal(status, 1);
  assert.equal(err, '');
  const answers = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((a) => a.id), [1, null, { a: [1, 'é'] }, 'x', null, null, null]);
  assert.deepEqual(answers.map((a) => a.error?.code), [undefined, 'usage', undefined, 'usage', 'usage', undefined, 'usage']);
  assert.deepEqual(answers[0].report, JSON.parse(run(['check', '-'], { input: SPUN }).out));
});

test('ndjson: a line of broken UTF-8 is one error', () => {
  const input = Buffer.concat([Buffer.from('{"id":1,"text":"a\xff"}\n', 'latin1'), Buffer.from('{"id":2,"text":""}\n')]);
  const [bad, good] = run(['check', '--ndjson'], { input }).out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(bad.error.code, 'invalid-utf8');
  assert.equal(good.id, 2);
});

test('ndjson answers each line before the next one comes', async () => {
  const child = spawn(program, ['check', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of [1, 2, 3]) {
    child.stdin.write(`${JSON.stringify({ id, text: CLEAN })}\n`);
    assert.equal(JSON.parse((await lines.next()).value).id, id);
  }
  child.stdin.end();
  const [code] = await new Promise((resolve) => child.on('close', (...status) => resolve(status)));
  assert.equal(code, 0);
});

test('bad input and usage: 2, one line on standard error, nothing on standard output', () => {
  fails([], /no command/);
  fails(['chek'], /unknown command 'chek'/);
  fails(['check'], /no file/);
  fails(['check', '--what', '-'], /unknown option '--what'/);
  fails(['check', '--format', 'xml', '-'], /unknown format 'xml'/);
  fails(['check', '--format'], /needs a value/);
  fails(['check', '--format=sarif', '--offsets=utf8', '-'], /sarif/);
  fails(['check', '--diff', '-'], /fix only/);
  fails(['check', '--ndjson', 'a.txt'], /takes no files/);
  for (const p of ['1.5', 'x', '', '.', '-1', '0.5x']) fails(['fix', `--min-confidence=${p}`, '-'], /from 0 to 1/);
  fails(['fix', 'a', 'b'], /one file/);
  fails(['check', join(folder, 'none.txt')], /cannot read .*none\.txt: No such file/);
  fails(['check', folder], /folder/);
  fails(['check', '-'], /invalid-utf8/, { input: Buffer.from([0x61, 0xff]) });
  fails(['check', '-'], /text-too-long/, { input: Buffer.alloc((8 << 20) + 1, 'a ') });
  fails(['check', file('ok.txt', CLEAN), file('bad.txt', Buffer.from([0xff]))], /bad\.txt/);
});

test('the model: missing or damaged is said clearly', () => {
  const damaged = file('damaged.model', 'abc');
  fails(['check', '--model', join(folder, 'none.model'), '-'], /none\.model.*\(model-missing\)/);
  fails(['check', '--model', damaged, '-'], /\(model-corrupt\)/);
  fails(['check', '-'], /\(model-corrupt\)/, { env: { UNGARBLE_MODEL: damaged } });
});

test('version and help', () => {
  assert.match(run(['--version']).out, /^ungarble \d+\.\d+\.\d+\n$/);
  const help = run(['--help']);
  assert.equal(help.status, 0);
  for (const word of ['check', 'fix', 'entities', '--ndjson', '--min-confidence']) assert.ok(help.out.includes(word));
  assert.equal(run(['check', '--help']).out, help.out);
});
