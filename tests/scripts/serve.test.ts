import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wireprint-serve-'));
  await mkdir(path.join(folder, 'pages', 'sub'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'not served');
  await writeFile(path.join(folder, 'pages', 'index.html'), '<p>Hello</p>');
  await writeFile(path.join(folder, 'pages', 'sub', 'ü.html.gz'), gzipSync('<p>Packed</p>'));
  server = await serve(path.join(folder, 'pages'), { headers: { 'x-said': 'yes' } });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** As it is typed: `fetch` would tidy the path before it is sent. */
function get(target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path: target }, (answer) => resolve(answer.resume().statusCode ?? 0));
    asked.once('error', reject).end();
  });
}

describe('the demo server', () => {
  it('sends a folder’s index, with the type and the headers asked for', async () => {
    const answer = await fetch(server.url);
    expect(await answer.text()).toBe('<p>Hello</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-said')).toBe('yes');
  });

  it('sends a packed page as what was packed', async () => {
    const answer = await fetch(`${server.url}sub/${encodeURIComponent('ü')}.html.gz?x=1`);
    expect(await answer.text()).toBe('<p>Packed</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/sub/..%2f..%2fsecret.txt', '/nothing.html', '/sub'])(
    'has nothing at %s',
    async (target) => {
      expect(await get(target)).toBe(404);
    },
  );

  it('survives an address that is none', async () => {
    expect(await get('/%E0%A4%A')).toBe(500);
    expect(await get('/')).toBe(200);
  });
});
