import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect } from 'vitest';
import { openDirectory, type PackedDirectory } from '../../library/directory.ts';
import { type Library, openLibrary } from '../../library/store.ts';
import { madeText, noTables, readingOf } from './made.ts';

/**
 * Kills a context at its n-th request for writing: the transaction is aborted, as the browser does with those of a worker that it ends,
 * and nothing that the context does afterwards reaches the database.
 */
export class Killer {
  requests = 0;
  at = Number.POSITIVE_INFINITY;
  readonly #create = IDBDatabase.prototype.createObjectStore;
  readonly #own = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add, delete: IDBObjectStore.prototype.delete };

  arm(): void {
    const create = this.#create as (...args: unknown[]) => IDBObjectStore;
    const strikes = () => this.requests++ >= this.at;
    IDBDatabase.prototype.createObjectStore = function (this: IDBDatabase, ...args: unknown[]) {
      if (strikes()) throw new Error('killed');
      return create.apply(this, args);
    } as IDBDatabase['createObjectStore'];
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
    IDBDatabase.prototype.createObjectStore = this.#create;
    Object.assign(IDBObjectStore.prototype, this.#own);
  }
}

/** Nothing lost, nothing doubled, no half of anything: what is counted, listed, held and found agree. */
export async function expectSound(library: Library): Promise<string[]> {
  const uris = (await library.list({ limit: 10_000 })).map((facts) => facts.uri);
  expect(await library.count()).toBe(uris.length);
  expect(new Set(uris).size).toBe(uris.length);
  // Of many every seventh is looked up: each takes a while, and this is done at each of hundreds of points.
  for (const uri of uris.filter((_, at) => uris.length < 20 || at % 7 === 0)) {
    const original = (await library.original(uri))!;
    const text = original.held === 'text' ? original.text : madeText(Number(uri.split(':').at(-1)));
    expect((await library.check(readingOf(text), noTables)).matches.map((match) => match.original.uri)).toEqual([uri]);
  }
  const database = await openDB('wireprint');
  const replaced: number[] = (await database.getAll('replaced')).flatMap((record: Uint32Array) => [...record]);
  const deleted = (await database.getAllKeys('deleted')) as number[];
  const gone = [...((await database.getAllKeys('removed')) as number[]), ...deleted, ...replaced];
  const segments = await database.getAll('segments');
  const earlier = await database.count('earlier');
  database.close();
  expect(await rowsIn('wireprint')).toBe(uris.length + earlier + deleted.length + replaced.length);
  const numbers = segments.flatMap((segment: { numbers: Uint32Array }) => [...segment.numbers]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !gone.includes(number))).toHaveLength(uris.length + earlier);
  return uris.sort();
}

/** Originals and versions in the blocks of a database, seen or not. */
export async function rowsIn(name: string): Promise<number> {
  const database = await openDB(name);
  const directories = ((await database.getAll('directories')) as PackedDirectory[]).map(openDirectory);
  database.close();
  return directories.reduce((sum, { numbers }) => sum + numbers.length, 0);
}

/**
 * Runs a piece of work again and again, killed one request later each time, until it comes through, merges that follow it included.
 * @returns at how many points it was killed
 */
export async function killEverywhere(
  killer: Killer,
  prepare: (library: Library) => Promise<void>,
  work: (library: Library) => Promise<unknown>,
  check: (uris: string[], again: Library) => Promise<void>,
) {
  for (let at = 0; ; at++) {
    globalThis.indexedDB = new IDBFactory();
    const library = await openLibrary();
    await prepare(library);
    await library.settled();
    killer.requests = 0;
    killer.at = at;
    killer.arm();
    const outcome = await work(library)
      .then(() => library.settled())
      .then(
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
      return at;
    }
    // A merge follows by itself: who is killed in it has heard already that all is kept.
    expect(['killed', 'through']).toContain(outcome);
  }
}
