import { type Occupied, occupiedOf } from './occupied.ts';
import { findOriginals, HASH_BITS, MAX_FREQUENCY, PLACE_BITS, type Segment } from './segment-format.ts';

/** Votes fade by half in so many words: a source's votes stand together, accidental ones are strewn over the page. */
const HALF_LIFE = 120;
/** Votes that are older than this count for nothing. */
const MAX_AGE = 2048;
const fading = Float64Array.from({ length: MAX_AGE }, (_, age) => 2 ** (-age / HALF_LIFE));
/** Postings taken from the index for one page, at most. */
const MAX_POSTINGS = 2_000_000;
/** A shingle that the page repeats is counted this often; then it tells nothing new, and a page of one word asks nothing. */
const MAX_REPEATS = 4;

/** The votes that were cast, in the order of the page's words: enough for pages that share something with hundreds of originals. */
const MAX_HITS = 65_536;

export interface Hits {
  count: number;
  /** There were more. */
  full: boolean;
  /** The word at which a vote was cast, the original that it was for, and its weight. */
  at: Int32Array;
  number: Uint32Array;
  weight: Float32Array;
}

/** What votes are worth after so many words more. */
export function fade(votes: number, words: number): number {
  return words < MAX_AGE ? votes * fading[words]! : 0;
}

export interface Elected {
  number: number;
  /** The most votes that it had together anywhere on the page. */
  votes: number;
}

/** Segments of more postings do not fit the memory that is near the processor. */
const FAR = 4_000_000;

/** What `touch` read goes here, so that reading it is not left out as idle. */
export const touched = new Uint32Array(1);

/**
 * Who may be a source of a page: each fingerprint of the page is a vote for the originals that hold it, the rarer the weightier. Tallies stand in one
 * table of open addressing that grows with the originals that are met, at most one slot in two used.
 */
export class Votes {
  full = false;
  readonly hits: Hits = { count: 0, full: false, at: new Int32Array(2048), number: new Uint32Array(2048), weight: new Float32Array(2048) };
  private common: number;
  private aside: { hash: number; at: number }[] = [];
  private readonly size: number;
  private readonly removed: ReadonlySet<number> | undefined;
  private readonly found: Uint32Array;
  private readonly weights: Float64Array;
  private postings = 0;
  private count = 0;
  private keys = new Uint32Array(1024);
  private now = new Float64Array(1024);
  private most = new Float64Array(1024);
  private at = new Int32Array(1024);
  private readonly repeated: Uint32Array;
  private readonly times: Uint8Array;

