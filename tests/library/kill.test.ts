import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asTrace } from '../../library/as-trace.ts';
import { type Library, openLibrary } from '../../library/store.ts';
import { makeFrozen } from './frozen-databases.ts';
import { expectSound, Killer, killEverywhere, rowsIn } from './killing.ts';
import { made, madeAll, madeText, noTables, readingOf } from './made.ts';

let killer: Killer;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  killer = new Killer();
});
afterEach(() => killer.disarm());

/** At how many points something was killed. */
let total = 0;
const everywhere = async (...[prepare, work, check]: Tail<Parameters<typeof killEverywhere>>): Promise<number> => {
  const points = await killEverywhere(killer, prepare, work, check);
  total += points;
  return points;
};
type Tail<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

const all = (count: number, from = 0) =>
  madeAll(count, from)
    .map((original) => original.uri)
    .sort();

describe('killed at any step', () => {
  it('an import keeps whole batches, all that it told of, and is taken up again', async () => {
    const ten = madeAll(10);
    let told = 0;
    const points = await everywhere(
      async () => {
        told = 0;
      },
      (library) =>
        library.add(ten, {
          batch: 3,
          progress: (done) => {
            told = done;
          },
        }),
      async (uris, again) => {
        expect(uris.length).toBeGreaterThanOrEqual(told);
        expect(uris).toEqual(all(uris.length));
        const { added, same } = await again.add(ten);
        expect([same, added]).toEqual([uris.length, 10 - uris.length]);
        expect(await again.count()).toBe(10);
      },
    );
    expect(points).toBeGreaterThan(10);
  }, 60_000);

  it('merging loses nothing', async () => {
    const points = await everywhere(
      async (library) => {
        for (let number = 0; number < 7; number++) await library.add([made(number)]);
      },
      (library) => library.add([made(7)]),
      async (uris) => expect([7, 8]).toContain(uris.length),
    );
    expect(points).toBeGreaterThan(10);
  }, 60_000);

  it('an update leaves the old text or the new one', async () => {
    const points = await everywhere(
      async (library) => void (await library.add(madeAll(3))),
      (library) => library.add([made(1, { text: madeText(50) }), made(3)]),
      async (uris, again) => {
        const original = await again.original('urn:test:1');
        expect(original).toMatchObject({ text: madeText(uris.length === 4 ? 50 : 1) });
      },
    );
    expect(points).toBeGreaterThan(5);
  }, 60_000);

  it('texts that take the place of traces do so or do not, and what they replaced is swept out', async () => {
    const twelve = madeAll(12);
    const points = await everywhere(
      async (library) => void (await library.add(madeAll(16).map(asTrace), { batch: 6 })),
      (library) => library.add(twelve, { batch: 3 }),
      async (uris, again) => {
        expect(uris).toEqual(all(16));
        const held = await Promise.all(twelve.map(async ({ uri }) => (await again.original(uri))!.held));
        const texts = held.filter((one) => one === 'text').length;
        expect(held.slice(0, texts)).not.toContain('trace');
        expect(await again.add(twelve)).toEqual({ added: 0, updated: 12 - texts, same: texts });
        await again.settled();
        expect(await expectSound(again)).toEqual(all(16));
        expect(await rowsIn('wireprint')).toBe(16);
      },
    );
    expect(points).toBeGreaterThan(40);
  }, 120_000);

  it('a deletion is done or not done', async () => {
    const points = await everywhere(
      async (library) => void (await library.add(madeAll(76))),
      (library) => library.remove(all(70)),
      async (uris) => expect([6, 76]).toContain(uris.length),
    );
    expect(points).toBeGreaterThan(50);
  }, 120_000);

  it('a bundle is in, or comes in the next time, and nothing of it is doubled', async () => {
    const bundle = { id: 'test', version: '2', originals: () => madeAll(4, 2) };
    await everywhere(
      async (library) => void (await library.loadBundle({ id: 'test', version: '1', originals: () => madeAll(3) })),
      (library) => library.loadBundle(bundle),
      async (uris, again) => {
        expect([all(3), all(6), all(4, 2)]).toContainEqual(uris);
        await again.loadBundle(bundle);
        expect(await expectSound(again)).toEqual(all(4, 2));
      },
    );
  }, 60_000);

  it('a new version of a text is there beside the old one, or not yet', async () => {
    const later = made(1, { text: madeText(60), updated: '2021-01-01T00:00:00Z' });
    const points = await everywhere(
      async (library) => void (await library.add(madeAll(3))),
      (library) => library.add([later]),
      async (_, again) => {
        const versions = await again.versions('urn:test:1');
        expect(versions.map(({ original }) => original)).toEqual(versions.length === 1 ? [made(1)] : [later, made(1)]);
      },
    );
    expect(points).toBeGreaterThan(5);
  }, 60_000);

  it('what is discarded, restored and erased is so or is not', async () => {
    let discarded = 0;
    const some = all(5);
    const counts = async (uris: string[]) => expect([20, 15]).toContain(uris.length);
    const prepare = async (library: Library) => void (await library.add(madeAll(20)));
    const discard = async (library: Library) => {
      discarded = await library.discard(some);
    };
    await everywhere(prepare, discard, counts);
    const discardedBefore = async (library: Library) => {
      await prepare(library);
      await discard(library);
    };
    await everywhere(discardedBefore, (library) => library.restore(discarded), counts);
    await everywhere(
      discardedBefore,
      (library) => library.erase(discarded),
      async (uris, again) => {
        expect(uris.length).toBe(15);
        await again.restore(discarded);
        expect([15, 20]).toContain(await again.count());
        expect(await expectSound(again)).toHaveLength(await again.count());
      },
    );
  }, 60_000);

  it('a bundle that is taken out goes on going, and what a person had stays', async () => {
    const points = await everywhere(
      async (library) => {
        await library.add(madeAll(2));
        await library.loadBundle({ id: 'test', version: '1', originals: () => madeAll(60) });
      },
      (library) => library.removeBundle('test'),
      async (uris, again) => {
        expect(uris).toEqual(expect.arrayContaining(all(2)));
        await again.removeBundle('test');
        expect(await expectSound(again)).toEqual(all(2));
      },
    );
    expect(points).toBeGreaterThan(50);
  }, 60_000);

  it('an index that is made again after an update is whole in the end', async () => {
    const points = await everywhere(
      async (library) => {
        await library.add(madeAll(6));
        await library.settled();
        const database = await openDB('wireprint');
        for (const key of await database.getAllKeys('segments'))
          await database.put('segments', { ...(await database.get('segments', key)), format: -1 }, key);
        const state = await database.get('state', 'library');
        await database.put('state', { ...state, revision: state.revision + 1 }, 'library');
        database.close();
      },
      async () => {
        const updated = await openLibrary();
        await updated.check(readingOf(madeText(3)), noTables).finally(() => updated.close());
      },
      async (uris) => expect(uris).toEqual(all(6)),
    );
    expect(points).toBeGreaterThan(4);
  }, 60_000);

  it.each([1, 2, 3, 4])('a database of version %i is upgraded or as it was', async (version) => {
    for (let at = 0; ; at++) {
      globalThis.indexedDB = new IDBFactory();
      await makeFrozen(version);
      killer.requests = 0;
      killer.at = at;
      killer.arm();
      const outcome = await openLibrary().then(
        (library) => library.close(),
        (error: Error) => error,
      );
      killer.disarm();
      const library = await openLibrary();
      expect(await library.count()).toBe(1);
      expect(await library.original('urn:test:frozen')).toBeDefined();
      expect(await library.bundles()).toHaveLength(1);
      library.close();
      if (killer.requests <= at) {
        total += at;
        expect(at).toBeGreaterThan(version < 3 ? 5 : 0);
        expect(outcome).toBeUndefined();
        return;
      }
      expect(outcome).toBeInstanceOf(Error);
    }
  });

  it('a database that could not be made is made the next time', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
      const request = open.apply(this, args);
      request.addEventListener('upgradeneeded', () => request.transaction!.abort());
      return request;
    };
    await expect(openLibrary()).rejects.toThrow();
    IDBFactory.prototype.open = open;
    const library = await openLibrary();
    expect(await library.add([made(1)])).toEqual({ added: 1, updated: 0, same: 0 });
  });
});

it('was killed at two hundred points and more', () => {
  expect(total).toBeGreaterThanOrEqual(200);
});

it('says what to do when the browser has no more room, and keeps what was kept', async () => {
  const library = await openLibrary();
  await library.add(madeAll(3));
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  await expect(library.add(madeAll(5))).rejects.toThrow(/no more room. Delete originals/);
  IDBObjectStore.prototype.put = put;
  expect(await expectSound(library)).toEqual(all(3));
  expect(await library.add(madeAll(5))).toEqual({ added: 2, updated: 0, same: 3 });
});
