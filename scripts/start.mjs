// npm start: installs what is missing, builds what changed, and serves the page on this machine.
import {build} from './build.mjs';
import {root} from './run.mjs';
import {serve} from './serve.mjs';

await build();
const port = Number(process.env.PORT ?? 8080);
const {url} = await serve(`${root}/site/dist`, {port});
console.log(`\nUngarble is at ${url}   (Ctrl+C ends it)`);
