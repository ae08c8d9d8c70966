// The far side of a checker: one engine and the texts that it has under check. It runs in a worker or, where none can
// be had, in the page itself, so it works in slices short enough for either and listens in between.
import {loadAssets} from './assets.js';
import {Engine, type Session} from './engine.js';
import {UngarbleError, asUngarbleError} from './errors.js';
import type {FromHost, ToHost} from './protocol.js';

/** Longer and a page that runs the host itself would drop frames; much shorter and the switching would show. */
const sliceMs = 8;

export class Host {
  #post: (message: FromHost) => void;
  #engine?: Engine;
  #sessions = new Map<number, Session>();
  #working = false;

  constructor(post: (message: FromHost) => void) {
    this.#post = post;
  }

  receive(message: ToHost): void {
    if (message.type === 'open') void this.#open(message);
    else if (message.type === 'check') this.#check(message);
    else if (message.type === 'cancel') this.#drop(message.id);
  }

  async #open({wasm, model}: ToHost & {type: 'open'}): Promise<void> {
    try {
      const bytes = await loadAssets(
        {
          wasm: wasm ?? new URL('./ungarble.wasm', import.meta.url),
          model: model ?? new URL('./en.model', import.meta.url),
        },
        (progress) => this.#post({type: 'loading', ...progress}),
      );
      this.#engine = await Engine.open(bytes.wasm, bytes.model);
      this.#post({type: 'ready', maxTextBytes: this.#engine.maxTextBytes});
    } catch (error) {
      this.#post({type: 'failed', error: asUngarbleError(error).toWire()});
    }
  }

  #check({id, text, options}: ToHost & {type: 'check'}): void {
    try {
      if (!this.#engine) throw new UngarbleError('internal', 'The engine is not open.');
      this.#sessions.set(id, this.#engine.begin(text, options));
      void this.#work();
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #drop(id: number): void {
    this.#sessions.get(id)?.dispose();
    this.#sessions.delete(id);
  }

  /** Gives every session a slice in turn, so that a long text does not keep a short one waiting. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    while (this.#sessions.size > 0) {
      for (const [id, session] of this.#sessions) {
        this.#advance(id, session);
        await nextTask();
      }
    }
    this.#working = false;
  }

  #advance(id: number, session: Session): void {
    try {
      const end = performance.now() + sliceMs;
      let more = true;
      while (more && performance.now() < end) more = session.step();
      if (more) return this.#post({type: 'progress', id, value: session.progress});
      const json = session.finishJson();
      this.#sessions.delete(id);
      this.#post({type: 'report', id, json});
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #fail(id: number, thrown: unknown): void {
    const error = asUngarbleError(thrown);
    if (error.code !== 'internal') {
      this.#drop(id);
      return this.#post({type: 'error', id, error: error.toWire()});
    }
    // A trap left the engine in a state that nobody knows: touch it no more.
    this.#sessions.clear();
    this.#engine = undefined;
    this.#post({type: 'failed', error: error.toWire()});
  }
}

/** Lets messages in; unlike a timeout of zero it is not held back to 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
