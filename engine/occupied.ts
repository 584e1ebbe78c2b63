import { eachPosting, HASH_BITS, type Segment } from './segment-format.ts';

/** Larger segments have none: it would be as far from the processor as the segment itself. */
const LARGEST = 4_000_000;
/** Parts a posting, as a power of two: of eight parts about seven are empty. */
const FINENESS = 3;

/** Which parts of all fingerprints hold a posting: one bit each. */
export interface Occupied {
  /** A fingerprint's part is its high bits. */
  shift: number;
  bits: Uint32Array;
}

const known = new WeakMap<Segment, Occupied>();

/**
 * The occupied parts of a segment, a first “no” for seven in eight fingerprints that it does not hold. A byte a posting, made when first asked for
 * (5 ms for a million postings), never stored; `null` for segments of more than four million postings.
 */
export function occupiedOf(segment: Segment): Occupied | null {
  if (segment.postings > LARGEST) return null;
  let occupied = known.get(segment);
  if (!occupied) {
    const partBits = Math.min(HASH_BITS, Math.max(5, Math.ceil(Math.log2(Math.max(1, segment.postings))) + FINENESS));
    const shift = HASH_BITS - partBits;
    const bits = new Uint32Array(2 ** (partBits - 5));
    eachPosting(segment, (hash) => {
      const part = hash >>> shift;
      bits[part >>> 5]! |= 1 << (part & 31);
    });
    occupied = { shift, bits };
    known.set(segment, occupied);
  }
  return occupied;
}
