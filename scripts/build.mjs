// Builds everything that is shipped: the command line, the WebAssembly module, the npm package, the page.
// Only what changed is built again.
import {availableParallelism, cpus} from 'node:os';
import {existsSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {install} from './install.mjs';
import {heading, mustRun, root} from './run.mjs';

export const jobs = String(availableParallelism?.() ?? cpus().length);

/** Configures (once) and builds one CMake preset. */
export async function buildPreset(preset) {
  heading(`CMake preset ${preset}`);
  if (!existsSync(`${root}/build/${preset}/build.ninja`)) await mustRun('cmake', ['--preset', preset], {quiet: true});
  await mustRun('cmake', ['--build', '--preset', preset, '-j', jobs]);
}

/** Builds one npm workspace. */
export async function buildWorkspace(name) {
  heading(`npm workspace ${name}`);
  await mustRun('npm', ['run', '--silent', 'build', '-w', name]);
}

export async function build() {
  await install();
  await buildPreset('native-release');
  await buildPreset('wasm-release');
  await buildWorkspace('web');
  await buildWorkspace('site');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
