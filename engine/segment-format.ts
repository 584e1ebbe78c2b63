import { readBits } from './bits.ts';
import { FORMAT } from './shingles.ts';

/**
 * Postings of some originals: which fingerprint stands in which. Plain numbers and typed arrays, so that it can be stored and handed
 * between contexts as it is.
 *
 * A posting is (fingerprint of 28 bits, entry). The fingerprint's high `bucketBits` are its bucket; the low bits stand with the entry's number in
 * `packed`, sorted. There are about as many buckets as postings, and `marks` says in unary how many postings each has, after Elias (1974) and Fano (1971):
 *
 *     bucket     0     1  2    3
 *     marks      1 1 0 0  1 0  1 0      a posting is a one, the end of a bucket a zero
 *
 * So a posting takes 28 - b + ⌈log2 entries⌉ + 2.5 bits: 25.5 at 21,578 articles. A false one turns up in one lookup of 256 there.
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
  marks: Uint32Array;
  /** Where every 64th bucket begins in `marks`, in bits. */
  places: Uint32Array;
  packed: Uint32Array;
}

/** A bucket is found from the last one whose place is noted: 2 ** 6 buckets stand between two of those. */
export const PLACE_BITS = 6;
export const HASH_BITS = 28;
/** A fingerprint in more originals than this is boilerplate: the rest of its postings are not kept, and lookups pass over it. */
export const MAX_FREQUENCY = 256;

/** A segment of another format cannot be searched: it must be built again. */
export function checkFormat(segment: Segment): void {
  if (segment.format !== FORMAT)
    throw new RangeError(`this index has format ${segment.format}, not ${FORMAT}: build it again from the originals`);
}

/** After so many postings of one fingerprint it is asked whether there are more than are wanted. */
const SEVERAL = 8;

/**
 * Writes the entries that hold a fingerprint (its 28 bits) into `found` from `count` on, each with `base` added, and returns the new count: at most
 * `MAX_FREQUENCY + 1` more, which tell boilerplate. Where more than `most` hold it, the count says so and the entries are not all written.
 */
export function findEntries(segment: Segment, hash: number, found: Uint32Array, count: number, base: number, most: number): number {
  const { marks, packed, entryBits } = segment;
  const low = HASH_BITS - segment.bucketBits;
  const bucket = hash >>> low;
  let bit = beginOf(segment, bucket);
  if (((marks[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return count;
  const width = low + entryBits;
  const rest = hash & (2 ** low - 1);
  const mask = 2 ** entryBits - 1;
  const first = (bit - bucket) * width;
  let slot = Math.floor(first / 32);
  let shift = first - slot * 32;
  let made = count;
  do {
    // As `readBits` does, from one posting to the next.
    let value = packed[slot]! >>> shift;
    if (shift + width > 32) value |= packed[slot + 1]! << (32 - shift);
    if (width < 32) value &= (1 << width) - 1;
    const its = value >>> entryBits;
    if (its === rest) {
      found[made++] = base + (value & mask);
      if (made > most) break;
      if (made === count + SEVERAL && holdsMore(segment, bucket, bit, most + 1 - made, rest)) return most + 1;
    } else if (its > rest) break;
    bit++;
    shift += width;
    slot += shift >>> 5;
    shift &= 31;
  } while ((marks[bit >>> 5]! >>> (bit & 31)) & 1);
  return made;
}

/** Whether a posting of this fingerprint stands so many behind the one at `bit`: those of one fingerprint stand together. */
function holdsMore(segment: Segment, bucket: number, bit: number, more: number, rest: number): boolean {
  const { marks, packed, bucketBits, entryBits } = segment;
  if (more > MAX_FREQUENCY) return false;
  for (let at = bit + 1; at <= bit + more; at++) {
    if ((at & 31) === 0 && at + 31 <= bit + more && marks[at >>> 5] === 0xffffffff) at += 31;
    else if (((marks[at >>> 5]! >>> (at & 31)) & 1) === 0) return false;
  }
  return readBits(packed, bit + more - bucket, HASH_BITS - bucketBits + entryBits) >>> entryBits === rest;
}

/** Where a bucket begins in `marks`: behind as many zeros as there are buckets before it. */
function beginOf({ marks, places }: Segment, bucket: number): number {
  const place = places[bucket >>> PLACE_BITS]!;
  let left = bucket & (2 ** PLACE_BITS - 1);
  if (left === 0) return place;
  let at = place >>> 5;
  let zeros = ~marks[at]! & (-1 << (place & 31));
  for (let here = bitsIn(zeros); here < left; here = bitsIn(zeros)) {
    left -= here;
    zeros = ~marks[++at]!;
  }
  while (--left > 0) zeros &= zeros - 1;
  return at * 32 + 32 - Math.clz32(zeros & -zeros);
}

/** How many bits of a number are set. */
function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Calls `take` with every posting, by rising fingerprint. */
export function eachPosting(segment: Segment, take: (hash: number, entry: number) => void): void {
  new PostingsOf(segment).take(segment.postings, take);
}

/** The postings of a segment, by rising fingerprint, some at a time. */
export class PostingsOf {
  readonly #segment: Segment;
  #bucket = 0;
  #bit = 0;
  #next = 0;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** Gives the next postings, at most so many; false when there are no more. */
  take(most: number, give: (hash: number, entry: number) => void): boolean {
    const { marks, packed, postings, bucketBits, entryBits } = this.#segment;
    const low = HASH_BITS - bucketBits;
    const width = low + entryBits;
    const mask = 2 ** entryBits - 1;
    const until = Math.min(postings, this.#next + most);
    let [bucket, bit, next] = [this.#bucket, this.#bit, this.#next];
    for (; next < until; bit++) {
      if (((marks[bit >>> 5]! >>> (bit & 31)) & 1) === 0) {
        bucket++;
        continue;
      }
      const value = readBits(packed, next++, width);
      give(((bucket << low) | (value >>> entryBits)) >>> 0, (value & mask) >>> 0);
    }
    [this.#bucket, this.#bit, this.#next] = [bucket, bit, next];
    return next < postings;
  }
}

/** What a segment takes in memory and on disk, in bytes. */
export function sizeOf({ numbers, marks, places, packed }: Segment): number {
  return numbers.byteLength + marks.byteLength + places.byteLength + packed.byteLength;
}
