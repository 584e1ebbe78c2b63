import { occupy } from '../engine/occupied.ts';
import type { Original, OriginalFacts } from '../engine/original.ts';
import type { Reading } from '../engine/reading.ts';
import type { Match, Report } from '../engine/report.ts';
import type { Segment } from '../engine/segment.ts';
import type { Tables } from '../engine/tables.ts';
import { type Batch, inBatches } from './batches.ts';
import { factsOf } from './blocks.ts';
import { type Bundle, planBundle, planBundleEnd, planBundleRemoval, planBundleWanted } from './bundles.ts';
import { findComparison, keepComparison } from './comparisons.ts';
import { type Deflate, deflate } from './compress.ts';
import { Connection } from './connection.ts';
import { type ListedOriginal, listAll, readAll } from './contents.ts';
import { planDiscard, planErase, planRestore } from './discarding.ts';
import { adding, givingWay } from './giving-way.ts';
import type { Ground } from './ground.ts';
import { writeInLine } from './in-line.ts';
import { couldNameWith, type Fetch, inspectWith, type Searchable } from './inspecting.ts';
import { keyHash } from './key-hash.ts';
import { Ledger } from './ledger.ts';
import type { AddOptions, Library, Version } from './library.ts';
import { matchedVersion } from './matched-version.ts';
import { numbersOf } from './name-table.ts';
import { checkRoom } from './room.ts';
import type { Comparison } from './schema.ts';
import { inSlices, pause } from './slices.ts';
import { type Standing, standingsOf } from './standing.ts';
import { planSweep } from './sweeping.ts';
import { type Counts, type Plan, planWrite } from './writing.ts';

export type { Comparison, Library };

/** Batches between two questions for how much room there is. */
const askEvery = 16;
/** Originals that go in one transaction when many go. */
const goingAtOnce = 512;
/** Where they come back: each step reads the names anew. */
const comingAtOnce = 8_192;

/**
 * Opens the library, and makes or upgrades its database where needed.
 * @param by deflates texts that are added; without it this thread does, which takes a quarter of the time of an import
 * @throws LibraryNewerError, LibraryBlockedError, LibraryFullError
 */
export async function openLibrary(name = 'wireprint', by: Deflate = deflate): Promise<Library> {
  const library = new StoredLibrary(name, new Ledger(new Connection(name), by));
  await library.count();
  return library;
}

class StoredLibrary implements Library {
  readonly #name: string;
  readonly #ledger: Ledger;

  constructor(name: string, ledger: Ledger) {
    this.#name = name;
    this.#ledger = ledger;
  }

  async count(): Promise<number> {
    return this.#ledger.count();
  }

  async check(reading: Reading, tables: Tables, clock?: () => number): Promise<Report> {
    const { library, fetch } = await this.#searchable();
    const report = await inspectWith(library, fetch, reading, tables, clock);
    void this.#quicken(library.segments);
    return report;
  }

  async couldName(reading: Reading, tables: Tables): Promise<boolean> {
    const { library, fetch } = await this.#searchable();
    const could = await couldNameWith(library, fetch, reading, tables);
    void this.#quicken(library.segments);
    return could;
  }

