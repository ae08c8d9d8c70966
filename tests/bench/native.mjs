// The command line, one core.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const program = fileURLToPath(new URL('../../build/native-release/bin/ungarble', import.meta.url));

/** Milliseconds of processor time that a process has had, in steps of ten. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Starts a checker that answers one text after the other. */
export function startNative() {
  const child = spawn(program, ['check', '--ndjson'], {stdio: ['pipe', 'pipe', 'inherit']});
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  return {
    /** Milliseconds of its processor time from the text going in to the report coming out. */
    async check(text) {
      const started = processorTime(child.pid);
      child.stdin.write(`${JSON.stringify({id: 0, text})}\n`);
      const {value, done} = await lines.next();
      if (done || value.startsWith('{"id":0,"error"')) throw new Error(`The command line failed: ${value}`);
      return processorTime(child.pid) - started;
    },
    /** The most memory that it ever had, in bytes. */
    peakMemory() {
      const [, kilobytes] = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/);
      return kilobytes * 1024;
    },
    close: () => child.stdin.end(),
  };
}
