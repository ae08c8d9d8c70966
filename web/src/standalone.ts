/**
 * `ungarble/engine`: the synchronous engine, for Node and for workers of one's own.
 *
 *     const engine = await createEngine();
 *     const report = engine.check('She instructed in a name.');
 */
import {type Assets, loadAssets} from './assets.js';
import {Engine} from './engine.js';

export type {Asset} from './assets.js';
export {Engine, type EngineOptions, Session} from './engine.js';
export {type ErrorCode, UngarbleError} from './errors.js';
export type {Level} from './limits.js';
export type * from './report.js';

/** Loads the package's own files, or the ones named. Throws UngarbleError. */
export async function createEngine(assets: Partial<Assets> = {}): Promise<Engine> {
  const {
    wasm = new URL('./ungarble.wasm', import.meta.url),
    model = new URL('./en.model', import.meta.url),
  } = assets;
  const bytes = await loadAssets({wasm, model});
  return Engine.open(bytes.wasm, bytes.model);
}
