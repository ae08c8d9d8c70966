// Getting the engine: the one download after the page itself, with progress and a retry.

import {sharedChecker} from 'ungarble/live';
import type {Checker} from '../model/session.js';

export type EngineStatus = {kind: 'loading'; share: number} | {kind: 'ready'} | {kind: 'failed'; error: Error};

/** Where the parts lie, and how many bytes engine and model have together; filled in by the build. */
declare const ASSETS: {workerUrl: string; wasmUrl: string; modelUrl: string; bytes: number};

const absolute = (path: string): string => new URL(path, document.baseURI).href;

/** Loads the engine; reports every step to `show`. Resolves to null when it failed, which `show` has been told. */
export async function loadEngine(show: (status: EngineStatus) => void): Promise<Checker | null> {
  show({kind: 'loading', share: 0});
  const checker = sharedChecker({
    workerUrl: absolute(ASSETS.workerUrl),
    wasmUrl: absolute(ASSETS.wasmUrl),
    modelUrl: absolute(ASSETS.modelUrl),
    onLoading: ({loaded}) => show({kind: 'loading', share: Math.min(1, loaded / ASSETS.bytes)}),
  });
  try {
    await checker.load();
    show({kind: 'ready'});
    return checker;
  } catch (error) {
    checker.release();
    show({kind: 'failed', error: error instanceof Error ? error : new Error(String(error))});
    return null;
  }
}
