// A host with its life: opened once, shared by the checkers of a page, replaced after a crash.
import type {Asset, LoadProgress} from './assets.js';
import {type Connection, type WorkerSource, connect} from './connection.js';
import type {EngineOptions} from './engine.js';
import {UngarbleError} from './errors.js';
import type {FromHost} from './protocol.js';
import type {Report} from './report.js';

export interface BackendSource extends WorkerSource {
  /** Where the engine is, or its bytes; beside the worker's script by default. */
  wasmUrl?: Asset;
  /** Where the model is, or its bytes; beside the worker's script by default. */
  modelUrl?: Asset;
}

interface Request {
  resolve: (report: Report) => void;
  reject: (error: UngarbleError) => void;
  onProgress?: (progress: number) => void;
}

interface Opening {
  connection: Connection;
  /** Resolves to the longest text in UTF-8 bytes. */
  ready: Promise<number>;
  resolve: (maxTextBytes: number) => void;
  reject: (error: UngarbleError) => void;
}

export class Backend {
  #source: BackendSource;
  #opening?: Opening;
  #requests = new Map<number, Request>();
  #lastId = 0;
  #users = 0;
  /** Called with the bytes fetched so far, while the engine is opened. */
  readonly onLoading = new Set<(progress: LoadProgress) => void>();

  constructor(source: BackendSource) {
    this.#source = source;
  }

  /** Every acquire() wants a release(); the last one ends the worker. */
  acquire(): this {
    this.#users += 1;
    return this;
  }

  release(): void {
    this.#users -= 1;
    if (this.#users === 0) this.#end(new UngarbleError('aborted', 'The checker was disposed.'));
  }

  get inUse(): boolean {
    return this.#users > 0;
  }

  /** Opens the host unless one is open; the longest text in UTF-8 bytes. */
  open(): Promise<number> {
    this.#opening ??= this.#connect();
    return this.#opening.ready;
  }

  /** Sends a text off; `cancel` makes the host drop it, after which no answer comes. */
  check(text: string, options: EngineOptions, request: Request): {cancel: () => void} {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#requests.set(id, request);
    this.open().then(
      () => {
        // The engine may be ready for a text that nobody waits for any more.
        if (this.#requests.has(id)) this.#opening?.connection.post({type: 'check', id, text, options});
      },
      (error: UngarbleError) => this.#take(id)?.reject(error),
    );
    return {
      cancel: () => {
        if (this.#take(id)) this.#opening?.connection.post({type: 'cancel', id});
      },
    };
  }

  #connect(): Opening {
    const opening = {} as Opening;
    opening.ready = new Promise((resolve, reject) => Object.assign(opening, {resolve, reject}));
    opening.ready.catch(() => undefined); // whoever awaits it hears of it; nobody has to
    opening.connection = connect(this.#source, {
      message: (message) => this.#receive(message),
      crash: (error) => this.#end(error),
    });
    const {wasmUrl, modelUrl} = withDefaults(this.#source);
    opening.connection.post({type: 'open', wasm: absolute(wasmUrl), model: absolute(modelUrl)});
    return opening;
  }

  #receive(message: FromHost): void {
    switch (message.type) {
      case 'loading':
        for (const listener of this.onLoading) listener(message);
        break;
      case 'ready':
        this.#opening?.resolve(message.maxTextBytes);
        break;
      case 'failed':
        this.#end(UngarbleError.fromWire(message.error));
        break;
      case 'progress':
        this.#requests.get(message.id)?.onProgress?.(message.value);
        break;
      case 'report':
        this.#take(message.id)?.resolve(JSON.parse(message.json) as Report);
        break;
      case 'error':
        this.#take(message.id)?.reject(UngarbleError.fromWire(message.error));
        break;
    }
  }

  /** Closes the host and answers everything that waits for it; the next request opens another. */
  #end(error: UngarbleError): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.connection.close();
    opening?.reject(error);
    // Whoever is answered may ask again at once: that request is not of this host any more.
    const requests = [...this.#requests.values()];
    this.#requests.clear();
    for (const request of requests) request.reject(error);
  }

  #take(id: number): Request | undefined {
    const request = this.#requests.get(id);
    this.#requests.delete(id);
    return request;
  }
}

/**
 * A worker that the caller chose looks for the files beside itself. Else they are named here, as bundlers move them: a
 * worker that had to be started in a roundabout way would look in the wrong place.
 */
function withDefaults({workerUrl, createWorker, wasmUrl, modelUrl}: BackendSource): Pick<BackendSource, 'wasmUrl' | 'modelUrl'> {
  if (workerUrl !== undefined || createWorker) return {wasmUrl, modelUrl};
  return {
    wasmUrl: wasmUrl ?? new URL('./ungarble.wasm', import.meta.url),
    modelUrl: modelUrl ?? new URL('./en.model', import.meta.url),
  };
}

/** An address as the page means it; a worker would read it from where its own script lies. */
function absolute(asset: Asset | undefined): Asset | undefined {
  if (typeof asset !== 'string' && !(asset instanceof URL)) return asset;
  return new URL(asset, globalThis.document?.baseURI).href;
}

const shared = new Map<string, Backend>();

/** The backend for `source`: checkers that name the same addresses share one, and so one worker. */
export function acquireBackend(source: BackendSource): Backend {
  const {createWorker, ...assets} = source;
  const own = createWorker !== undefined || Object.values(assets).some((asset) => typeof asset === 'object' && !(asset instanceof URL));
  if (own) return new Backend(source).acquire();
  const key = JSON.stringify([assets.workerUrl, assets.wasmUrl, assets.modelUrl].map((asset) => asset && String(asset)));
  const known = shared.get(key);
  const backend = known?.inUse ? known : new Backend(source);
  shared.set(key, backend);
  return backend.acquire();
}
