import type { Original } from './original.ts';
import { Postings, pack } from './packing.ts';
import { checkFormat, eachPosting, HASH_BITS, type Segment } from './segment-format.ts';
import { readShingles, winnow } from './shingles.ts';
import { traceKeys } from './trace-keys.ts';
import { readWords } from './words.ts';

export { checkFormat, HASH_BITS, MAX_FREQUENCY, type Segment, sizeOf } from './segment-format.ts';

/** Fingerprints of one original that are kept: those of about 100,000 words. */
const MAX_FINGERPRINTS = 40_000;

/** Reads the originals and packs their fingerprints. Numbers must be positive integers, each given once. */
export function buildSegment(entries: Iterable<{ number: number; original: Original }>): Segment {
  const numbers: number[] = [];
  const postings = new Postings();
  let traces = 0;
  for (const { number, original } of entries) {
    if (!Number.isInteger(number) || number <= 0 || number > 0xffffffff)
      throw new RangeError(`an original's number must be a positive integer, not ${number}`);
    const keys = original.held === 'trace' ? traceKeys(original.trace) : fingerprints(original.text);
    if (original.held === 'trace') traces++;
    const entry = numbers.push(number) - 1;
    const limit = Math.min(keys.length, MAX_FINGERPRINTS);
    for (let i = 0; i < limit; i++) postings.push(keys[i]! >>> (32 - HASH_BITS), entry);
  }
  return pack(numbers, traces, postings);
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
  const postings = new Postings();
  let traces = 0;
  for (const segment of segments) {
    const entries = new Int32Array(segment.numbers.length).fill(-1);
    segment.numbers.forEach((number, entry) => {
      if (latest.get(number) === segment && !removed?.has(number)) entries[entry] = numbers.push(number) - 1;
    });
    traces += segment.traces;
    eachPosting(segment, (hash, entry) => {
      if (entries[entry]! >= 0) postings.push(hash, entries[entry]!);
    });
  }
  return pack(numbers, Math.min(traces, numbers.length), postings);
}
