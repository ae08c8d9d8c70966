// The server of npm start.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

import {serve} from '../../scripts/serve.mjs';

/** The answer to a request whose path is sent exactly as given. */
function get(url, path, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const {hostname, port} = new URL(url);
    request({hostname, port, path, headers, method}, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)});
      });
    }).on('error', reject).end();
  });
}

describe('the server', () => {
  const page = '<!doctype html><p>Fine.</p>'.repeat(50);
  let folder;
  let server;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'serve-'));
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'secret.txt'), 'not for you');
    writeFileSync(join(folder, 'public/index.html'), page);
    writeFileSync(join(folder, 'public/ungarble.wasm'), 'wasm');
    server = await serve(join(folder, 'public'));
  });
  after(async () => {
    await server.close();
    rmSync(folder, {recursive: true});
  });

  test('sends the page with a strict policy', async () => {
    const {status, headers, body} = await get(server.url, '/');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(headers['content-security-policy'], /default-src 'none'.*connect-src 'self'/);
    assert.doesNotMatch(headers['content-security-policy'], /'unsafe-/);
    assert.equal(body.toString(), page);
  });

  test('names the type of WebAssembly', async () => {
    assert.equal((await get(server.url, '/ungarble.wasm')).headers['content-type'], 'application/wasm');
  });

  test('compresses for who takes it', async () => {
    for (const [encoding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
      const {headers, body} = await get(server.url, '/', {'accept-encoding': encoding});
      assert.equal(headers['content-encoding'], encoding);
      assert.equal(Number(headers['content-length']), body.length);
      assert.equal(unpack(body).toString(), page);
    }
  });

  test('has nothing outside its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/nowhere', '/public']) {
      const {status, body} = await get(server.url, path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body.toString(), /not for you/);
    }
  });

  test('answers what it cannot read, and lives on', async () => {
    assert.equal((await get(server.url, '/%zz')).status, 400);
    assert.equal((await get(server.url, '/%00')).status, 404);
    assert.equal((await get(server.url, '/', {}, 'POST')).status, 405);
    assert.equal((await get(server.url, '/', {}, 'HEAD')).status, 200);
  });

  test('takes another port when its own is taken', async () => {
    const other = await serve(folder, {port: Number(new URL(server.url).port)});
    assert.notEqual(other.url, server.url);
    await other.close();
  });
});
