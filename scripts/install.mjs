// Installs what is missing: Debian's packages by name, then the npm packages of the lock file. Does nothing, and
// quickly, when everything is there.
import {existsSync, statSync} from 'node:fs';

import {packages} from './packages.mjs';
import {heading, mustRun, root, run} from './run.mjs';

/**
 * How `missing` gets installed: the commands to run or, where this user may run none, the line for somebody who may.
 * `sudo` is 'free' where it asks for no password, 'asks' where it does, 'none' where it is not there.
 */
export function installPlan(missing, {isRoot, sudo}) {
  const steps = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...missing],
  ];
  if (!isRoot && sudo !== 'free') {
    return {line: `${sudo === 'asks' ? 'sudo sh' : 'su'} -c '${steps.map((step) => step.join(' ')).join(' && ')}'`};
  }
  const prefix = [...(isRoot ? [] : ['sudo']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  return {commands: steps.map((step) => [...prefix, ...step])};
}

async function missingPackages() {
  const names = Object.keys(packages);
  const {output} = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {quiet: true});
  const installed = new Set(output.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return names.filter((name) => !installed.has(name));
}

async function works(program, args) {
  try {
    return (await run(program, args, {quiet: true})).status === 0;
  } catch {
    return false;
  }
}

async function installSystemPackages() {
  if (!(await works('dpkg-query', ['--version']))) {
    console.log(`This is no Debian: have these ready yourself: ${Object.keys(packages).join(', ')}`);
    return;
  }
  const missing = await missingPackages();
  if (missing.length === 0) return;

  heading('Debian packages to install');
  for (const name of missing) console.log(`  ${name.padEnd(20)} for ${packages[name]}`);

  const {commands, line} = installPlan(missing, {
    isRoot: process.getuid() === 0,
    sudo: (await works('sudo', ['-n', 'true'])) ? 'free' : (await works('sudo', ['-V'])) ? 'asks' : 'none',
  });
  if (!commands) {
    console.error(`\nThis needs root. Run this line, then the same command again:\n\n  ${line}\n`);
    process.exit(2);
  }
  for (const [program, ...args] of commands) await mustRun(program, args);
}

async function installNpmPackages() {
  const lock = `${root}/package-lock.json`;
  const stamp = `${root}/node_modules/.package-lock.json`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  heading('npm packages');
  await mustRun('npm', ['ci']);
}

export async function install() {
  await installSystemPackages();
  await installNpmPackages();
}
