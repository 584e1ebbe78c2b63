import { bitsLength, readBits, writeBits } from './bits.ts';
import type { Original } from './original.ts';
import { FORMAT, readShingles, winnow } from './shingles.ts';
import { traceKeys } from './trace-keys.ts';
import { readWords } from './words.ts';

/**
 * Postings of some originals: which fingerprint stands in which. Plain numbers and typed arrays, so that it can be stored and handed
 * between contexts as it is.
 *
 * A posting is (fingerprint of 28 bits, entry). The fingerprint's high bits are its bucket, kept in `buckets` as the place where
 * the bucket begins; the low bits stand with the entry's number in `packed`, sorted. About 12 to 24 postings share a bucket, so
 * that a posting takes 28 - b + ⌈log2 entries⌉ + 2 bits: 29 at 21,578 articles. A false one turns up in 12 / 2^12 lookups or less.
 */
export interface Segment {
  format: number;
  /** The library's numbers of the originals, by entry. */
  numbers: Uint32Array;
  /** How many entries are traces: 0 spares the lookups that only traces answer. */
  traces: number;
  postings: number;
  bucketBits: number;
  entryBits: number;
  /** Where each bucket begins in `packed`; one more than there are buckets. */
  buckets: Uint32Array;
  packed: Uint32Array;
}

export const HASH_BITS = 28;
/** A fingerprint in more originals than this is boilerplate: the rest of its postings are not kept, and lookups pass over it. */
export const MAX_FREQUENCY = 256;
const BUCKET_SIZE = 12;
/** Fingerprints of one original that are kept: those of about 100,000 words. */
const MAX_FINGERPRINTS = 40_000;

/** Reads the originals and packs their fingerprints. Numbers must be positive integers, each given once. */
export function buildSegment(entries: Iterable<{ number: number; original: Original }>): Segment {
  const numbers: number[] = [];
  const pairs = new Pairs();
  let traces = 0;
  for (const { number, original } of entries) {
    if (!Number.isInteger(number) || number <= 0 || number > 0xffffffff)
      throw new RangeError(`an original's number must be a positive integer, not ${number}`);
    const keys = original.held === 'trace' ? traceKeys(original.trace) : fingerprints(original.text);
    if (original.held === 'trace') traces++;
    const entry = numbers.push(number) - 1;
    const limit = Math.min(keys.length, MAX_FINGERPRINTS);
    for (let i = 0; i < limit; i++) pairs.push(keys[i]! >>> (32 - HASH_BITS), entry);
  }
  return pack(numbers, traces, pairs);
}

/** The fingerprints of a text as 32-bit hashes. A text too short for a shingle has none. */
export function fingerprints(text: string): Uint32Array {
  const shingles = readShingles(readWords(text));
  return winnow(shingles).map((at) => shingles.hash[at]!);
}

/**
 * One segment of several, without what was removed. Where a number stands in more than one, the later segment's entry counts: that is
 * how an original is replaced.
 */
export function mergeSegments(segments: readonly Segment[], removed?: ReadonlySet<number>): Segment {
  const latest = new Map<number, Segment>();
  for (const segment of segments) {
    checkFormat(segment);
    for (const number of segment.numbers) latest.set(number, segment);
  }
  const numbers: number[] = [];
  const pairs = new Pairs();
  let traces = 0;
  for (const segment of segments) {
    const entries = new Int32Array(segment.numbers.length).fill(-1);
    segment.numbers.forEach((number, entry) => {
      if (latest.get(number) === segment && !removed?.has(number)) entries[entry] = numbers.push(number) - 1;
    });
    traces += segment.traces;
    eachPosting(segment, (hash, entry) => {
      if (entries[entry]! >= 0) pairs.push(hash, entries[entry]!);
    });
  }
  return pack(numbers, Math.min(traces, numbers.length), pairs);
}

/** Calls `take` with the entry of each posting of a fingerprint (its 28 bits). Returns how many there were. */
export function eachEntry(segment: Segment, hash: number, take: (entry: number) => void): number {
  const low = HASH_BITS - segment.bucketBits;
  const bucket = hash >>> low;
  const rest = low === 32 ? hash : hash & ((1 << low) - 1);
  const width = low + segment.entryBits;
  let from = segment.buckets[bucket]!;
  let to = segment.buckets[bucket + 1]!;
  const end = to;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (readBits(segment.packed, middle, width) >>> segment.entryBits < rest) from = middle + 1;
    else to = middle;
  }
  const mask = 2 ** segment.entryBits - 1;
  let count = 0;
  for (let i = from; i < end; i++) {
    const value = readBits(segment.packed, i, width);
    if (value >>> segment.entryBits !== rest) break;
    take((value & mask) >>> 0);
    count++;
  }
  return count;
}

/** A segment of another format cannot be searched: it must be built again. */
export function checkFormat(segment: Segment): void {
  if (segment.format !== FORMAT)
    throw new RangeError(`this index has format ${segment.format}, not ${FORMAT}: build it again from the originals`);
}

function eachPosting(segment: Segment, take: (hash: number, entry: number) => void): void {
  const low = HASH_BITS - segment.bucketBits;
  const width = low + segment.entryBits;
  const mask = 2 ** segment.entryBits - 1;
  for (let bucket = 0; bucket + 1 < segment.buckets.length; bucket++) {
    for (let i = segment.buckets[bucket]!; i < segment.buckets[bucket + 1]!; i++) {
      const value = readBits(segment.packed, i, width);
      take(((bucket << low) | (value >>> segment.entryBits)) >>> 0, (value & mask) >>> 0);
    }
  }
}

/** Postings being gathered. A pair is one double: 28 bits of hash and up to 24 of entry fit its 53, and doubles sort natively. */
class Pairs {
  count = 0;
  private list = new Float64Array(1024);

  push(hash: number, entry: number): void {
    if (this.count === this.list.length) {
      const wider = new Float64Array(this.count * 2);
      wider.set(this.list);
      this.list = wider;
    }
    this.list[this.count++] = hash * 0x1000000 + entry;
  }

  /** Sorted by hash, then entry. */
  sorted(): Float64Array {
    return this.list.subarray(0, this.count).sort();
  }
}

function pack(numbers: readonly number[], traces: number, pairs: Pairs): Segment {
  const sorted = pairs.sorted();
  let kept = 0;
  let run = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    run = kept > 0 && Math.floor(sorted[kept - 1]! / 0x1000000) === Math.floor(sorted[i]! / 0x1000000) ? run + 1 : 1;
    if (run <= MAX_FREQUENCY + 1) sorted[kept++] = sorted[i]!;
  }
  const entryBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, numbers.length))));
  // Low bits and entry must fit 32 together.
  const bucketBits = Math.min(HASH_BITS - 1, Math.max(0, entryBits - 4, Math.floor(Math.log2(Math.max(1, kept / BUCKET_SIZE)))));
  const low = HASH_BITS - bucketBits;
  const width = low + entryBits;
  const buckets = new Uint32Array(2 ** bucketBits + 1);
  const packed = new Uint32Array(bitsLength(kept, width));
  for (let i = 0; i < kept; i++) {
    const hash = Math.floor(sorted[i]! / 0x1000000);
    const entry = sorted[i]! - hash * 0x1000000;
    const bucket = hash >>> low;
    buckets[bucket + 1]!++;
    writeBits(packed, i, width, (((hash & (2 ** low - 1)) << entryBits) | entry) >>> 0);
  }
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket]! += buckets[bucket - 1]!;
  return { format: FORMAT, numbers: Uint32Array.from(numbers), traces, postings: kept, bucketBits, entryBits, buckets, packed };
}
