// What the page and the worker say to each other. Errors are a kind of their own.
import type {Asset, LoadProgress} from './assets.js';
import type {EngineOptions} from './engine.js';
import type {WireError} from './errors.js';

export type ToHost =
  /** Always the first; what is left out is found beside the worker's own script. */
  | {type: 'open'; wasm?: Asset; model?: Asset}
  | {type: 'check'; id: number; text: string; options: EngineOptions}
  | {type: 'cancel'; id: number};

export type FromHost =
  | ({type: 'loading'} & LoadProgress)
  | {type: 'ready'; maxTextBytes: number}
  /** The engine could not be opened, or is broken. It answers every request; this host says nothing any more. */
  | {type: 'failed'; error: WireError}
  | {type: 'progress'; id: number; value: number}
  | {type: 'report'; id: number; json: string}
  | {type: 'error'; id: number; error: WireError};
