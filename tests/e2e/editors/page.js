// What every editor page offers to the tests, whatever its editor: `open(paragraphs)` makes one more editor and answers
// its number; `host(n)` has what tests do to it, and `known(n)` what Ungarble knows of its text.

import {sharedChecker} from 'ungarble/live';

const hosts = [];

/** How the pages set Ungarble up; the scripts of a bundle do not lie beside the worker. */
export const options = {workerUrl: '/web/dist/worker.js'};

/** An element for one more editor; after `inShadow()` in a shadow tree. */
export function place() {
  const element = document.createElement('div');
  document.getElementById('editors').append(element);
  if (!shadow) return element;
  const inner = document.createElement('div');
  element.attachShadow({mode: 'open'}).append(inner);
  return inner;
}

let shadow = false;
globalThis.inShadow = () => (shadow = true);

/** Ends all editors. The next ones find the engine open: `keep` holds it between them. */
globalThis.clear = async () => {
  for (const host of hosts.splice(0)) await host.destroy();
  document.getElementById('editors').replaceChildren();
};
globalThis.keep = () => sharedChecker(options).load();

/** `make(paragraphs)` puts an editor into the page; it answers or promises what tests do to it, `document` among it. */
export function provide(make) {
  globalThis.open = async (paragraphs) => hosts.push(await make(paragraphs)) - 1;
  globalThis.host = (n = 0) => hosts[n];
  globalThis.known = (n = 0) => {
    const {text, findings, report, state} = hosts[n].document();
    return {text, findings, state: state.kind, verdict: report?.verdict ?? null};
  };
}
