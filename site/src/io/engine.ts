// Getting the engine: the one download after the page itself, with progress and a retry.

import { createChecker } from 'ungarble';
import type { Checker } from '../model/session.js';

export type EngineStatus =
  | { kind: 'loading'; share: number }
  | { kind: 'ready' }
  | { kind: 'failed'; error: Error };

/** Where the parts lie and how big the model is; filled in by the build. */
declare const ASSETS: { workerUrl?: string; wasmUrl?: string; modelUrl?: string; bytes?: number };

const absolute = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : new URL(path, document.baseURI).href;

/** Loads the engine; reports every step to `show`. Resolves to null when it failed, which `show` has been told. */
export async function loadEngine(show: (status: EngineStatus) => void): Promise<Checker | null> {
  show({ kind: 'loading', share: 0 });
  try {
    const checker = await createChecker({
      workerUrl: absolute(ASSETS.workerUrl),
      wasmUrl: absolute(ASSETS.wasmUrl),
      modelUrl: absolute(ASSETS.modelUrl),
      onProgress: ({ loaded, total }: { loaded: number; total: number }) =>
        show({ kind: 'loading', share: total > 0 ? loaded / total : 0 }),
    });
    show({ kind: 'ready' });
    return checker as Checker;
  } catch (error) {
    show({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    return null;
  }
}
