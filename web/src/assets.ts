// The two files that the engine is made of, from wherever the caller has them.
import {type ErrorCode, UngarbleError} from './errors.js';

/** An address, or the bytes themselves. */
export type Asset = string | URL | ArrayBuffer | Uint8Array;

/** How far the fetching of all assets is; `total` is 0 while it is not known. */
export interface LoadProgress {
  loaded: number;
  total: number;
}

export interface Assets {
  wasm: Asset;
  model: Asset;
}

/** Fetches both at once. Throws UngarbleError with `url` and, where an answer came, `status`. */
export async function loadAssets(
  {wasm, model}: Assets,
  onProgress?: (progress: LoadProgress) => void,
): Promise<{wasm: Uint8Array; model: Uint8Array}> {
  const files: LoadProgress[] = [];
  const load = (asset: Asset, code: ErrorCode) => {
    if (asset instanceof ArrayBuffer) return new Uint8Array(asset);
    if (asset instanceof Uint8Array) return asset;
    const file = {loaded: 0, total: 0};
    files.push(file);
    return readUrl(String(asset), code, (loaded, total) => {
      Object.assign(file, {loaded, total});
      const known = files.every((each) => each.total > 0);
      const sum = (key: keyof LoadProgress) => files.reduce((all, each) => all + each[key], 0);
      onProgress?.({loaded: sum('loaded'), total: known ? sum('total') : 0});
    });
  };
  const [wasmBytes, modelBytes] = await Promise.all([load(wasm, 'internal'), load(model, 'model-missing')]);
  return {wasm: wasmBytes, model: modelBytes};
}

async function readUrl(
  url: string,
  code: ErrorCode,
  onProgress: (loaded: number, total: number) => void,
): Promise<Uint8Array> {
  let status: number | undefined;
  try {
    if (url.startsWith('file:')) return await readFileUrl(url);
    const response = await fetch(url);
    status = response.status;
    if (!response.ok) throw new Error(`${status} ${response.statusText}`.trim());
    return await readBody(response, onProgress);
  } catch (cause) {
    throw new UngarbleError(code, `Could not load ${url}: ${(cause as Error).message}`, {url, status, cause});
  }
}

/** Node's fetch knows no file addresses. The name is put together here, so that bundlers for the web leave it alone. */
async function readFileUrl(url: string): Promise<Uint8Array> {
  const name = ['node', 'fs/promises'].join(':');
  const fs = (await import(/* @vite-ignore */ /* webpackIgnore: true */ name)) as typeof import('node:fs/promises');
  return fs.readFile(new URL(url));
}

async function readBody(response: Response, onProgress: (loaded: number, total: number) => void): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  // The length that a server states is that of the compressed bytes, and these are the others.
  const encoded = response.headers.has('content-encoding');
  const total = encoded ? 0 : Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    loaded += next.value.length;
    onProgress(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
