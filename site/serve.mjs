// Serves the built page on localhost with the headers that it should have anywhere.
//
//   node site/serve.mjs [PORT]      default 8080; 0 takes any free port

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { headerPolicy } from './csp.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const dist = join(dirname(fileURLToPath(import.meta.url)), 'dist');

/** Answers {url, close}. `root` is a folder; `seen` is told the path of every request. */
export async function serve({ port = 0, root = dist, seen = () => {} } = {}) {
  const server = createServer((request, response) => void answer(request, response, root, seen));
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}

async function answer(request, response, root, seen) {
  const headers = {
    'Content-Security-Policy': headerPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  seen(path);
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  const info = file.startsWith(root + sep) && (request.method === 'GET' || request.method === 'HEAD') ? await stat(file).catch(() => null) : null;
  if (!info?.isFile()) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  // Assets carry a hash of their content in their name; everything else is asked for anew.
  headers['Cache-Control'] = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  headers['Content-Type'] = TYPES[extname(file)] ?? 'application/octet-stream';
  headers['Content-Length'] = info.size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 8080) });
  console.log(`Ungarble: ${url}`);
}
