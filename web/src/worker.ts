// The worker's script. Where a worker cannot be had the page imports this same file and calls `serve` itself.
import {Host} from './host.js';
import type {FromHost, ToHost} from './protocol.js';

/** A host that answers through `post`; give every message to the function that comes back. */
export function serve(post: (message: FromHost) => void): (message: ToHost) => void {
  const host = new Host(post);
  return (message) => host.receive(message);
}

// Neither a page nor Node has such a scope.
declare const WorkerGlobalScope: (new () => object) | undefined;
if (typeof WorkerGlobalScope === 'function' && globalThis instanceof WorkerGlobalScope) {
  const receive = serve((message) => postMessage(message));
  addEventListener('message', (event: MessageEvent<ToHost>) => receive(event.data));
}
