import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { ask } from '../../library/feed-answer.ts';
import { readFeed } from '../../library/feed-items.ts';
import { type RoundContext, runRound } from '../../library/feed-round.ts';
import { longest, nextDue, shortest } from '../../library/feed-schedule.ts';
import type { Library } from '../../library/library.ts';
import { openLibrary } from '../../library/store.ts';
import type { Subscription } from '../../library/subscription.ts';
import { Subscriptions } from '../../library/subscriptions.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { readDocument } from '../../page/read-document.ts';
import { prose } from '../page/page.ts';
import { noTables } from './made.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let at = '';
let asked: string[] = [];
let pages: Record<string, Handler> = {};
let library: Library;
let subscriptions: Subscriptions;

const give =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const feed = (...items: [path: string, description: string, author?: string][]) =>
  `<rss version="2.0"><channel><title>Desk: all</title>${items
    .map(
      ([path, text, author = 'Ada Quill']) =>
        `<item><title>About ${path}</title><link>${at}/${path}</link><author>${author}</author><pubDate>Wed, 04 Mar 2026 08:30:00 +0100</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;
const article = (about: string) =>
  `<!doctype html><html lang="en"><head><title>The ${about} | Desk</title></head><body><article><h1>The ${about}</h1><p>${prose(6, about)}</p><p>${prose(4, `${about} office`)}</p></article></body></html>`;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  pages = {};
  server = createServer((request, response) => {
    asked.push(request.url!);
    (pages[request.url!] ?? give('no', {}, 404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  library = await openLibrary();
  subscriptions = new Subscriptions();
});

afterEach(async () => {
  library.close();
  subscriptions.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

let now = Date.parse('2026-03-04T10:00:00Z');
async function round(change: Partial<RoundContext> = {}): Promise<Subscription> {
  const address = `${at}/feed`;
  await subscriptions.add(address, null, '2026-03-04T09:00:00Z');
  await runRound((await subscriptions.list())[0]!, {
    library,
    tables: noTables,
    mayFetch: async () => true,
    readPage: async (html, url) => {
      const { draft } = await readDocument(parsePage(html), { source: url, url });
      return pageFacts(draft, judge(draft, noTables));
    },
    note: (own) => subscriptions.change(address, own),
    now: () => now,
    pause: async () => {},
    ...change,
  });
  return (await subscriptions.list())[0]!;
}
const later = (hours: number) => {
  now += hours * 3_600_000;
};

describe('a round', () => {
  it('keeps what the feed carries whole, and asks only for what has changed', async () => {
    pages['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"1"', 'last-modified': 'Wed, 04 Mar 2026 09:00:00 GMT' })
          .end(feed(['a', `<![CDATA[<p>${prose(30)}</p>]]>`]));
    };
    const first = await round();
    expect(first).toMatchObject({
      title: 'Desk: all',
      etag: '"1"',
      kept: 1,
      failures: 0,
      trouble: null,
      waiting: [],
      fetched: '2026-03-04T10:00:00.000Z',
      due: now + shortest,
    });
    expect(await library.original(`${at}/a`)).toMatchObject({
      outlet: 'Desk: all',
      bylines: ['Ada Quill'],
      published: '2026-03-04T08:30:00+01:00',
      headline: 'About a',
      heldExtent: 'whole',
    });
    expect((await library.versions(`${at}/a`))[0]!.origin).toBe('feed');
    later(1);
    expect(await round()).toMatchObject({ kept: 1, fetched: '2026-03-04T11:00:00.000Z' });
    expect(asked).toEqual(['/feed', '/feed']);
  });

  it('fetches the articles of summaries, with what page and feed say of them', async () => {
    pages['/feed'] = give(feed(['bridge', 'A short summary.'], ['salt', 'Another.']));
    pages['/bridge'] = give(article('bridge'));
    pages['/salt'] = give(article('salt'));
    const pauses: number[] = [];
    expect(await round({ pause: async (time) => void pauses.push(time) })).toMatchObject({ kept: 2, waiting: [] });
    expect(asked).toEqual(['/feed', '/bridge', '/salt']);
    expect(pauses).toEqual([2_000]);
    expect(await library.original(`${at}/bridge`)).toMatchObject({
      outlet: 'Desk: all',
      bylines: ['Ada Quill'],
      published: '2026-03-04T08:30:00+01:00',
      headline: 'The bridge',
      text: `${prose(6, 'bridge')}\n\n${prose(4, 'bridge office')}`,
    });
  });

  it('does not bring back what was dealt with, but takes a changed item for a new one', async () => {
    pages['/feed'] = give(feed(['bridge', 'A short summary.']));
    pages['/bridge'] = give(article('bridge'));
    await round();
    await library.remove([`${at}/bridge`]);
    later(1);
    await round();
    expect(await library.count()).toBe(0);
    pages['/feed'] = give(feed(['bridge', 'A short summary.']).replace('08:30', '09:30'));
    later(1);
    await round();
    expect(await library.count()).toBe(1);
  });

  it('is taken up where it was cut off', async () => {
    pages['/feed'] = give(feed(['bridge', 'A short summary.'], ['salt', 'Another.']));
    pages['/bridge'] = give(article('bridge'));
    pages['/salt'] = give(article('salt'));
    await expect(round({ pause: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    expect(await library.count()).toBe(1);
    expect(await round()).toMatchObject({ kept: 2, waiting: [] });
    // The feed was not asked again, nor the article that was there.
    expect(asked).toEqual(['/feed', '/bridge', '/salt']);
  });

  it('takes twenty articles a time, and the others later', async () => {
    const all = Array.from({ length: 25 }, (_, n) => `a${n}`);
    pages['/feed'] = give(feed(...all.map((path): [string, string] => [path, 'Short.'])));
    for (const path of all) pages[`/${path}`] = give(article(path));
    expect((await round()).waiting).toHaveLength(5);
    expect((await round()).waiting).toHaveLength(0);
    expect(asked.filter((path) => path === '/feed')).toHaveLength(1);
  });

  it('asks no host that was not allowed', async () => {
    expect(await round({ mayFetch: async () => false })).toMatchObject({
      trouble: { kind: 'no-access', detail: new URL(at).host },
      kept: 0,
    });
    expect(asked).toEqual([]);
    later(2);
    pages['/feed'] = give(feed(['bridge', 'Short.']));
    expect((await round({ mayFetch: async (address) => address.endsWith('/feed') })).waiting).toHaveLength(1);
    expect(asked).toEqual(['/feed']);
  });

  it('keeps the summary where the page gives no article, and leaves a server alone that does not answer', async () => {
    pages['/feed'] = give(feed(['gone', 'What it was about.'], ['busy', 'Busy.'], ['after', 'After.']));
    pages['/busy'] = give('', {}, 503);
    const { waiting, kept } = await round();
    expect(await library.original(`${at}/gone`)).toMatchObject({ heldExtent: 'excerpt', text: 'What it was about.' });
    expect([kept, waiting.map(({ item, tries }) => [item.headline, tries])]).toEqual([
      1,
      [
        ['About after', 0],
        ['About busy', 1],
      ],
    ]);
    expect(asked).toEqual(['/feed', '/gone', '/busy']);
  });

  it.each<[string, () => Handler, object]>([
    ['a status', () => give('', {}, 500), { kind: 'status', detail: '500' }],
    ['a page', () => give('<!doctype html><p>x'), { kind: 'no-feed', detail: 'is a web page' }],
    ['another XML', () => give('<svg/>'), { kind: 'no-feed', detail: 'is XML that begins with <svg>, and no news format that is known' }],
    [
      'an answer that breaks off',
      () => (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
      { kind: 'unreachable' },
    ],
    ['ten megabytes and more', () => give(Buffer.alloc(10_000_001, 32)), { kind: 'too-large' }],
    [
      'ten packed megabytes and more',
      () => give(gzipSync(Buffer.alloc(50_000_000, 32)), { 'content-encoding': 'gzip' }),
      { kind: 'too-large' },
    ],
  ])('says that it got %s, and waits longer each time', async (_name, handler, trouble) => {
    pages['/feed'] = handler();
    const first = await round();
    expect(first).toMatchObject({ failures: 1, trouble, due: now + 2 * shortest, fetched: null });
    later(2);
    expect((await round()).due).toBe(now + 4 * shortest);
  });

  it('ends with the subscription', async () => {
    pages['/feed'] = give(feed(['bridge', 'Short.'], ['salt', 'Short.']));
    pages['/bridge'] = (request, response) =>
      void subscriptions.remove(`${at}/feed`).then(() => give(article('bridge'))(request, response));
    await round();
    expect(asked).toEqual(['/feed', '/bridge']);
    expect(await subscriptions.list()).toEqual([]);
  });
});

describe('the parts', () => {
  it('sends no cookie, no referrer, and what was given to ask with', async () => {
    let headers: IncomingMessage['headers'] = {};
    pages['/x'] = (request, response) => {
      headers = request.headers;
      give('ok', { 'content-type': 'text/xml; charset="koi8-r"', 'cache-control': 'public, max-age=7200' })(request, response);
    };
    const answer = await ask(`${at}/x`, { etag: '"e"', lastModified: 'then', most: 10 });
    expect(answer).toMatchObject({ kind: 'content', charset: 'koi8-r', wait: 7_200_000, etag: null });
    expect(headers).toMatchObject({ 'if-none-match': '"e"', 'if-modified-since': 'then' });
    expect(Object.keys(headers)).not.toContain('cookie');
    expect(Object.keys(headers)).not.toContain('referer');
  });

  it.each([
    ['seconds', () => '120', 120_000],
    ['a date', () => new Date(Date.now() + 60_500).toUTCString(), 60_000],
    ['no time', () => 'soon', 0],
    ['longer than a day', () => '99999999', 86_400_000],
  ])('waits as a server asks: %s', async (_name, retry, wait) => {
    // Made now: between the gathering of the tests and this one some seconds may pass.
    pages['/x'] = give('', { 'retry-after': retry() }, 429);
    const answer = await ask(`${at}/x`, { most: 10 });
    expect(answer).toMatchObject({ kind: 'trouble', trouble: { kind: 'status', detail: '429' } });
    expect(Math.abs(answer.wait - wait)).toBeLessThan(2_000);
  });

  it('rejects when it is called off', async () => {
    await expect(ask(`${at}/x`, { most: 10, signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });

  it('nextDue is half an hour to a day', () => {
    expect(nextDue(0, 0, 0)).toBe(shortest);
    expect(nextDue(0, 0, 86_400_000)).toBe(6 * 3_600_000);
    expect([1, 2, 3].map((failures) => nextDue(0, failures, 0))).toEqual([2 * shortest, 4 * shortest, 8 * shortest]);
    expect([nextDue(0, 50, 0), nextDue(0, 1, 2 * longest)]).toEqual([longest, 2 * longest]);
  });

  it('readFeed takes five hundred items of an archive', async () => {
    const many = feed(...Array.from({ length: 600 }, (_, n): [string, string] => [`a${n}`, 'Short.']));
    const { title, items } = await readFeed(new TextEncoder().encode(many), null, at, noTables);
    expect([title, items.length]).toEqual(['Desk: all', 500]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: `${at}/j`, content_text: 'Text.' }, 7],
    });
    expect(await readFeed(new TextEncoder().encode(json), null, at, noTables)).toMatchObject({ title: 'J', items: [{ uri: `${at}/j` }] });
    await expect(readFeed(new TextEncoder().encode('{"a":1}'), null, at, noTables)).rejects.toThrow('no JSON Feed');
    await expect(readFeed(new Uint8Array(), null, at, noTables)).rejects.toThrow('is empty');
  });

  it('a subscription is added once, and changed only while it is there', async () => {
    await subscriptions.add('https://a.example/f', 'A', '2026-01-01');
    await subscriptions.change('https://a.example/f', { kept: 3 });
    await subscriptions.add('https://a.example/f', 'B', '2026-01-02');
    expect(await subscriptions.list()).toMatchObject([{ address: 'https://a.example/f', outlet: 'A', kept: 3 }]);
    await subscriptions.remove('https://a.example/f');
    expect(await subscriptions.change('https://a.example/f', { kept: 4 })).toBe(false);
    expect(await subscriptions.list()).toEqual([]);
  });
});
