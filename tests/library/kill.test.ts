import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../library/store.ts';
import { made, madeAll, madeText, noTables, readingOf } from './made.ts';

/**
 * Kills a context at its n-th request for writing: the transaction is aborted, as the browser does with those of a worker that it ends,
 * and nothing that the context does afterwards reaches the database.
 */
class Killer {
  requests = 0;
  at = Number.POSITIVE_INFINITY;
  readonly #own = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add, delete: IDBObjectStore.prototype.delete };

  arm(): void {
    for (const method of ['put', 'add', 'delete'] as const) {
      const own = this.#own[method] as (...args: unknown[]) => IDBRequest;
      const strike = () => this.requests++ >= this.at;
      // biome-ignore lint/suspicious/noExplicitAny: the three methods have three types
      (IDBObjectStore.prototype as any)[method] = function (this: IDBObjectStore, ...args: unknown[]) {
        if (strike()) {
          try {
            this.transaction.abort();
          } catch {}
          throw new Error('killed');
        }
        return own.apply(this, args);
      };
    }
  }

  disarm(): void {
    Object.assign(IDBObjectStore.prototype, this.#own);
  }
}

let killer: Killer;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  killer = new Killer();
});
afterEach(() => killer.disarm());

/** Nothing lost, nothing doubled, no half of anything: what is counted, listed, held and found agree. */
async function expectSound(library: Library): Promise<string[]> {
  const uris = (await library.list({ limit: 10_000 })).map((facts) => facts.uri);
  expect(await library.count()).toBe(uris.length);
  expect(new Set(uris).size).toBe(uris.length);
  for (const uri of uris) {
    const original = (await library.original(uri))!;
    if (original.held !== 'text') throw new Error('only texts were put in');
    expect((await library.check(readingOf(original.text), noTables)).matches.map((match) => match.original.uri)).toEqual([uri]);
  }
  const database = await openDB('wireprint');
  const [removed, segments] = [(await database.getAllKeys('removed')) as number[], await database.getAll('segments')];
  const earlier = await database.count('earlier');
  database.close();
  const numbers = segments.flatMap((segment: { numbers: Uint32Array }) => [...segment.numbers]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !removed.includes(number))).toHaveLength(uris.length + earlier);
  return uris.sort();
}

/** Runs a piece of work again and again, killed one request later each time, until it comes through. */
async function killEverywhere(
  prepare: (library: Library) => Promise<void>,
  work: (library: Library) => Promise<unknown>,
  check: (uris: string[], again: Library) => Promise<void>,
) {
  let points = 0;
  for (let at = 0; ; at++) {
    globalThis.indexedDB = new IDBFactory();
    const library = await openLibrary();
    await prepare(library);
    killer.requests = 0;
    killer.at = at;
    killer.arm();
    const outcome = await work(library).then(
      () => 'through',
      (error: Error) => error.message,
    );
    killer.disarm();
    library.close();
    const again = await openLibrary();
    await check(await expectSound(again), again);
    again.close();
    if (killer.requests <= at) {
      expect(outcome).toBe('through');
      return points;
    }
    expect(outcome).toBe('killed');
    points++;
  }
}

const all = (count: number, from = 0) =>
  madeAll(count, from)
    .map((original) => original.uri)
    .sort();

describe('killed at any step', () => {
  it('an import keeps whole batches, all that it told of, and is taken up again', async () => {
    const ten = madeAll(10);
    let told = 0;
    const points = await killEverywhere(
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
    const points = await killEverywhere(
      async (library) => {
        for (let number = 0; number < 7; number++) await library.add([made(number)]);
      },
      (library) => library.add([made(7)]),
      async (uris) => expect([7, 8]).toContain(uris.length),
    );
    expect(points).toBeGreaterThan(10);
  }, 60_000);

  it('an update leaves the old text or the new one', async () => {
    const points = await killEverywhere(
      async (library) => void (await library.add(madeAll(3))),
      (library) => library.add([made(1, { text: madeText(50) }), made(3)]),
      async (uris, again) => {
        const original = await again.original('urn:test:1');
        expect(original).toMatchObject({ text: madeText(uris.length === 4 ? 50 : 1) });
      },
    );
    expect(points).toBeGreaterThan(5);
  }, 60_000);

  it('a deletion is done or not done', async () => {
    const points = await killEverywhere(
      async (library) => void (await library.add(madeAll(76))),
      (library) => library.remove(all(70)),
      async (uris) => expect([6, 76]).toContain(uris.length),
    );
    expect(points).toBeGreaterThan(50);
  }, 120_000);

  it('a bundle is in, or comes in the next time, and nothing of it is doubled', async () => {
    const bundle = { id: 'test', version: '2', originals: () => madeAll(4, 2) };
    await killEverywhere(
      async (library) => void (await library.loadBundle({ id: 'test', version: '1', originals: () => madeAll(3) })),
      (library) => library.loadBundle(bundle),
      async (uris, again) => {
        expect([all(3), all(6), all(4, 2)]).toContainEqual(uris);
        await again.loadBundle(bundle);
        expect(await expectSound(again)).toEqual(all(4, 2));
      },
    );
  }, 60_000);

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