  /**
   * @param casts how many votes will be cast at most
   * @param common a fingerprint in more originals than this is set aside until `castCommon`
   */
  constructor(segments: number, casts: number, common: number, librarySize: number, removed: ReadonlySet<number> | undefined) {
    this.common = common;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, casts * 2)));
    this.repeated = new Uint32Array(slots);
    this.times = new Uint8Array(slots);
    this.size = Math.max(librarySize, 2);
    this.removed = removed;
    this.found = new Uint32Array(segments * (MAX_FREQUENCY + 1));
    this.weights = new Float64Array(MAX_FREQUENCY + 1);
  }

  /** Casts the votes of shingles that begin at words 0, 1, 2 …; `hashes` have 32 bits. What no segment holds is told by a cheaper question first. */
  castAll(hashes: Uint32Array, count: number, segments: readonly Segment[]): void {
    const held = new Uint8Array(count);
    for (const segment of segments) {
      const occupied = occupiedOf(segment);
      if (occupied === null) held.fill(1);
      else markHeld(occupied, hashes, held, count);
    }
    for (const segment of segments) if (segment.postings > FAR) touch(segment, hashes, held, count);
    for (let i = 0; i < count && !this.full; i++) if (held[i]) this.cast(hashes[i]!, i, segments);
  }

  /** Casts the vote of one fingerprint at word `at`; words must not fall back far. */
  cast(hash: number, at: number, segments: readonly Segment[]): void {
    const { found, common } = this;
    let hits = 0;
    for (let s = 0; s < segments.length && hits <= common; s++)
      hits = findOriginals(segments[s]!, hash >>> (32 - HASH_BITS), found, hits, common);
    if (hits === 0 || hits > MAX_FREQUENCY) return;
    if (hits > common) {
      this.aside.push({ hash, at });
      return;
    }
    if (this.isRepeated(hash)) return;
    this.postings += hits;
    this.full = this.postings > MAX_POSTINGS;
    if (this.weights[hits] === 0) this.weights[hits] = 1 + Math.log2(this.size / hits + 1);
    const weight = this.weights[hits]!;
    for (let i = 0; i < hits; i++) {
      if (this.removed?.has(found[i]!)) continue;
      this.tally(found[i]!, weight, at);
      this.note(found[i]!, weight, at);
    }
  }

  /** Casts the votes of fingerprints that were set aside. */
  castCommon(segments: readonly Segment[]): void {
    this.common = MAX_FREQUENCY;
    for (const { hash, at } of this.aside) if (!this.full) this.cast(hash, at, segments);
    this.aside = [];
  }

  /** Counts a fingerprint that some original holds; true if the page has repeated it often enough. */
  private isRepeated(hash: number): boolean {
    const { repeated, times } = this;
    const mask = repeated.length - 1;
    let slot = hash & mask;
    while (times[slot] !== 0 && repeated[slot] !== hash) slot = (slot + 1) & mask;
    if (times[slot] === MAX_REPEATS) return true;
    repeated[slot] = hash;
    times[slot]!++;
    return false;
  }

  /** All that had more votes than `least` somewhere, most first. */
  over(least: number): Elected[] {
    const elected: Elected[] = [];
    const { keys, most } = this;
    for (let slot = 0; slot < keys.length; slot++)
      if (keys[slot] !== 0 && most[slot]! > least) elected.push({ number: keys[slot]!, votes: most[slot]! });
    return elected.sort(mostFirst);
  }

  /** The few that had most votes, most first. Time: the originals met, whatever they had. */
  best(few: number): Elected[] {
    const best: Elected[] = [];
    for (let slot = 0; slot < this.keys.length; slot++) {
      const votes = this.most[slot]!;
      if (this.keys[slot] === 0 || (best.length === few && votes < best[few - 1]!.votes)) continue;
      best.push({ number: this.keys[slot]!, votes });
      best.sort(mostFirst).splice(few);
    }
    return best;
  }

  private tally(number: number, weight: number, at: number): void {
    const slot = this.slotOf(number);
    if (this.keys[slot] === 0) {
      this.keys[slot] = number;
      this.now[slot] = this.most[slot] = weight;
      this.at[slot] = at;
      if (++this.count * 2 > this.keys.length) this.grow();
      return;
    }
    const sum = fade(this.now[slot]!, Math.abs(at - this.at[slot]!)) + weight;
    this.now[slot] = sum;
    this.at[slot] = at;
    if (sum > this.most[slot]!) this.most[slot] = sum;
  }

  private note(number: number, weight: number, at: number): void {
    const { hits } = this;
    if (hits.count === hits.at.length) {
      hits.full = hits.count === MAX_HITS;
      if (hits.full) return;
      const { at: places, number: numbers, weight: weights } = hits;
      hits.at = new Int32Array(hits.count * 2);
      hits.number = new Uint32Array(hits.count * 2);
      hits.weight = new Float32Array(hits.count * 2);
      hits.at.set(places);
      hits.number.set(numbers);
      hits.weight.set(weights);
    }
    hits.at[hits.count] = at;
    hits.number[hits.count] = number;
    hits.weight[hits.count++] = weight;
  }

  private slotOf(number: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, now, most, at } = this;
    const size = keys.length * 4;
    [this.keys, this.now, this.most, this.at] = [
      new Uint32Array(size),
      new Float64Array(size),
      new Float64Array(size),
      new Int32Array(size),
    ];
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === 0) continue;
      const slot = this.slotOf(keys[old]!);
      this.keys[slot] = keys[old]!;
      this.now[slot] = now[old]!;
      this.most[slot] = most[old]!;
      this.at[slot] = at[old]!;
    }
  }
}

const mostFirst = (a: Elected, b: Elected): number => b.votes - a.votes || a.number - b.number;

function markHeld({ shift, bits }: Occupied, hashes: Uint32Array, held: Uint8Array, count: number): void {
  const all = 32 - HASH_BITS + shift;
  for (let i = 0; i < count; i++) {
    const part = hashes[i]! >>> all;
    held[i]! |= (bits[part >>> 5]! >>> (part & 31)) & 1;
  }
}

/**
 * Reads something of each place of a large segment that will be searched, one independent of the other, so that the processor waits for far memory
 * once and not a thousand times.
 */
function touch(segment: Segment, hashes: Uint32Array, held: Uint8Array, count: number): void {
  const { marks, places, packed, bucketBits, entryBits } = segment;
  const width = HASH_BITS - bucketBits + entryBits;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (held[i] === 0) continue;
    const bucket = hashes[i]! >>> (32 - bucketBits);
    // About as many postings as buckets stand between the place and this one.
    const bit = places[bucket >>> PLACE_BITS]! + 2 * (bucket & (2 ** PLACE_BITS - 1));
    sum ^= marks[bit >>> 5]! ^ packed[Math.floor(((bit - bucket) * width) / 32)]!;
  }
  touched[0] = sum;
}
