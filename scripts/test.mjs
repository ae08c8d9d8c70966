// npm test: installs what is missing, builds what changed, and runs every test. The last line adds all suites up:
// "N passed, N failed".
import {readdirSync} from 'node:fs';

import {build, buildPreset, jobs} from './build.mjs';
import {heading, root, run} from './run.mjs';

/** Every test file of tests/<area>, as paths in the project. */
function testFiles(area) {
  const folder = `tests/${area}`;
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** One test: a program that ends with status 0. */
async function command(program, ...args) {
  const {status} = await run(program, args);
  return {passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1};
}

async function ctest(preset) {
  const {status, output} = await run('ctest', ['--preset', preset, '-j', jobs, '--no-tests=error']);
  const [, failed, total] = output.match(/(\d+) tests failed out of (\d+)/) ?? [];
  if (total === undefined) return {passed: 0, failed: 1};
  return {passed: total - failed, failed: Math.max(Number(failed), status === 0 ? 0 : 1)};
}

async function nodeTests(area) {
  const {status, output} = await run(process.execPath, ['--test', '--test-reporter=spec', ...testFiles(area)]);
  const count = (what) => Number(output.match(new RegExp(`^\\S+ ${what} (\\d+)$`, 'm'))?.[1] ?? 0);
  // Cancelled and skipped tests did not pass: here every test has to.
  const passed = count('pass');
  const failed = count('tests') - passed;
  return {passed, failed: Math.max(failed, status === 0 && passed > 0 ? 0 : 1)};
}

/** Tests in Python, with Debian's: that one has PyTorch. */
async function pythonTests(area) {
  const {status, output} = await run('/usr/bin/python3', ['-m', 'unittest', 'discover', '-s', `tests/${area}`]);
  const total = Number(output.match(/^Ran (\d+) tests?/m)?.[1] ?? 0);
  const failed = [...output.matchAll(/(?:failures|errors|skipped)=(\d+)/g)].reduce((all, [, n]) => all + Number(n), 0);
  return {passed: total - failed, failed: Math.max(failed, status === 0 && total > 0 ? 0 : 1)};
}

const suites = {
  'types and schema': () => command('npm', 'run', '--silent', 'check'),
  house: () => nodeTests('house'),
  'C++, as shipped': () => ctest('native-release'),
  'C++, with sanitizers': () => ctest('asan'),
  training: () => pythonTests('train'),
  'engine and worker': () => nodeTests('web'),
  page: () => nodeTests('e2e'),
};

await build();
await buildPreset('asan');

const results = [];
for (const [name, suite] of Object.entries(suites)) {
  heading(`Tests: ${name}`);
  const started = Date.now();
  const result = await suite();
  results.push({name, seconds: Math.round((Date.now() - started) / 1000), ...result});
}

heading('All tests');
for (const {name, passed, failed, seconds} of results) {
  console.log(`${name.padEnd(24)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds} s`);
}
const sum = (key) => results.reduce((all, result) => all + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
