// The inner loops of the network, by instruction set, natively.
import {mustRun} from '../../scripts/run.mjs';

const line = /^(\w+) +dense +(\d+) -> +(\d+), (\d+) taps +([\d.]+) G/;

/** A table of billions of multiply-adds a second: a row for each kind of layer, a column for each set of kernels. */
export async function kernelFigures(table) {
  await mustRun('cmake', ['--build', '--preset', 'native-release', '--target', 'nn_bench'], {quiet: true});
  const output = await mustRun('build/native-release/bin/nn_bench', [], {quiet: true});
  const layers = new Map();
  const sets = new Set();
  for (const text of output.split('\n')) {
    const found = text.match(line);
    if (!found) continue;
    const [, set, inputs, outputs, taps, speed] = found;
    sets.add(set);
    const name = `${inputs} → ${outputs}, ${taps} ${taps === '1' ? 'tap' : 'taps'}`;
    layers.set(name, [...(layers.get(name) ?? []), speed]);
  }
  return `Billions of multiply-adds a second in the layers of the network, one core, by instruction set:

${table(['layer', ...sets], [...layers].map(([name, speeds]) => [name, ...speeds]))}`;
}
