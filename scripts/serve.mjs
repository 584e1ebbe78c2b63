// @ts-check
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';

// The demo pages on 127.0.0.1: `node scripts/serve.mjs [--port N] [FOLDER]`. Runs on any Node from 20 on.

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/**
 * Serves a folder's files, and nothing outside it, to this machine only. A page ending in `.gz` is sent as what was packed.
 * @param {string} folder
 * @param {{ port?: number, headers?: Record<string, string> }} [options] port 0, the default, takes a free one; headers go with every file
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve(folder, { port = 0, headers = {} } = {}) {
  const base = path.resolve(folder);
  const server = createServer((request, response) => {
    answer(base, headers, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} base
 * @param {Record<string, string>} headers
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(base, headers, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  let file = path.join(base, decodeURIComponent(pathname));
  const inside = file === base || file.startsWith(base + path.sep);
  let facts = inside ? await stat(file).catch(() => null) : null;
  if (facts?.isDirectory()) {
    file = path.join(file, 'index.html');
    facts = await stat(file).catch(() => null);
  }
  if (!facts?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`There is no ${pathname} here.\n`);
    return;
  }
  const packed = file.endsWith('.gz');
  const kind = path.extname(packed ? file.slice(0, -3) : file).toLowerCase();
  response.writeHead(200, {
    'content-type': types[/** @type {keyof typeof types} */ (kind)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...headers,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true });
  const folder = positionals[0] ?? path.join(root, 'demo');
  const { url } = await serve(folder, { port: Number(values.port) });
  console.log(`${folder} is at ${url} until Ctrl-C.`);
}
