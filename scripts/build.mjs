// Builds everything that is shipped: the command line, the WebAssembly module, the npm package, the page.
// Only what changed is built again.
import {existsSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus} from 'node:os';
import {pathToFileURL} from 'node:url';

import {install} from './install.mjs';
import {heading, mustRun, root, run} from './run.mjs';

/** How many things this machine can do at once. */
export const jobs = availableParallelism?.() ?? cpus().length;

/** Configures (once) and builds one CMake preset. Resolves to status and output of the first step that fails, or the last. */
export async function buildPreset(preset, {quiet = false, parallel = jobs} = {}) {
  if (!existsSync(`${root}/build/${preset}/build.ninja`)) {
    const configured = await run('cmake', ['--preset', preset], {quiet: true});
    if (configured.status !== 0) {
      if (!quiet) process.stderr.write(configured.output);
      return configured;
    }
  }
  return run('cmake', ['--build', '--preset', preset, '-j', String(parallel)], {quiet});
}

async function mustBuild(preset) {
  heading(`CMake preset ${preset}`);
  const {status} = await buildPreset(preset);
  if (status === 0) return;
  console.error(`\nThe preset ${preset} could not be built.`);
  process.exit(status);
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
  await mustBuild('native-release');
  await mustBuild('wasm-release');
  await buildWorkspace('web', ['build/wasm-release/bin', 'core/data/en.model', 'core/report/report.schema.json']);
  await buildWorkspace('site', ['web/dist', 'scripts/serve.mjs']);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
