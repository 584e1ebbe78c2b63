import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { upgrades } from '../../library/schema.ts';
import { openLibrary } from '../../library/store.ts';
import { noTables, readingOf } from './made.ts';

/** A database as each version left it on disk, never changed afterwards. Each holds one original, whose index may be of an older engine. */
const frozen: ((database: IDBDatabase) => void)[] = [
  versionOne,
  (database) => {
    versionOne(database);
    const subscriptions = database.createObjectStore('subscriptions', { keyPath: 'address' });
    database.createObjectStore('imports', { keyPath: 'id' });
    subscriptions.put({
      address: 'https://feeds.example/news.xml',
      outlet: 'Test Wire',
      title: 'Test Wire: news',
      added: '2026-01-02T03:04:05.000Z',
      etag: '"7"',
      lastModified: null,
      fetched: '2026-01-02T03:05:00.000Z',
      due: 1767323700000,
      failures: 0,
      trouble: null,
      kept: 1,
      seen: [4229570798337812],
      waiting: [],
    });
  },
];

function versionOne(database: IDBDatabase): void {
  for (const name of ['directories', 'facts', 'texts', 'removed', 'state']) database.createObjectStore(name);
  const segments = database.createObjectStore('segments', { autoIncrement: true });
  database.createObjectStore('comparisons', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const put = (store: string, value: unknown, key: unknown) => void segments.transaction.objectStore(store).put(value, key as IDBValidKey);
  put('state', { revision: 1, next: 2, count: 1, bundle: null }, 'library');
  put(
    'directories',
    { numbers: Uint32Array.of(1), uris: Float64Array.of(4229570798337812), contents: Float64Array.of(754785485703253) },
    1,
  );
  put(
    'facts',
    bytes(
      'PY47CsMwEAWvEl4tg2OSZrsUOUAgkMK4kNHaFqxlI2nJj9w9KOB0700xTPtG0LnnCNobaPQgaAyUOWUa4vLiAINFs3AG4cop724+Mgz6p/jACdTi5Ozuol4EncGqvfg0sQOhqZu6qo9VfYCBrs7mgoOKGExsXTFsX6Nsc+QQ/1xsGNWODMIvZmJx50fmUILu0yIlxvG8gAYriT/dFw==',
    ),
    1,
  );
  put(
    'texts',
    {
      numbers: Uint32Array.of(1),
      lengths: Uint32Array.of(194),
      traces: Uint8Array.of(0),
      packed: bytes(
        'Nc7RCcMwDEXR/0zxBgjB0K7Rn5IFFFtJRFypSA6m25cUOsC9nHln7OSLnY5sp2apsBUzx4v8QK4WXNB2htWCKmsT3bC4lI1hiodpoQ9obexg3USZPbDaqQXZKR8BUbRu11ZaINNSOaZhePKbxANdakWjg6GijM58BOjKLRpu9zSmlJDdusb4o/yhQVKmLw==',
      ),
    },
    1,
  );
  const nothing = { traces: 0, postings: 0, bucketBits: 0, entryBits: 1, buckets: new Uint32Array(2), packed: new Uint32Array(1) };
  segments.put({ format: 0, numbers: Uint32Array.of(1), ...nothing });
}

const text =
  'The harbour council of Tesmark closed the old lifting bridge on Monday after engineers found cracks in two of its cables.\n\n' +
  'Repairs will take nine weeks and cost 340,000 crowns, the council said.';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('has a frozen example of every version', () => {
  expect(frozen).toHaveLength(upgrades.length);
});

describe.each(frozen.map((make, at) => [at + 1, make] as const))('a database of version %i', (version, make) => {
  it('opens with everything in it', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('wireprint', version);
      request.onupgradeneeded = () => make(request.result);
      request.onsuccess = () => resolve(request.result.close());
    });
    const library = await openLibrary();
    expect(await library.count()).toBe(1);
    const original = await library.original('urn:test:frozen');
    expect(original).toMatchObject({ text, outlet: 'Test Wire', bylines: ['Ada Quill'], published: '2020-05-04' });
    expect((await library.check(readingOf(text), noTables)).matches.map((match) => match.original.uri)).toEqual(['urn:test:frozen']);
    expect(await library.add([original!])).toEqual({ added: 0, updated: 0, same: 1 });
  });
});
