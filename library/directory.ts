import { bitsLength, readBits, writeBits } from '../engine/bits.ts';

/** What tells whether an original is held, and the same. Arrays run in parallel. Databases up to version 4 keep them so. */
export interface Directory {
  numbers: Uint32Array;
  uris: Float64Array;
  contents: Float64Array;
}

/** A directory as it is stored: 13 bytes an original. */
export interface PackedDirectory {
  /** Numbers that follow each other: the first of each run, and how many. */
  runs: Uint32Array;
  /** Hashes of keys and contents by turns: 52 bits each, as two halves. */
  hashes: Uint32Array;
}

const half = 26;

export function packDirectory({ numbers, uris, contents }: Directory): PackedDirectory {
  const runs: number[] = [];
  numbers.forEach((number, at) => {
    if (at > 0 && number === numbers[at - 1]! + 1) runs[runs.length - 1]!++;
    else runs.push(number, 1);
  });
  const hashes = new Uint32Array(bitsLength(numbers.length * 4, half));
  const write = (at: number, hash: number) => {
    writeBits(hashes, at, half, Math.floor(hash / 2 ** half));
    writeBits(hashes, at + 1, half, hash % 2 ** half);
  };
  for (let at = 0; at < numbers.length; at++) {
    write(at * 4, uris[at]!);
    write(at * 4 + 2, contents[at]!);
  }
  return { runs: Uint32Array.from(runs), hashes };
}

export function openDirectory(stored: PackedDirectory | Directory): Directory {
  if ('numbers' in stored) return stored;
  const { runs, hashes } = stored;
  const numbers: number[] = [];
  for (let at = 0; at < runs.length; at += 2) for (let step = 0; step < runs[at + 1]!; step++) numbers.push(runs[at]! + step);
  const read = (at: number) => readBits(hashes, at, half) * 2 ** half + readBits(hashes, at + 1, half);
  return {
    numbers: Uint32Array.from(numbers),
    uris: Float64Array.from(numbers, (_, at) => read(at * 4)),
    contents: Float64Array.from(numbers, (_, at) => read(at * 4 + 2)),
  };
}
