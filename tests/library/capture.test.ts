import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { PageFacts } from '../../engine/page-facts.ts';
import { capture } from '../../library/capture.ts';
import { openLibrary } from '../../library/store.ts';
import { made, madeText } from './made.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const page = (text: string, change: Partial<PageFacts> = {}): PageFacts => ({
  url: 'https://news.example/a?utm_source=x#top',
  canonical: null,
  headline: 'A headline',
  outlet: 'News',
  bylines: ['Ada Quill'],
  published: '2026-03-04T08:00:00Z',
  updated: null,
  language: 'en',
  text,
  cutOff: false,
  ...change,
});
const nobody = () => null;

it('keeps a page once, and a changed text as a version beside the older one', async () => {
  const library = await openLibrary();
  const uri = 'https://news.example/a';
  expect(await capture(library, page(madeText(1)), nobody)).toEqual({ uri, as: 'new' });
  expect(await capture(library, page(madeText(1), { headline: 'Another' }), nobody)).toEqual({ uri, as: 'same' });
  expect(await library.original(uri)).toMatchObject({ headline: 'A headline', outlet: 'News', url: uri });
  const changed = `${madeText(1)}\n\nA paragraph more.`;
  expect(await capture(library, page(changed), nobody)).toEqual({ uri, as: 'version' });
  const versions = await library.versions(uri);
  expect(versions.map(({ original, origin }) => [original.held === 'text' && original.text, origin])).toEqual([
    [changed, 'capture'],
    [madeText(1), 'capture'],
  ]);
  expect(await library.count()).toBe(1);
  library.close();
});

it('knows a version by what the one before it was known by, where its page says nothing', async () => {
  const library = await openLibrary();
  await library.add([made(7, { outlet: 'Test Wire', bylines: ['Ada Quill'] })]);
  const silent = page(madeText(8), { outlet: null, bylines: [], published: null, headline: 'New headline' });
  expect(await capture(library, silent, nobody, 'urn:test:7')).toEqual({ uri: 'urn:test:7', as: 'version' });
  const [newest] = await library.versions('urn:test:7');
  expect(newest!.original).toMatchObject({
    outlet: 'Test Wire',
    bylines: ['Ada Quill'],
    published: made(7).published,
    headline: 'New headline',
  });
  library.close();
});

it('takes a known original for what it is, however it came', async () => {
  const library = await openLibrary();
  await library.add([made(7)]);
  expect(await capture(library, page(madeText(7)), nobody, 'urn:test:7')).toEqual({ uri: 'urn:test:7', as: 'same' });
  expect(await capture(library, page(madeText(8)), nobody, 'urn:test:7')).toEqual({ uri: 'urn:test:7', as: 'version' });
  library.close();
});

it('keeps nothing where there is no text', async () => {
  const library = await openLibrary();
  expect(await capture(library, page(' '), nobody)).toBeNull();
  expect(await library.count()).toBe(0);
  library.close();
});
