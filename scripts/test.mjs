// npm test: installs what is missing, builds what changed, and runs every test. The last line adds all suites up:
// "N passed, N failed".
//
// Two suites run at a time, each with half of the machine: most of them wait often, for a browser or for one test that
// takes long, and leave no core idle between them. What a suite prints is shown when it ends.
import {readdirSync} from 'node:fs';

import {build, buildPreset, jobs} from './build.mjs';
import {heading, root, run} from './run.mjs';

const lanes = Math.min(2, jobs);
const jobsOfLane = String(Math.max(1, Math.floor(jobs / lanes)));

/** Every test file of tests/<area> that `wanted` wants, as paths in the project. */
function testFiles(area, wanted = () => true) {
  const folder = `tests/${area}`;
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.test.mjs') && wanted(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Runs a program and keeps what it prints. */
const quietly = (program, args) => run(program, args, {quiet: true});

/** One test: a program that ends with status 0. */
async function command(program, ...args) {
  const {status, output} = await quietly(program, args);
  return {passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output};
}

async function ctest(preset) {
  const {status, output} = await quietly('ctest', ['--preset', preset, '-j', jobsOfLane, '--no-tests=error']);
  const [, failed, total] = output.match(/(\d+) tests failed out of (\d+)/) ?? [];
  if (total === undefined) return {passed: 0, failed: 1, output};
  return {passed: total - failed, failed: Math.max(Number(failed), status === 0 ? 0 : 1), output};
}

async function sanitized() {
  const built = await buildPreset('asan', {quiet: true, parallel: jobsOfLane});
  return built.status === 0 ? ctest('asan') : {passed: 0, failed: 1, output: built.output};
}

async function nodeTests(files) {
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${jobsOfLane}`];
  const {status, output} = await quietly(process.execPath, [...options, ...files]);
  const count = (what) => Number(output.match(new RegExp(`^\\S+ ${what} (\\d+)$`, 'm'))?.[1] ?? 0);
  // Cancelled and skipped tests did not pass: here every test has to.
  const passed = count('pass');
  const failed = count('tests') - passed;
  return {passed, failed: Math.max(failed, status === 0 && passed > 0 ? 0 : 1), output};
}

/** Tests in Python, with Debian's: that one has PyTorch. */
async function pythonTests(area) {
  const {status, output} = await quietly('/usr/bin/python3', ['-m', 'unittest', 'discover', '-s', `tests/${area}`]);
  const total = Number(output.match(/^Ran (\d+) tests?/m)?.[1] ?? 0);
  const failed = [...output.matchAll(/(?:failures|errors|skipped)=(\d+)/g)].reduce((all, [, n]) => all + Number(n), 0);
  return {passed: total - failed, failed: Math.max(failed, status === 0 && total > 0 ? 0 : 1), output};
}

/** The tests of editors and fields, the longer half of those in a browser. */
const isEditor = (name) => /^(codemirror|prosemirror|tiptap|quill|tinymce|ckeditor|editordocs|element)/.test(name);

/** The longest first, so that the lanes end together. */
const suites = {
  'editors and fields': () => nodeTests(testFiles('e2e', isEditor)),
  'C++, with sanitizers': () => sanitized(),
  page: () => nodeTests(testFiles('e2e', (name) => !isEditor(name))),
  'engine and worker': () => nodeTests(testFiles('web')),
  training: () => pythonTests('train'),
  'types and schema': () => command('npm', 'run', '--silent', 'check'),
  'C++, as shipped': () => ctest('native-release'),
  house: () => nodeTests(testFiles('house')),
};

await build();

heading(`Tests, ${lanes} suites at a time`);
const results = [];
const waiting = Object.entries(suites);
async function runLane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, suite] = next;
    console.log(`${name} ...`);
    const started = Date.now();
    const {output, ...result} = await suite();
    const seconds = Math.round((Date.now() - started) / 1000);
    heading(`Tests: ${name}, ${seconds} s`);
    process.stdout.write(output);
    results.push({name, seconds, ...result});
  }
}
await Promise.all(Array.from({length: lanes}, runLane));

heading('All tests');
for (const {name, passed, failed, seconds} of results) {
  console.log(`${name.padEnd(24)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds} s`);
}
const sum = (key) => results.reduce((all, result) => all + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
