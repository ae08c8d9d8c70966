// A server of static files for this machine alone: the right types, a strict Content-Security-Policy, and brotli or
// gzip for who takes them. `node scripts/serve.mjs [folder] [port]` runs it by itself.
import {createReadStream} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {promisify} from 'node:util';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.model': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** These are compressed as they lie. */
const packed = new Set(['.png', '.woff2']);

/** What the page may do: run its own scripts and WebAssembly, and talk to nobody but the place it came from. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Somebody waits while a file is compressed: quality 9 makes the model 0.4 % smaller, in five times the time. */
const quality = 5;
const encoders = {
  br: (bytes) => promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}}),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The file that a request's path names, or nothing when it names none inside `folder`. */
async function find(folder, pathname) {
  let path = normalize(join(folder, decodeURIComponent(pathname)));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  let found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    path = join(path, 'index.html');
    found = await stat(path).catch(() => undefined);
  }
  return found?.isFile() ? {path, size: found.size, version: `${path}:${found.mtimeMs}:${found.size}`} : undefined;
}

/**
 * Serves `folder` on localhost. Resolves to the address, and a function that ends it. `headers` are sent with every
 * answer, over the usual ones. A port that is taken gives way to a free one.
 */
export async function serve(folder, {port = 0, headers = {}} = {}) {
  folder = normalize(folder).replace(/[\\/]$/, '');
  const compressed = new Map();

  async function answer(request, response) {
    const {pathname} = new URL(request.url, 'http://localhost');
    const file = await find(folder, pathname);
    const all = {
      'Content-Security-Policy': contentSecurityPolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
      ...headers,
    };
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, {...all, 'Content-Type': 'text/plain; charset=utf-8'});
      response.end(file ? 'Only GET and HEAD\n' : 'Not found\n');
      return;
    }
    const extension = extname(file.path);
    Object.assign(all, {'Content-Type': types[extension] ?? 'application/octet-stream', Vary: 'Accept-Encoding'});
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = packed.has(extension) ? undefined : Object.keys(encoders).find((name) => accepted.includes(name));
    if (!encoding) {
      response.writeHead(200, {...all, 'Content-Length': file.size});
      if (request.method === 'HEAD') response.end();
      else createReadStream(file.path).pipe(response);
      return;
    }
    const key = `${encoding}:${file.version}`;
    if (!compressed.has(key)) compressed.set(key, readFile(file.path).then(encoders[encoding]));
    const body = await compressed.get(key);
    response.writeHead(200, {...all, 'Content-Encoding': encoding, 'Content-Length': body.length});
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!(error instanceof URIError)) console.error(error);
      response.writeHead(error instanceof URIError ? 400 : 500).end();
    });
  });
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(wanted, '127.0.0.1', resolve);
    });
  await listen(port).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(0);
  });
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections?.()));
  return {url: `http://localhost:${server.address().port}/`, close};
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'site/dist', port = '8080'] = process.argv.slice(2);
  const {url} = await serve(folder, {port: Number(port)});
  console.log(`${folder} is at ${url}`);
}
