import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Connection } from '../../library/connection.ts';
import { listAll } from '../../library/contents.ts';
import { planDiscard, planErase } from '../../library/discarding.ts';
import { Ledger } from '../../library/ledger.ts';
import { type Library, openLibrary } from '../../library/store.ts';
import { made, madeAll, madeText, noTables, readingOf } from './made.ts';

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary();
  await library.add(madeAll(80));
  await library.add([made(3, { text: madeText(900) })]);
});
const found = async (number: number, from = library) => (await from.check(readingOf(madeText(number)), noTables)).matches.length;
const inStore = async (store: string) => {
  const database = await openDB('wireprint');
  const count = await database.count(store);
  database.close();
  return count;
};

describe('what is discarded', () => {
  it('is out of sight at once, with its versions, and comes back whole', async () => {
    const discarded = await library.discard(['urn:test:3', 'urn:test:4', 'urn:unknown']);
    for (const context of [library, await openLibrary()]) {
      expect(await context.count()).toBe(78);
      expect(await context.original('urn:test:3')).toBeUndefined();
      expect([await found(3, context), await found(900, context), await found(4, context), await found(5, context)]).toEqual([0, 0, 0, 1]);
      expect((await context.list({ limit: 200 })).map(({ uri }) => uri)).not.toContain('urn:test:4');
    }
    await library.restore(discarded);
    expect(await library.count()).toBe(80);
    expect(await library.versions('urn:test:3')).toHaveLength(2);
    expect([await found(3), await found(900), await found(4)]).toEqual([1, 1, 1]);
    expect(await inStore('deleted')).toBe(0);
  });

  it('is gone from the disk when it is erased, and does not come back', async () => {
    const discarded = await library.discard(madeAll(60).map(({ uri }) => uri));
    const before = await inStore('texts');
    await library.erase(discarded - 1);
    expect(await inStore('deleted')).toBe(61);
    await library.erase(discarded);
    await library.restore(discarded);
    expect(await library.count()).toBe(20);
    expect(await inStore('deleted')).toBe(0);
    expect(await inStore('texts')).toBeLessThan(before);
    expect([await found(3), await found(900), await found(70)]).toEqual([0, 0, 1]);
  });

  it('gives way to what is added under its key meanwhile', async () => {
    const discarded = await library.discard(['urn:test:7']);
    expect(await library.add([made(7)])).toEqual({ added: 1, updated: 0, same: 0 });
    await library.restore(discarded);
    expect(await library.count()).toBe(80);
    expect(await library.versions('urn:test:7')).toHaveLength(1);
    await library.erase(Date.now());
    expect(await found(7)).toBe(1);
  });
});

describe('planDiscard, planErase', () => {
  it('change nothing where there is nothing', async () => {
    const ground = await new Ledger(new Connection('wireprint')).ground();
    expect(planDiscard(ground, ['urn:unknown'], 1).change).toBeNull();
    expect((await planErase(ground, Date.now(), 9)).change).toBeNull();
  });
});

describe('listAll', () => {
  it('gives what is there when it begins, either way round', async () => {
    const ledger = new Ledger(new Connection('wireprint'));
    const uris = async (newestFirst: boolean) => {
      const found: string[] = [];
      for await (const part of listAll((await ledger.ground()).database, newestFirst)) found.push(...part.map(({ uri }) => uri));
      return found;
    };
    expect(await uris(true)).toEqual((await uris(false)).reverse());
    expect(await uris(true)).toHaveLength(80);
  });
});

describe('pins', () => {
  it('are kept, taken off, and go with their original', async () => {
    await library.pin('urn:test:1', true);
    await library.pin('urn:test:2', true);
    await library.pin('urn:test:2', false);
    expect(await (await openLibrary()).pins()).toEqual(['urn:test:1']);
    await library.remove(['urn:test:1']);
    expect(await library.pins()).toEqual([]);
  });
});
