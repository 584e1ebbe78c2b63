import type { Original, OriginalFacts } from '../engine/original.ts';
import type { Reading } from '../engine/reading.ts';
import type { Report } from '../engine/report.ts';
import type { Tables } from '../engine/tables.ts';
import { inBatches } from './batches.ts';
import { BlockReader } from './block-reader.ts';
import { unpackFacts } from './blocks.ts';
import { type Change, commit } from './commit.ts';
import { findComparison, keepComparison } from './comparisons.ts';
import { Connection } from './connection.ts';
import { planIndexing, planRebuild, staleSegment } from './indexing.ts';
import { inspectWith } from './inspecting.ts';
import { keyHash } from './key-hash.ts';
import type { Comparison } from './schema.ts';
import { addNames, factsBetween, loadNames, loadView, type Names, type View } from './view.ts';
import { type Counts, type Ground, type Plan, planWrite } from './writing.ts';

export type { Comparison };

export interface AddOptions {
  /** Looked at between batches. */
  signal?: AbortSignal;
  /** How many of the given originals are kept by now. */
  progress?: (done: number) => void;
  /** How many originals go into one transaction, at most (256): fewer where progress should be finer. */
  batch?: number;
}

/**
 * The originals that this browser knows. Whatever a promise of it has resolved is on disk; whatever was under way when a worker was
 * killed is there whole or not at all. Several contexts may use one library at once.
 * Methods reject with the errors of `errors.ts`, whose messages say what to do next.
 */
export interface Library {
  count(): Promise<number>;
  check(reading: Reading, tables: Tables, clock?: () => number): Promise<Report>;
  /** In batches, each one transaction: what `progress` has told is kept, whatever happens next. Taken up again, it finds that as `same`. */
  add(originals: Iterable<Original> | AsyncIterable<Original>, options?: AddOptions): Promise<Counts>;
  original(uri: string): Promise<Original | undefined>;
  /** Facts in the order in which originals were added. @param options.after how many to pass over */
  list(options?: { after?: number; limit?: number }): Promise<OriginalFacts[]>;
  /** Unknown keys are passed over. The texts are gone from the disk when it resolves. */
  remove(uris: string[]): Promise<void>;
  /**
   * Puts the bundled originals in, all or none. Of a newer bundle, what a person deleted stays deleted, and what the bundle no longer
   * has goes.
   */
  loadBundle(bundle: { version: string; originals: () => Promise<Original[]> }): Promise<'loaded' | 'unchanged'>;
  /** Keeps the newest 50. @returns its id */
  keepComparison(comparison: Comparison): Promise<string>;
  comparison(id: string): Promise<Comparison | undefined>;
  close(): void;
}

/**
 * Opens the library, and makes or upgrades its database where needed.
 * @throws LibraryNewerError, LibraryBlockedError, LibraryFullError
 */
export async function openLibrary(name = 'wireprint'): Promise<Library> {
  const library = new StoredLibrary(new Connection(name));
  await library.count();
  return library;
}

