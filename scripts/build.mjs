// Builds everything that is shipped: the command line, the WebAssembly module, the npm package, the page.
// Only what changed is built again.
import {existsSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
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

/** When the newest of `paths`, folders with all that is in them, was changed; build products aside. */
function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const stat = statSync(`${root}/${path}`);
    time = Math.max(time, stat.mtimeMs);
    if (!stat.isDirectory()) continue;
    const inside = readdirSync(`${root}/${path}`).filter((name) => name !== 'dist' && name !== 'node_modules');
    time = Math.max(time, newest(inside.map((name) => `${path}/${name}`)));
  }
  return time;
}

/** Builds one npm workspace, unless nothing that it is made from is newer than its last build. */
async function buildWorkspace(name, inputs) {
  const stamp = `${root}/build/${name}.built`;
  const built = existsSync(stamp) && existsSync(`${root}/${name}/dist`) ? statSync(stamp).mtimeMs : 0;
  if (built > newest(['package-lock.json', name, ...inputs])) return;
  heading(`npm workspace ${name}`);
  await mustRun('npm', ['run', '--silent', 'build', '-w', name]);
  writeFileSync(stamp, '');
}

export async function build() {
  await install();
  await buildPreset('native-release');
  await buildPreset('wasm-release');
  await buildWorkspace('web', ['build/wasm-release/bin', 'core/data/en.model', 'core/report/report.schema.json']);
  await buildWorkspace('site', ['web/dist', 'scripts/serve.mjs']);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
