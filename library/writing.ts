import type { Original } from '../engine/original.ts';
import { type Entry, type Hashes, hashesOf, packBlocks } from './blocks.ts';
import type { Change } from './commit.ts';
import type { Keeping } from './fact-columns.ts';
import type { Ground } from './ground.ts';
import { indexEntries } from './index-entries.ts';
import { numbersOf, type Place } from './name-table.ts';
import { isEarlier, isSameText, tellsMore } from './same-text.ts';
import { pause } from './slices.ts';
import { withoutNumbers } from './without-numbers.ts';

export interface Counts {
  added: number;
  /** Changed: the facts of one with the same text, or a new version of its text, beside which the older one stays. */
  updated: number;
  same: number;
}

export interface Plan {
  counts: Counts;
  /** `null` when nothing is to be written. */
  change: Change | null;
  /** Where originals will be held then, by the hash of their key, `null` for those that go; `null` where the names must be read anew. */
  places: ReadonlyMap<number, Place | null> | null;
}

/** What else changes in the same step. */
export interface Besides extends Pick<Change, 'pins' | 'bundles'> {
  /** How the originals came. */
  keeping?: Keeping;
  /** Hashes of keys whose originals go, with all versions. */
  drop?: Iterable<number>;
}

/** So few are written without a pause. */
const few = 16;
/** Blocks that are read beyond those that changed originals stand in: reading waits for the write before it. */
const readAhead = 32;

const unknown: Keeping = { at: null, origin: null };

/**
 * Plans to put originals into the library and to take some out, as one change. A key that is held with the same facts and text is
 * left alone; changed facts take the place of the old ones; a changed text is a new version, and the older one stays. Of two versions
 * that say when they were written the later is the newest, whichever came first. What is dropped is gone from its blocks with the change; what others
 * take the place of stays there out of sight until it is swept (`sweeping.ts`): a block is not written again with each of its originals.
 */
export async function planWrite(ground: Ground, originals: readonly Original[], besides: Besides = {}): Promise<Plan> {
  const { view, names } = ground;
  const { keeping = unknown, drop = [], ...others } = besides;
  const writing = new Writing(ground, keeping);
  for (const key of drop) writing.drop(key);
  const given = originals.map((original): Given => ({ original, ...hashesOf(original) }));
  await writing.fetchChanged(given);
  for (const one of given) writing.put(one);
  const { counts, places, removed, replaced, earlier } = writing;
  const entries = [...writing.fresh.values()].sort((a, b) => a.number - b.number);
  if (entries.length === 0 && removed.size + replaced.size === 0 && Object.keys(others).length === 0)
    return { counts, change: null, places };
  if (entries.length > few) await pause();
  // Where something else than this thread deflates, it does so while the index is made.
  const packing = packBlocks(entries, ground.deflate);
  packing.catch(() => {});
  // Each of these takes some ten milliseconds for a full batch: others have their turn in between.
  if (entries.length > few) await pause();
  const segment = entries.length > 0 ? indexEntries(entries) : null;
  if (entries.length > few) await pause();
  const rest = await withoutNumbers(ground, removed);
  let count = view.state.count;
  for (const [key, place] of places) count += (place ? 1 : 0) - (names.held.has(key) ? 1 : 0);
  const change: Change = {
    revision: view.state.revision,
    blocks: [...(await packing), ...rest.blocks],
    emptied: rest.emptied,
    segment,
    removed: [...removed],
    replaced: [...replaced],
    earlier,
    ...others,
    state: { next: writing.next, count },
  };
  return { counts, change, places };
}

interface Given extends Hashes {
  original: Original;
}

/** One plan in the making. */
class Writing {
  readonly counts: Counts = { added: 0, updated: 0, same: 0 };
  readonly places = new Map<number, Place | null>();
  readonly removed = new Set<number>();
  readonly replaced = new Set<number>();
  readonly earlier = new Map<number, number>();
  /** New entries, by number. */
  readonly fresh = new Map<number, Entry>();
  next: number;
  readonly #ground: Ground;
  readonly #keeping: Keeping;
  #held: ReadonlyMap<number, Original> = new Map();

  constructor(ground: Ground, keeping: Keeping) {
    this.#ground = ground;
    this.#keeping = keeping;
    this.next = ground.view.state.next;
  }

  drop(key: number): void {
    const place = this.#placeOf(key);
    if (!place) return;
    for (const number of numbersOf(place)) this.removed.add(number);
    this.places.set(key, null);
  }

  /** Reads what is held under the keys of originals that have changed: their texts are compared. */
  async fetchChanged(given: readonly Given[]): Promise<void> {
    const numbers: number[] = [];
    for (const { key, content } of given) {
      const place = this.#placeOf(key);
      if (place && !holds(place, content)) numbers.push(place.number);
    }
    const { reader, database, view } = this.#ground;
    if (numbers.length > 0) this.#held = await reader.read(database, view, numbers, readAhead);
  }

  put({ original, key, content }: Given): void {
    const place = this.#placeOf(key);
    if (!place) {
      this.counts.added++;
      this.places.set(key, this.#write(original, key, content));
      return;
    }
    const held = this.fresh.get(place.number)?.original ?? this.#held.get(place.number);
    const alike = !held || isSameText(held, original);
    if (holds(place, content) || (held && alike && !tellsMore(held, original))) {
      this.counts.same++;
      return;
    }
    this.counts.updated++;
    const { number, content: before, earlier = [] } = place;
    if (!held || alike) {
      if (!this.fresh.delete(number)) this.replaced.add(number);
      this.places.set(key, { ...this.#write(original, key, content), earlier });
    } else if (isEarlier(original, held)) {
      const version = this.#write(original, key, content);
      this.earlier.set(version.number, key);
      this.places.set(key, { ...place, earlier: [...earlier, version] });
    } else {
      this.earlier.set(number, key);
      this.places.set(key, { ...this.#write(original, key, content), earlier: [...earlier, { number, content: before }] });
    }
  }

  #write(original: Original, key: number, content: number): Place {
    const number = this.next++;
    this.fresh.set(number, { number, original, keeping: this.#keeping, hashes: { key, content } });
    return { number, content };
  }

  #placeOf(key: number): Place | null | undefined {
    return this.places.has(key) ? this.places.get(key) : this.#ground.names.held.get(key);
  }
}

function holds({ content, earlier = [] }: Place, wanted: number): boolean {
  return content === wanted || earlier.some((version) => version.content === wanted);
}
