// The near side of a host: a worker, or the host's script in this very page.
import {UngarbleError} from './errors.js';
import type {FromHost, ToHost} from './protocol.js';

export interface Connection {
  post(message: ToHost): void;
  close(): void;
}

export interface Listener {
  message(message: FromHost): void;
  /** The host is gone without a word; nothing comes any more. */
  crash(error: UngarbleError): void;
}

export interface WorkerSource {
  /** Where the worker's script is, when it is not beside this module. */
  workerUrl?: string | URL;
  /** Makes the worker, for instance one that a bundler wraps. */
  createWorker?: () => Worker;
}

const crashed = (event: Event) =>
  new UngarbleError('internal', `The worker crashed: ${(event as ErrorEvent).message || 'no reason given'}`);

/**
 * Opens a host in a worker. A worker from another origin is started through a module of this origin that imports it;
 * where the page forbids that, or has no workers, the host runs in the page.
 */
export function connect(source: WorkerSource, listener: Listener): Connection {
  let connection: Connection;
  let closed = false;
  const sent: ToHost[] = [];

  const attempts = [
    () => startWorker(source),
    () => startForeignWorker(scriptUrl(source)),
  ];
  const next = (): Connection => {
    const attempt = attempts.shift();
    if (!attempt) return openInPage(source, listener);
    let worker: Worker;
    try {
      worker = attempt();
    } catch {
      return next();
    }
    return overWorker(worker, listener, () => {
      if (closed) return;
      connection = next();
      for (const message of sent) connection.post(message);
    });
  };

  connection = next();
  return {
    post(message) {
      // Until the first answer nobody knows whether this host lives; `open` is all that is said before it.
      if (message.type === 'open') sent.push(message);
      connection.post(message);
    },
    close() {
      closed = true;
      connection.close();
    },
  };
}

function scriptUrl({workerUrl}: WorkerSource): string {
  return String(workerUrl ?? new URL('./worker.js', import.meta.url));
}

function startWorker({workerUrl, createWorker}: WorkerSource): Worker {
  if (createWorker) return createWorker();
  if (workerUrl) return new Worker(workerUrl, {type: 'module', name: 'ungarble'});
  // Written out in full: bundlers find a worker's script by this very shape.
  return new Worker(new URL('./worker.js', import.meta.url), {type: 'module', name: 'ungarble'});
}

function startForeignWorker(url: string): Worker {
  const script = new Blob([`import ${JSON.stringify(url)};`], {type: 'text/javascript'});
  const address = URL.createObjectURL(script);
  const worker = new Worker(address, {type: 'module', name: 'ungarble'});
  worker.addEventListener('message', () => URL.revokeObjectURL(address), {once: true});
  return worker;
}

/** `onStillborn` is called when the worker fails before it has said anything: its script was not to be had. */
function overWorker(worker: Worker, listener: Listener, onStillborn: () => void): Connection {
  let heard = false;
  worker.onmessage = (event: MessageEvent<FromHost>) => {
    heard = true;
    listener.message(event.data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    if (heard) listener.crash(crashed(event));
    else onStillborn();
  };
  worker.onmessageerror = (event) => listener.crash(crashed(event));
  return {
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
}

function openInPage(source: WorkerSource, listener: Listener): Connection {
  const url = scriptUrl(source);
  let closed = false;
  const host = import(/* @vite-ignore */ /* webpackIgnore: true */ url).then(
    ({serve}: typeof import('./worker.js')) => serve((message) => closed || listener.message(message)),
    (cause: unknown) => {
      listener.crash(new UngarbleError('internal', `Could not load the worker's script ${url}`, {url, cause}));
    },
  );
  return {
    post: (message) => void host.then((receive) => receive?.(message)),
    close: () => {
      closed = true;
    },
  };
}
