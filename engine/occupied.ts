import { HASH_BITS, PostingsOf, type Segment } from './segment-format.ts';

/** Segments of at most so many postings are read at once when they are first asked: in 3 ms. */
const AT_ONCE = 400_000;
/** Postings that one step reads of larger ones: as long. */
const STEP = 400_000;
/** Parts a posting, as a power of two: of eight parts about seven are empty. */
const FINENESS = 3;

/** Which parts of all fingerprints hold a posting: one bit each. */
export interface Occupied {
  /** A fingerprint's part is its high bits. */
  shift: number;
  bits: Uint32Array;
}

interface Known extends Occupied {
  /** What is still to be read; `null` when all is. */
  rest: PostingsOf | null;
}

const known = new WeakMap<Segment, Known>();

/**
 * The occupied parts of a segment, a first “no” for seven in eight fingerprints that it does not hold: a byte a posting, at most 32 MB, never stored.
 * `null` for a segment of more than 400,000 postings until `occupy` has read it.
 */
export function occupiedOf(segment: Segment): Occupied | null {
  const occupied = known.get(segment);
  if (occupied) return occupied.rest === null ? occupied : null;
  if (segment.postings > AT_ONCE) return null;
  for (const _ of occupy(segment));
  return known.get(segment)!;
}

/** Reads a segment for `occupiedOf`, a step of a few milliseconds at a time: a lookup works before, between and after. */
export function* occupy(segment: Segment): Generator<void> {
  let occupied = known.get(segment);
  if (!occupied) {
    const partBits = Math.min(HASH_BITS, Math.max(5, Math.ceil(Math.log2(Math.max(1, segment.postings))) + FINENESS));
    occupied = { shift: HASH_BITS - partBits, bits: new Uint32Array(2 ** (partBits - 5)), rest: new PostingsOf(segment) };
    known.set(segment, occupied);
  }
  const { shift, bits } = occupied;
  const mark = (hash: number) => {
    const part = hash >>> shift;
    bits[part >>> 5]! |= 1 << (part & 31);
  };
  while (occupied.rest?.take(STEP, mark)) yield;
  occupied.rest = null;
}