  async #searchable(): Promise<{ library: Searchable; fetch: Fetch }> {
    const { connection, reader } = this.#ledger;
    const view = await this.#ledger.current();
    return {
      library: { segments: [...view.segments.values()], size: view.state.count, removed: view.removed },
      fetch: (numbers) => connection.use((database) => reader.read(database, view, numbers)),
    };
  }

  add(originals: Iterable<Original> | AsyncIterable<Original>, options: AddOptions = {}): Promise<Counts> {
    return adding(this.#name, () => this.#add(originals, options));
  }

  async #add(originals: Iterable<Original> | AsyncIterable<Original>, options: AddOptions): Promise<Counts> {
    const total: Counts = { added: 0, updated: 0, same: 0 };
    const keeping = { at: Date.now(), origin: options.origin ?? null };
    let done = 0;
    await checkRoom(options.bytes ?? 0);
    const writing = writeInLine(
      this.#asked(inBatches(originals, options.batch), options.signal),
      ({ batch, last }, failed) => {
        const plan = async (ground: Ground) => {
          if (failed()) throw new DOMException('A batch before this one could not be written.', 'AbortError');
          return planWrite(ground, batch, { keeping });
        };
        return this.#ledger.write(plan, !last);
      },
      (counts, { batch }) => {
        for (const key of ['added', 'updated', 'same'] as const) total[key] += counts[key];
        done += batch.length;
        options.progress?.(done);
      },
    );
    // Also of what was called off something is left to be put in order.
    await writing.finally(() => this.#ledger.tidy());
    return total;
  }

  async standings(originals: readonly Original[]): Promise<Standing[]> {
    return standingsOf((await this.#ledger.ground()).names, originals);
  }

  async original(uri: string): Promise<Original | undefined> {
    return (await this.versions(uri))[0]?.original;
  }

  async versions(uri: string): Promise<Version[]> {
    const { database, view, names, reader } = await this.#ledger.ground();
    const place = names.held.get(keyHash(uri));
    const entries = place ? await reader.readEntries(database, view, numbersOf(place).reverse()) : new Map();
    return [...entries.values()].map(({ original, keeping }) => ({ original, ...keeping }));
  }

  async matched(match: Pick<Match, 'original' | 'outline'>): Promise<Original | undefined> {
    const versions = await this.versions(match.original.uri);
    return matchedVersion(
      versions.map(({ original }) => original),
      match,
    );
  }

  async list({ after = 0, limit = 100 }: { after?: number; limit?: number } = {}): Promise<OriginalFacts[]> {
    const facts: OriginalFacts[] = [];
    let passed = 0;
    const database = await this.#ledger.connection.use(async (open) => open);
    for await (const part of listAll(database)) {
      for (const one of part) if (passed++ >= after && facts.length < limit) facts.push(factsOf(one));
      if (facts.length >= limit) break;
    }
    return facts;
  }

  async *contents(): AsyncGenerator<ListedOriginal[]> {
    yield* listAll(await this.#ledger.connection.use(async (database) => database), true);
  }

  async *originals(): AsyncGenerator<Original> {
    yield* readAll(await this.#ledger.connection.use(async (database) => database), this.#ledger.reader);
  }

  async remove(uris: string[]): Promise<void> {
    await this.#repeat(sweep);
    await this.#ledger.write((ground) => {
      const pins = new Map(uris.map((uri) => [uri, null]));
      const drop = uris.map(keyHash);
      // Without a held original there is nothing to write, not even pins.
      return planWrite(ground, [], { drop, ...(drop.some((key) => ground.names.held.has(key)) ? { pins } : {}) });
    });
  }

  async discard(uris: string[]): Promise<number> {
    const at = Date.now();
    for (let from = 0; from < uris.length; from += goingAtOnce) {
      const some = uris.slice(from, from + goingAtOnce);
      await this.#ledger.write(async (ground) => planDiscard(ground, some, at), true);
    }
    return at;
  }

  async restore(discarded: number): Promise<void> {
    await this.#repeat((ground) => planRestore(ground, discarded, comingAtOnce));
  }

  async erase(upTo: number): Promise<void> {
    await this.#repeat(sweep);
    await this.#repeat((ground) => planErase(ground, upTo, goingAtOnce));
  }

  async pin(uri: string, on: boolean): Promise<void> {
    const pins = new Map([[uri, on ? Date.now() : null]]);
    await this.#ledger.write((ground) => planWrite(ground, [], { pins }));
  }

  pins(): Promise<string[]> {
    return this.#ledger.connection.use((database) => database.getAllKeys('pins'));
  }

  async loadBundle(
    bundle: Bundle,
    { signal, progress }: Pick<AddOptions, 'signal' | 'progress'> = {},
  ): Promise<'loaded' | 'unchanged' | 'removed'> {
    const record = await this.#ledger.connection.use((database) => database.get('bundles', bundle.id));
    if (record?.status === 'removed') return 'removed';
    if (record?.status === 'whole' && record.version === bundle.version) return 'unchanged';
    const at = Date.now();
    const seen = new Set<number>();
    for await (const { batch } of inBatches(bundle.originals())) {
      signal?.throwIfAborted();
      await givingWay(this.#name, () => this.#ledger.write((ground) => planBundle(ground, bundle.id, batch, at), true));
      for (const { uri } of batch) seen.add(keyHash(uri));
      progress?.(seen.size);
    }
    await this.#ledger.write((ground) => planBundleEnd(ground, bundle.id, bundle.version, seen));
    return 'loaded';
  }

  async removeBundle(id: string): Promise<void> {
    await this.#repeat((ground) => planBundleRemoval(ground, id, goingAtOnce));
  }

  async wantBundle(id: string): Promise<void> {
    await this.#ledger.write((ground) => planBundleWanted(ground, id));
  }

  async bundles(): ReturnType<Library['bundles']> {
    const [ids, records] = await this.#ledger.connection.use((database) =>
      Promise.all([database.getAllKeys('bundles'), database.getAll('bundles')]),
    );
    return records.map(({ version, status, keys }, at) => ({ id: ids[at]!, version, status, brought: keys.length }));
  }

  keepComparison(comparison: Comparison): Promise<string> {
    return this.#ledger.connection.change((database) => keepComparison(database, comparison));
  }

  comparison(id: string): Promise<Comparison | undefined> {
    return this.#ledger.connection.use((database) => findComparison(database, id));
  }

  settled(): Promise<void> {
    return this.#ledger.settled();
  }

  close(): void {
    this.#ledger.close();
  }

  /** Makes the next lookups quicker, one segment after the other: the answer that was just found does not wait for it. */
  async #quicken(segments: readonly Segment[]): Promise<void> {
    for (const segment of segments) {
      await pause();
      await inSlices(occupy(segment));
    }
  }

  /** The batches, as long as nobody has stopped it and there is room. */
  async *#asked(batches: AsyncIterable<Batch>, signal: AbortSignal | undefined): AsyncGenerator<Batch> {
    let count = 0;
    for await (const batch of batches) {
      signal?.throwIfAborted();
      if (++count % askEvery === 0) await checkRoom(0);
      yield batch;
    }
  }

  /** Writes a part after the other, each whole by itself, until there is nothing left to write. */
  async #repeat(part: Parameters<Ledger['write']>[0]): Promise<void> {
    for (let more = true; more; ) {
      await this.#ledger.write(async (ground) => {
        const plan = await part(ground);
        more = plan.change !== null;
        return plan;
      }, true);
    }
    this.#ledger.tidy();
  }
}

const nothing: Counts = { added: 0, updated: 0, same: 0 };

/** Texts whose place others took are gone from the disk too, when what is deleted has to be. */
async function sweep(ground: Ground): Promise<Plan> {
  return { counts: nothing, change: await planSweep(ground), places: new Map() };
}