class StoredLibrary implements Library {
  readonly #connection: Connection;
  /** Caches, each good for one revision. */
  #view: View | null = null;
  #names: Names | null = null;
  readonly #reader = new BlockReader();
  /** Writers of this context wait for each other; those of others are noticed by the revision. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async count(): Promise<number> {
    return (await this.#load()).state.count;
  }

  async check(reading: Reading, tables: Tables, clock?: () => number): Promise<Report> {
    const view = await this.#current();
    const library = { segments: [...view.segments.values()], size: view.state.count, removed: view.removed };
    const fetch = (numbers: readonly number[]) => this.#connection.use((database) => this.#reader.read(database, view, numbers));
    return inspectWith(library, fetch, reading, tables, clock);
  }

  async add(originals: Iterable<Original> | AsyncIterable<Original>, options: AddOptions = {}): Promise<Counts> {
    const total: Counts = { added: 0, updated: 0, same: 0 };
    let done = 0;
    for await (const batch of inBatches(originals, options.batch)) {
      options.signal?.throwIfAborted();
      const { added, updated, same } = await this.#write((ground) => planWrite(ground, batch));
      total.added += added;
      total.updated += updated;
      total.same += same;
      done += batch.length;
      options.progress?.(done);
    }
    return total;
  }

  async original(uri: string): Promise<Original | undefined> {
    const { view, names, database } = await this.#ground();
    const place = names.held.get(keyHash(uri));
    return place && (await this.#reader.read(database, view, [place.number])).get(place.number);
  }

  async list({ after = 0, limit = 100 }: { after?: number; limit?: number } = {}): Promise<OriginalFacts[]> {
    const [packed, skip] = await this.#connection.use((database) => factsBetween(database, after, after + limit));
    const blocks = await Promise.all(packed.map(unpackFacts));
    return blocks
      .flat()
      .slice(skip, skip + limit)
      .map(({ number: _, ...own }) => own);
  }

  async remove(uris: string[]): Promise<void> {
    await this.#write((ground) => planWrite(ground, [], numbersOf(ground.names, uris)));
  }

  async loadBundle(bundle: { version: string; originals: () => Promise<Original[]> }): Promise<'loaded' | 'unchanged'> {
    if ((await this.#load()).state.bundle?.version === bundle.version) return 'unchanged';
    const originals = await bundle.originals();
    await this.#write((ground) => {
      const before = ground.view.state.bundle?.uris ?? [];
      const deleted = new Set(before.filter((uri) => !ground.names.held.has(keyHash(uri))));
      const uris = new Set(originals.map((original) => original.uri));
      const gone = before.filter((uri) => !uris.has(uri));
      const wanted = originals.filter((original) => !deleted.has(original.uri));
      return planWrite(ground, wanted, numbersOf(ground.names, gone), { bundle: { version: bundle.version, uris: [...uris] } });
    });
    return 'loaded';
  }

  keepComparison(comparison: Comparison): Promise<string> {
    return this.#connection.use((database) => keepComparison(database, comparison));
  }

  comparison(id: string): Promise<Comparison | undefined> {
    return this.#connection.use((database) => findComparison(database, id));
  }

  close(): void {
    this.#connection.close();
    this.#view = null;
    this.#names = null;
  }

  async #load(): Promise<View> {
    this.#view = await this.#connection.use((database) => loadView(database, this.#view));
    return this.#view;
  }

  /** The view with an index that this version of the engine can search: after an update of the extension it is made again once. */
  async #current(): Promise<View> {
    for (;;) {
      const view = await this.#load();
      const stale = staleSegment(view);
      if (stale === undefined) return view;
      const change = await this.#connection.use((database) => planRebuild(database, view, this.#reader, stale));
      await this.#commit(change);
    }
  }

  /** The view and the names, both of one revision, for planning a change. */
  async #ground(): Promise<Ground> {
    for (;;) {
      const view = await this.#current();
      this.#names = await this.#connection.use((database) => loadNames(database, this.#names));
      const names = this.#names;
      if (names.revision === view.state.revision)
        return this.#connection.use(async (database) => ({ database, view, names, reader: this.#reader }));
    }
  }

  /** @returns whether the change is in; the names then follow it without being read anew, unless some went */
  async #commit(change: Change): Promise<boolean> {
    const state = await this.#connection.use((database) => commit(database, change));
    if (state && this.#names?.revision === change.revision && !change.removed?.length) {
      for (const { directory } of change.blocks ?? []) addNames(this.#names.held, directory);
      this.#names.revision = state.revision;
    }
    return state !== null;
  }

  /** Plans and commits, again from the start when another context was quicker. */
  #write(plan: (ground: Ground) => Promise<Plan>): Promise<Counts> {
    const turn = this.#writing.then(async () => {
      for (;;) {
        const { change, counts } = await plan(await this.#ground());
        if (change === null || (await this.#commit(change))) {
          await this.#tidy();
          return counts;
        }
      }
    });
    this.#writing = turn.catch(() => {});
    return turn;
  }

  /** Merges segments while a merge is due. What another context did meanwhile is left to it. */
  async #tidy(): Promise<void> {
    for (;;) {
      const change = planIndexing(await this.#current());
      if (change === null || !(await this.#commit(change))) return;
    }
  }
}

function numbersOf(names: Names, uris: readonly string[]): number[] {
  return uris.flatMap((uri) => names.held.get(keyHash(uri))?.number ?? []);
}
