// The engine as it is: synchronous, in this thread, over bytes that are already here.
import createModule, {type WasmEngine, type WasmSession} from 'ungarble-wasm';

import {asUngarbleError} from './errors.js';
import {type Level, checkText} from './limits.js';
import type {Report} from './report.js';

export interface EngineOptions {
  level?: Level;
}

/** Runs `work`; whatever it throws leaves as an UngarbleError. */
function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asUngarbleError(error);
  }
}

/** One text under check, a few milliseconds at a time. Ends with `finish()` or `dispose()`. */
export class Session {
  #session: WasmSession;

  /** @internal */
  constructor(session: WasmSession) {
    this.#session = session;
  }

  /** Does the next piece of work; false when nothing is left to do. */
  step(): boolean {
    return guard(() => this.#session.step());
  }

  /** Share of the work done, 0 to 1. */
  get progress(): number {
    return this.#session.progress();
  }

  /** The report as JSON, after whatever work is left; frees the session. */
  finishJson(): string {
    return guard(() => {
      const json = this.#session.finish();
      this.dispose();
      return json;
    });
  }

  /** The report, after whatever work is left; frees the session. */
  finish(): Report {
    return JSON.parse(this.finishJson()) as Report;
  }

  dispose(): void {
    this.#session.delete();
  }
}

/** A model that is ready to check texts. */
export class Engine {
  #engine: WasmEngine;
  /** The longest text, in UTF-8 bytes; a string of more units than this is too long whatever it holds. */
  readonly maxTextBytes: number;

  private constructor(engine: WasmEngine, maxTextBytes: number) {
    this.#engine = engine;
    this.maxTextBytes = maxTextBytes;
  }

  /** Throws UngarbleError: `model-corrupt`, `model-version`, `out-of-memory`, `internal`. */
  static async open(wasm: Uint8Array, model: Uint8Array): Promise<Engine> {
    try {
      const module = await createModule({wasmBinary: wasm, printErr: () => {}});
      return new Engine(module.Engine.open(model), module.maxTextBytes);
    } catch (error) {
      throw asUngarbleError(error);
    }
  }

  /** Begins to check `text`. Throws UngarbleError: `text-too-long`, `out-of-memory`, `usage`. */
  begin(text: string, {level = 'default'}: EngineOptions = {}): Session {
    checkText(text, this.maxTextBytes);
    // A lone surrogate becomes U+FFFD, which is one UTF-16 unit as well: offsets stay right.
    return guard(() => new Session(this.#engine.session(new TextEncoder().encode(text), level)));
  }

  /** The report on `text`. Throws as `begin` does. */
  check(text: string, options?: EngineOptions): Report {
    return JSON.parse(this.checkJson(text, options)) as Report;
  }

  /** The report on `text` as the engine's own JSON. Throws as `begin` does. */
  checkJson(text: string, options?: EngineOptions): string {
    return this.begin(text, options).finishJson();
  }

  dispose(): void {
    this.#engine.delete();
  }
}
