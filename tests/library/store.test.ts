import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { LibraryClosedError, LibraryNewerError } from '../../library/errors.ts';
import { type Library, openLibrary } from '../../library/store.ts';
import { made, madeAll, madeText, noTables, readingOf } from './made.ts';

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary();
});
const sources = async (from: Library, number: number) =>
  (await from.check(readingOf(madeText(number)), noTables)).matches.map((match) => match.original.uri);

describe('add', () => {
  it('keeps originals so that another context finds them', async () => {
    expect(await library.add(madeAll(40))).toEqual({ added: 40, updated: 0, same: 0 });
    const other = await openLibrary();
    expect(await other.count()).toBe(40);
    expect(await other.original('urn:test:7')).toEqual(made(7));
    expect(await sources(other, 7)).toEqual(['urn:test:7']);
  });

  it('knows the same, and puts changed facts in the place of the old', async () => {
    await library.add(madeAll(3));
    const changed = made(1, { bylines: ['Ben Stroud'] });
    expect(await library.add([made(0), changed, made(5)])).toEqual({ added: 1, updated: 1, same: 1 });
    expect(await library.count()).toBe(4);
    expect((await library.versions('urn:test:1')).map(({ original }) => original)).toEqual([changed]);
    expect(await sources(library, 1)).toEqual(['urn:test:1']);
  });

  it('takes the later of two with one key', async () => {
    expect(await library.add([made(0), made(0, { text: madeText(3) }), made(0, { text: madeText(3) })])).toEqual({
      added: 1,
      updated: 1,
      same: 1,
    });
    expect(await library.original('urn:test:0')).toMatchObject({ text: madeText(3) });
    expect(await library.count()).toBe(1);
  });

  it('keeps traces and odd texts as they are', async () => {
    const { held: _, text: __, ...facts } = made(1) as Extract<Original, { held: 'text' }>;
    const trace: Original = { ...facts, held: 'trace', trace: makeTrace(madeText(1)) };
    const odd = made(2, { text: '\ufeff  “Ünïcode” 𝒳 \u0000 \r\n日本語\n', headline: null, outlet: null, bylines: [] });
    await library.add([trace, odd]);
    const other = await openLibrary();
    expect(await other.original(trace.uri)).toEqual(trace);
    expect(await other.original(odd.uri)).toEqual(odd);
  });

  it('can be called off between batches, and taken up again', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const progress = (done: number) => {
      told.push(done);
      stop.abort(new Error('enough'));
    };
    await expect(library.add(madeAll(1_200), { signal: stop.signal, progress })).rejects.toThrow('enough');
    expect(told).toEqual([512]);
    // The batch that was being written when it was called off is in too, as a whole.
    const kept = await library.count();
    expect([512, 1024]).toContain(kept);
    expect(await library.add(madeAll(1_200))).toEqual({ added: 1200 - kept, updated: 0, same: kept });
  });

  it('loses nothing when several contexts write at once', async () => {
    const others = await Promise.all([openLibrary(), openLibrary()]);
    await Promise.all([library, ...others].map((each, at) => each.add(madeAll(60, at * 40))));
    expect(await library.count()).toBe(140);
    expect((await library.list({ limit: 1_000 })).map((facts) => facts.uri).sort()).toEqual(
      madeAll(140)
        .map((o) => o.uri)
        .sort(),
    );
    for (const number of [0, 59, 60, 139]) expect(await sources(others[0]!, number)).toEqual([`urn:test:${number}`]);
  });

  it('keeps the number of segments bounded', async () => {
    for (let at = 0; at < 70; at++) await library.add([made(at)]);
    await library.settled();
    const database = await openDB('wireprint');
    expect(await database.count('segments')).toBe(1);
    database.close();
    for (let at = 0; at < 70; at += 10) expect(await sources(library, at)).toEqual([`urn:test:${at}`]);
  });
});

describe('list', () => {
  it('gives facts without texts, in order, a part at a time', async () => {
    await library.add(madeAll(300));
    const all = [...(await library.list({ limit: 170 })), ...(await library.list({ after: 170, limit: 1_000 }))];
    expect(all.map((facts) => facts.uri)).toEqual(madeAll(300).map((o) => o.uri));
    expect(all[0]).not.toHaveProperty('text');
    expect(all[0]).not.toHaveProperty('number');
  });
});

describe('remove', () => {
  it('takes an original out of sight, of lookups and of the disk', async () => {
    await library.add(madeAll(5));
    await library.remove(['urn:test:2', 'urn:unknown']);
    expect(await library.count()).toBe(4);
    expect(await library.original('urn:test:2')).toBeUndefined();
    expect(await sources(library, 2)).toEqual([]);
    expect(await sources(library, 3)).toEqual(['urn:test:3']);
    expect((await library.list()).map((facts) => facts.uri)).not.toContain('urn:test:2');
    expect(await library.add([made(2)])).toEqual({ added: 1, updated: 0, same: 0 });
    expect(await sources(library, 2)).toEqual(['urn:test:2']);
  });

  it('sweeps out the index when much is gone', async () => {
    await library.add(madeAll(200));
    await library.remove(madeAll(150).map((o) => o.uri));
    await library.settled();
    const database = await openDB('wireprint');
    expect(await database.count('removed')).toBe(0);
    database.close();
    expect(await sources(library, 160)).toEqual(['urn:test:160']);
  });
});

describe('comparisons', () => {
  it('keeps the newest fifty', async () => {
    const report = await library.check(readingOf('Nothing.'), noTables);
    const ids: string[] = [];
    for (let at = 0; at < 53; at++) ids.push(await library.keepComparison({ report, originals: [made(at)], at: '2026-01-01T00:00:00Z' }));
    expect(await library.comparison(ids[2]!)).toBeUndefined();
    expect(await library.comparison(ids[3]!)).toEqual({ report, originals: [made(3)], at: '2026-01-01T00:00:00Z' });
    expect(await library.comparison('nonsense')).toBeUndefined();
  });
});

describe('opening and closing', () => {
  it('says what to do about a database of a newer version', async () => {
    library.close();
    (await openDB('wireprint', 99)).close();
    await expect(openLibrary()).rejects.toThrow(LibraryNewerError);
  });

  it('lets a newer version upgrade, and says so afterwards', async () => {
    const newer = await openDB('wireprint', 99);
    await expect(library.count()).rejects.toThrow(LibraryNewerError);
    newer.close();
  });

  it('is closed for good', async () => {
    library.close();
    await expect(library.count()).rejects.toThrow(LibraryClosedError);
  });

  it('makes the index again when the engine has another format', async () => {
    await library.add(madeAll(20));
    await library.remove(['urn:test:4']);
    library.close();
    const database = await openDB('wireprint');
    const [key] = await database.getAllKeys('segments');
    await database.put('segments', { ...(await database.get('segments', key!)), format: -1 }, key);
    database.close();
    const other = await openLibrary();
    expect(await sources(other, 3)).toEqual(['urn:test:3']);
    expect(await sources(other, 4)).toEqual([]);
  });
});
