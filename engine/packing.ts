import { bitsLength, writeBits } from './bits.ts';
import { HASH_BITS, MAX_FREQUENCY, PLACE_BITS, type Segment } from './segment-format.ts';
import { FORMAT } from './shingles.ts';

/** Postings being gathered: the same place in both lists. */
export class Postings {
  count = 0;
  hashes = new Uint32Array(4096);
  entries = new Uint32Array(4096);

  /** `hash` has 28 bits. Entries must rise. */
  push(hash: number, entry: number): void {
    if (this.count === this.hashes.length) {
      const [hashes, entries] = [new Uint32Array(this.count * 2), new Uint32Array(this.count * 2)];
      hashes.set(this.hashes);
      entries.set(this.entries);
      this.hashes = hashes;
      this.entries = entries;
    }
    this.hashes[this.count] = hash;
    this.entries[this.count++] = entry;
  }
}

/**
 * Packs postings: dealt out to their buckets in one pass, which keeps entries in order, then each bucket sorted by the rest of the hash. Of a fingerprint
 * in too many originals as many postings are kept as tell it for such. Time: linear, as buckets are small; memory: 16 bytes a posting.
 */
export function pack(numbers: readonly number[], traces: number, postings: Postings): Segment {
  const { count, hashes, entries } = postings;
  const entryBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, numbers.length))));
  // Low bits and entry must fit 32 together.
  const bucketBits = Math.min(HASH_BITS - 1, Math.max(0, entryBits - 4, Math.round(Math.log2(Math.max(1, count)))));
  const low = HASH_BITS - bucketBits;
  const mask = 2 ** low - 1;
  const from = new Uint32Array(2 ** bucketBits + 1);
  for (let i = 0; i < count; i++) from[(hashes[i]! >>> low) + 1]!++;
  for (let bucket = 1; bucket < from.length; bucket++) from[bucket]! += from[bucket - 1]!;
  const [rests, dealt] = [new Uint32Array(count), new Uint32Array(count)];
  const next = from.slice();
  for (let i = 0; i < count; i++) {
    const at = next[hashes[i]! >>> low]!++;
    rests[at] = hashes[i]! & mask;
    dealt[at] = entries[i]!;
  }
  const width = low + entryBits;
  const packed = new Uint32Array(bitsLength(count, width));
  const marks = new Uint32Array(Math.ceil((count + from.length) / 32) + 1);
  const places = new Uint32Array(Math.ceil(from.length / 2 ** PLACE_BITS));
  let kept = 0;
  for (let bucket = 0; bucket + 1 < from.length; bucket++) {
    if ((bucket & (2 ** PLACE_BITS - 1)) === 0) places[bucket >>> PLACE_BITS] = kept + bucket;
    const [start, end] = [from[bucket]!, from[bucket + 1]!];
    if (end - start > 1) sortBucket(rests, dealt, start, end);
    let run = 0;
    for (let i = start; i < end; i++) {
      const again = i > start && rests[i] === rests[i - 1];
      if (again && dealt[i] === dealt[i - 1]) continue;
      run = again ? run + 1 : 1;
      if (run > MAX_FREQUENCY + 1) continue;
      const bit = kept + bucket;
      marks[bit >>> 5]! |= 1 << (bit & 31);
      writeBits(packed, kept++, width, ((rests[i]! << entryBits) | dealt[i]!) >>> 0);
    }
  }
  return {
    format: FORMAT,
    numbers: Uint32Array.from(numbers),
    traces,
    postings: kept,
    bucketBits,
    entryBits,
    marks: marks.slice(0, Math.ceil((kept + from.length) / 32) + 1),
    places,
    packed: packed.slice(0, bitsLength(kept, width)),
  };
}

/** Boilerplate makes a bucket long: beyond this it is sorted the library's way. */
const FEW = 64;

/** Sorts one bucket by the rest of the hash; equal ones stay in the order of their entries. */
function sortBucket(rests: Uint32Array, entries: Uint32Array, start: number, end: number): void {
  if (end - start > FEW) {
    const order = Array.from({ length: end - start }, (_, i) => start + i).sort((a, b) => rests[a]! - rests[b]! || a - b);
    const [sorted, moved] = [order.map((at) => rests[at]!), order.map((at) => entries[at]!)];
    rests.set(sorted, start);
    entries.set(moved, start);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const [rest, entry] = [rests[i]!, entries[i]!];
    let at = i;
    for (; at > start && rests[at - 1]! > rest; at--) {
      rests[at] = rests[at - 1]!;
      entries[at] = entries[at - 1]!;
    }
    rests[at] = rest;
    entries[at] = entry;
  }
}
