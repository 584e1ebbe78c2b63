import { HitList } from './hits.ts';
import { type Occupied, occupiedOf } from './occupied.ts';
import { findEntries, HASH_BITS, MAX_FREQUENCY, PLACE_BITS, type Segment } from './segment-format.ts';

/** Postings taken from the index for one page, at most. */
const MAX_POSTINGS = 2_000_000;
/** A shingle that the page repeats is counted this often; then it tells nothing new, and a page of one word asks nothing. */
const MAX_REPEATS = 4;

/** Segments of more postings do not fit the memory that is near the processor. */
const FAR = 4_000_000;

/** What `touch` read goes here, so that reading it is not left out as idle. */
export const touched = new Uint32Array(1);

interface Part {
  segment: Segment;
  /** What stands for its first entry: entries are counted through all segments. */
  base: number;
}

/** Who may be a source of a page: each fingerprint of the page is a vote for the originals that hold it, the rarer the weightier. */
export class Votes {
  full = false;
  readonly hits: HitList;
  private common: number;
  private aside: { hash: number; at: number; parts: readonly Part[] }[] = [];
  private readonly size: number;
  private readonly parts: readonly Part[];
  private readonly found: Uint32Array;
  private readonly weights: Float64Array;
  private postings = 0;
  private readonly repeated: Uint32Array;
  private readonly times: Uint8Array;

  /**
   * @param casts how many votes will be cast at most
   * @param common a fingerprint in more originals than this is set aside until `castCommon`
   */
  constructor(segments: readonly Segment[], casts: number, common: number, librarySize: number) {
    let base = 0;
    this.parts = segments.map((segment) => {
      const part = { segment, base };
      base += segment.numbers.length;
      return part;
    });
    this.hits = new HitList(segments);
    this.common = common;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, casts * 2)));
    this.repeated = new Uint32Array(slots);
    this.times = new Uint8Array(slots);
    this.size = Math.max(librarySize, 2);
    this.found = new Uint32Array(segments.length * (MAX_FREQUENCY + 1));
    this.weights = new Float64Array(MAX_FREQUENCY + 1);
  }

  /** Casts the votes of shingles that begin at words 0, 1, 2 …; `hashes` have 32 bits. What no segment holds is told by a cheaper question first. */
  castAll(hashes: Uint32Array, count: number, among: (segment: Segment) => boolean = () => true): void {
    const parts = this.parts.filter(({ segment }) => among(segment));
    const held = new Uint8Array(count);
    for (const { segment } of parts) {
      const occupied = occupiedOf(segment);
      if (occupied === null) held.fill(1);
      else markHeld(occupied, hashes, held, count);
    }
    for (const { segment } of parts) if (segment.postings > FAR) touch(segment, hashes, held, count);
    for (let i = 0; i < count && !this.full; i++) if (held[i]) this.cast(hashes[i]!, i, parts);
  }

  /** Casts the votes of fingerprints that were set aside. */
  castCommon(): void {
    this.common = MAX_FREQUENCY;
    for (const { hash, at, parts } of this.aside) if (!this.full) this.cast(hash, at, parts);
    this.aside = [];
  }

  private cast(hash: number, at: number, parts: readonly Part[]): void {
    const { found, common } = this;
    let hits = 0;
    for (let i = 0; i < parts.length && hits <= common; i++) {
      const { segment, base } = parts[i]!;
      hits = findEntries(segment, hash >>> (32 - HASH_BITS), found, hits, base, common);
    }
    if (hits === 0 || hits > MAX_FREQUENCY) return;
    if (hits > common) {
      this.aside.push({ hash, at, parts });
      return;
    }
    if (this.isRepeated(hash)) return;
    this.postings += hits;
    this.full = this.postings > MAX_POSTINGS;
    if (this.weights[hits] === 0) this.weights[hits] = 1 + Math.log2(this.size / hits + 1);
    this.hits.push(at, found, hits, this.weights[hits]!);
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
}

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
