// Small helpers of the other scripts: paths, and programs run with their output shown.
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** The top folder of the project, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Prints a heading, so that a long log can be read. */
export function heading(text) {
  console.log(`\n== ${text}`);
}

/**
 * Runs a program in the top folder. Resolves to its exit status and its output, which is shown as it comes unless
 * `quiet`. Rejects only when the program cannot be started.
 */
export function run(program, args, {quiet = false, env = {}} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      from.setEncoding('utf8');
      from.on('data', (text) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({status: status ?? 1, output}));
  });
}

/** Runs a program that has to succeed; ends this one with its status when it does not. */
export async function mustRun(program, args, options) {
  const {status, output} = await run(program, args, options);
  if (status === 0) return output;
  if (options?.quiet) process.stderr.write(output);
  console.error(`\n${[program, ...args].join(' ')} failed with status ${status}`);
  process.exit(status);
}
