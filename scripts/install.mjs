// Installs what is missing: Debian's packages by name, then the npm packages of the lock file. Does nothing, and
// quickly, when everything is there.
import {existsSync, statSync} from 'node:fs';

import {packages} from './packages.mjs';
import {heading, mustRun, root, run} from './run.mjs';

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

  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  let prefix;
  if (process.getuid() === 0) prefix = [];
  else if (await works('sudo', ['-n', 'true'])) prefix = ['sudo'];
  else {
    console.error(`\nThis needs root. Run this line, then the same command again:\n\n  sudo sh -c 'apt-get update && ${install.join(' ')}'\n`);
    process.exit(2);
  }
  const asRoot = (command) => {
    const [program, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    return mustRun(program, args);
  };
  await asRoot(['apt-get', 'update']);
  await asRoot(install);
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
