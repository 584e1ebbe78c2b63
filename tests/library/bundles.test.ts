import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../library/bundles.ts';
import { type Library, openLibrary } from '../../library/store.ts';
import { made, madeAll } from './made.ts';

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary();
});
const bundle = (version: string, numbers: readonly number[]): Bundle => ({
  id: 'test',
  version,
  originals: () => numbers.map((number) => made(number)),
});
const broken = (version: string): Bundle => ({
  id: 'test',
  version,
  async *originals() {
    yield* madeAll(700);
    throw new Error('broken');
  },
});
const uris = async () => (await library.list({ limit: 10_000 })).map(({ uri }) => uri).sort();
const stillNamed = async () => {
  const database = await openDB('wireprint');
  const count = await database.count('removed');
  database.close();
  return count;
};
const urns = (...numbers: number[]) => numbers.map((number) => `urn:test:${number}`);

describe('a bundle', () => {
  it('is loaded once, and again only when its version changes', async () => {
    const told: number[] = [];
    expect(await library.loadBundle(bundle('1', [1, 2]), { progress: (done) => told.push(done) })).toBe('loaded');
    expect(told).toEqual([2]);
    expect(await library.loadBundle({ ...broken('1') })).toBe('unchanged');
    expect(await library.bundles()).toEqual([{ id: 'test', version: '1', status: 'whole', brought: 2 }]);
    expect((await library.versions('urn:test:1'))[0]).toMatchObject({ origin: 'bundle' });
  });

  it('follows its newer version but for what a person deleted', async () => {
    await library.add([made(9)]);
    await library.loadBundle(bundle('1', [1, 2, 3]));
    await library.remove(['urn:test:2']);
    await library.loadBundle(bundle('2', [2, 3, 4]));
    expect(await uris()).toEqual(urns(3, 4, 9));
    await library.loadBundle(bundle('3', [2, 3, 4, 5]));
    expect(await uris()).toEqual(urns(3, 4, 5, 9));
  });

  it('that breaks off is no whole one, keeps what came, and goes on the next time', async () => {
    await expect(library.loadBundle(broken('1'))).rejects.toThrow('broken');
    expect(await library.bundles()).toEqual([{ id: 'test', version: '', status: 'loading', brought: 512 }]);
    expect(await library.loadBundle({ ...bundle('1', []), originals: () => madeAll(400) })).toBe('loaded');
    expect(await library.count()).toBe(400);
  });

  it('can be taken out for good, with all but what is pinned and what a person had before', async () => {
    await library.add([made(1)]);
    await library.loadBundle({ ...bundle('1', []), originals: () => madeAll(700) });
    await library.pin('urn:test:5', true);
    await library.removeBundle('test');
    expect(await uris()).toEqual(urns(1, 5));
    await library.settled();
    expect(await stillNamed(), 'of what is gone the index holds nothing').toBe(0);
    expect(await library.loadBundle(bundle('2', [1, 2, 3]))).toBe('removed');
    await library.wantBundle('test');
    expect(await library.loadBundle(bundle('2', [1, 2, 3]))).toBe('loaded');
    expect(await uris()).toEqual(urns(1, 2, 3, 5));
  });

  it('can be called off, and several are kept apart', async () => {
    await expect(library.loadBundle(bundle('1', [1]), { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    await library.loadBundle(bundle('1', [1]));
    await library.loadBundle({ ...bundle('7', [2]), id: 'other' });
    await library.removeBundle('other');
    expect((await library.bundles()).map(({ id, status }) => [id, status])).toEqual([
      ['other', 'removed'],
      ['test', 'whole'],
    ]);
    expect(await uris()).toEqual(urns(1));
  });
});
