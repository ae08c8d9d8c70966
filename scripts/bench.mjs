// npm run bench: builds what changed, then measures.
import {build} from './build.mjs';
import {mustRun} from './run.mjs';

await build();
await mustRun(process.execPath, ['tests/bench/bench.mjs']);
