import { bitsLength, readBits, writeBits } from './bits.ts';
import { checkFormat, HASH_BITS, MAX_FREQUENCY, PLACE_BITS, type Segment } from './segment-format.ts';
import { FORMAT } from './shingles.ts';

/** Postings that a step takes, about: two milliseconds. */
const STEP_POSTINGS = 16_384;
const ENTRY = 0x1000000;

/**
 * Merges segments as `mergeSegments` does, but in steps of some 16,000 postings: whoever runs it does other work in between. Numbers must stand in one
 * segment each. Memory: the segments, the new one, and what a step takes.
 *
 * @param removed numbers that are left out
 * @returns the new segment, by `return`; what is yielded is the share that is done
 */
export function* mergeSteps(segments: readonly Segment[], removed: ReadonlySet<number>): Generator<number, Segment> {
  const numbers: number[] = [];
  let named = 0;
  let all = 0;
  let traces = 0;
  const sources = segments.map((segment) => {
    checkFormat(segment);
    named += segment.numbers.length;
    all += segment.postings;
    traces += segment.traces;
    const entries = new Int32Array(segment.numbers.length).fill(-1);
    segment.numbers.forEach((number, entry) => {
      if (!removed.has(number)) entries[entry] = numbers.push(number) - 1;
    });
    return new Source(segment, entries);
  });
  const kept = Math.ceil((all * numbers.length) / Math.max(1, named));
  const target = new Target(numbers.length, kept, all);
  const stride = Math.max(1, Math.floor((2 ** HASH_BITS * STEP_POSTINGS) / Math.max(1, all)));
  for (let end = stride; ; end += stride) {
    const postings = new Step();
    for (const source of sources) source.take(Math.min(end, 2 ** HASH_BITS), postings);
    target.write(postings.sorted());
    if (end >= 2 ** HASH_BITS) break;
    yield end / 2 ** HASH_BITS;
  }
  return target.finish(numbers, Math.min(traces, numbers.length));
}

/** Where the merge stands in one of its segments. */
class Source {
  readonly #segment: Segment;
  readonly #entries: Int32Array;
  #at = 0;
  #bit = 0;

  constructor(segment: Segment, entries: Int32Array) {
    this.#segment = segment;
    this.#entries = entries;
  }

  /** Takes the postings of all fingerprints before `end` that were not taken yet. */
  take(end: number, into: Step): void {
    const { marks, packed, bucketBits, entryBits, postings } = this.#segment;
    const low = HASH_BITS - bucketBits;
    const width = low + entryBits;
    const mask = 2 ** entryBits - 1;
    for (; this.#at < postings; this.#bit++) {
      if (((marks[this.#bit >>> 5]! >>> (this.#bit & 31)) & 1) === 0) continue;
      const value = readBits(packed, this.#at, width);
      // As many buckets came before as there were zeros.
      const hash = (this.#bit - this.#at) * 2 ** low + (value >>> entryBits);
      if (hash >= end) return;
      this.#at++;
      const entry = this.#entries[(value & mask) >>> 0]!;
      if (entry >= 0) into.push(hash * ENTRY + entry);
    }
  }
}

/** The postings of a step: 28 bits of fingerprint and 24 of entry fit the 53 of a double, and doubles sort natively. */
class Step {
  #list = new Float64Array(STEP_POSTINGS * 2);
  #count = 0;

  push(posting: number): void {
    if (this.#count === this.#list.length) {
      const wider = new Float64Array(this.#count * 2);
      wider.set(this.#list);
      this.#list = wider;
    }
    this.#list[this.#count++] = posting;
  }

  sorted(): Float64Array {
    return this.#list.subarray(0, this.#count).sort();
  }
}

/** The new segment, as far as it is written. */
class Target {
  readonly #entryBits: number;
  readonly #bucketBits: number;
  readonly #marks: Uint32Array;
  readonly #places: Uint32Array;
  readonly #packed: Uint32Array;
  #written = 0;
  /** How many of `#places` are known. */
  #placed = 0;
  #last = -1;
  #run = 0;

  /** @param kept how many postings are expected, @param most how many there can be */
  constructor(entries: number, kept: number, most: number) {
    this.#entryBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, entries))));
    // Low bits and entry must fit 32 together.
    this.#bucketBits = Math.min(HASH_BITS - 1, Math.max(0, this.#entryBits - 4, Math.round(Math.log2(Math.max(1, kept)))));
    this.#marks = new Uint32Array(this.#marksLength(most));
    this.#places = new Uint32Array(Math.ceil((2 ** this.#bucketBits + 1) / 2 ** PLACE_BITS));
    this.#packed = new Uint32Array(bitsLength(most, this.#width));
  }

  /** Postings in order, after all that were written. Of a fingerprint in too many originals only so many are kept that this can be told. */
  write(postings: Float64Array): void {
    const width = this.#width;
    const low = HASH_BITS - this.#bucketBits;
    for (const posting of postings) {
      const hash = Math.floor(posting / ENTRY);
      this.#run = hash === this.#last ? this.#run + 1 : 1;
      this.#last = hash;
      if (this.#run > MAX_FREQUENCY + 1) continue;
      const bucket = hash >>> low;
      this.#placeUpTo(bucket);
      const bit = this.#written + bucket;
      this.#marks[bit >>> 5]! |= 1 << (bit & 31);
      writeBits(this.#packed, this.#written++, width, (((hash & (2 ** low - 1)) << this.#entryBits) | (posting - hash * ENTRY)) >>> 0);
    }
  }

  finish(numbers: readonly number[], traces: number): Segment {
    this.#placeUpTo(2 ** this.#bucketBits - 1);
    return {
      format: FORMAT,
      numbers: Uint32Array.from(numbers),
      traces,
      postings: this.#written,
      bucketBits: this.#bucketBits,
      entryBits: this.#entryBits,
      marks: cut(this.#marks, this.#marksLength(this.#written)),
      places: this.#places,
      packed: cut(this.#packed, bitsLength(this.#written, this.#width)),
    };
  }

  get #width(): number {
    return HASH_BITS - this.#bucketBits + this.#entryBits;
  }

  #marksLength(postings: number): number {
    return Math.ceil((postings + 2 ** this.#bucketBits + 1) / 32) + 1;
  }

  #placeUpTo(bucket: number): void {
    for (; this.#placed * 2 ** PLACE_BITS <= bucket; this.#placed++)
      this.#places[this.#placed] = this.#written + this.#placed * 2 ** PLACE_BITS;
  }
}

/** What is stored must not have more behind it than it says: the whole buffer of an array would be kept. */
function cut(array: Uint32Array, length: number): Uint32Array {
  return array.length === length ? array : array.slice(0, length);
}
