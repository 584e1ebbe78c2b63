import type { Segment } from '../engine/segment.ts';
import type { LibrarySchema, SegmentRecord } from './schema.ts';

/**
 * Bytes of an array in one record. Storing a record copies it while nothing else runs: 4 MB take 14 ms in Chromium, 64 MB take 85 ms.
 */
const pieceBytes = 4_000_000;

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Piece = { key: LibrarySchema['pieces']['key']; value: TypedArray };

/** A segment as it is stored under `key`: one record, and pieces for arrays of more than 4 MB. */
export function splitSegment(segment: Segment, key: number, limit = pieceBytes): { record: SegmentRecord; pieces: Iterable<Piece> } {
  const arrays = Object.entries(segment).filter((field): field is [string, TypedArray] => isLong(field[1], limit));
  if (arrays.length === 0) return { record: segment, pieces: [] };
  const record: SegmentRecord = { ...segment, long: [] };
  for (const [name, array] of arrays) {
    const pieces = Math.ceil(array.byteLength / limit);
    record.long!.push({ name, length: array.length, pieces });
    Object.assign(record, { [name]: emptyLike(array, 0) });
  }
  return { record, pieces: cut(arrays, key, limit) };
}

/** One after the other, so that no more than one copy is in memory. */
function* cut(arrays: readonly [string, TypedArray][], key: number, limit: number): Generator<Piece> {
  for (const [name, array] of arrays) {
    const step = Math.floor(limit / array.BYTES_PER_ELEMENT);
    for (let at = 0; at * step < array.length; at++) yield { key: [key, name, at], value: array.slice(at * step, (at + 1) * step) };
  }
}

/** The segment again. @param pieceOf reads the piece of a key */
export async function joinSegment(
  record: SegmentRecord,
  key: number,
  pieceOf: (key: Piece['key']) => Promise<ArrayBufferView | undefined>,
): Promise<Segment> {
  if (!record.long) return record;
  const { long, ...segment } = record;
  for (const { name, length, pieces } of long) {
    const whole = emptyLike((record as unknown as Record<string, TypedArray>)[name]!, length);
    let at = 0;
    for (const piece of await Promise.all(Array.from({ length: pieces }, (_, index) => pieceOf([key, name, index])))) {
      whole.set(piece as Uint32Array, at);
      at += (piece as Uint32Array).length;
    }
    Object.assign(segment, { [name]: whole });
  }
  return segment;
}

function isLong(value: unknown, limit: number): boolean {
  return ArrayBuffer.isView(value) && value.byteLength > limit;
}

function emptyLike(array: TypedArray, length: number): TypedArray {
  return new (array.constructor as new (length: number) => TypedArray)(length);
}
