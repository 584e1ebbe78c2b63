import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../library/feed-answer.ts';

let at = '';
const server = createServer((request, response) => {
  const to: Record<string, string> = {
    '/within': `${at}/new`,
    '/other': `${at}/new`.replace('127.0.0.1', 'localhost'),
    // Nobody listens there: a browser says the same of a host that it does not let be read.
    '/nowhere': 'http://127.0.0.1:9/new',
  };
  const location = to[request.url ?? ''];
  if (location) response.writeHead(302, { location }).end();
  else response.writeHead(200).end('the new feed');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const allows = async (address: string) => new URL(address).hostname === 'localhost';

it('follows a redirect to the host itself, and to one that was allowed', async () => {
  expect(await ask(`${at}/within`, { most: 100 })).toMatchObject({ kind: 'content' });
  expect(await ask(`${at}/other`, { most: 100, allows })).toMatchObject({ kind: 'content' });
});

it.each(['/other', '/nowhere'])('says of one that leads elsewhere that it does, and reads nothing of it: %s', async (path) => {
  expect(await ask(`${at}${path}`, { most: 100 })).toMatchObject({ kind: 'trouble', trouble: { kind: 'moved', detail: new URL(at).host } });
});

it('says of a host that does not answer that it does not', async () => {
  expect(await ask('http://127.0.0.1:9/feed', { most: 100 })).toMatchObject({ kind: 'trouble', trouble: { kind: 'unreachable' } });
});
