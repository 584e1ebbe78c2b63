import type { Original } from '../engine/original.ts';
import { pause } from './slices.ts';

/** One transaction's worth: its index is made in some 15 ms, and the transaction itself takes less. Fewer at a time leave more behind on the disk. */
const batchEntries = 512;
const batchCharacters = 400_000;
/** A trace's byte stands for so many characters: indexing it takes about as long. */
const charactersInByte = 8;
/** Reading originals may take as long: then others have their turn. */
const patience = 10;

export interface Batch {
  batch: Original[];
  /** Nothing follows. */
  last: boolean;
}

/** Originals in batches of up to `most` originals and 400,000 characters, in order. */
export async function* inBatches(originals: Iterable<Original> | AsyncIterable<Original>, most = batchEntries): AsyncGenerator<Batch> {
  let batch: Original[] = [];
  let size = 0;
  let turn = performance.now();
  for await (const original of originals) {
    if (performance.now() - turn > patience) {
      await pause();
      turn = performance.now();
    }
    const length = original.held === 'text' ? original.text.length : original.trace.length * charactersInByte;
    if (batch.length > 0 && (batch.length >= most || size + length > batchCharacters)) {
      yield { batch, last: false };
      batch = [];
      turn = performance.now();
      size = 0;
    }
    batch.push(original);
    size += length;
  }
  if (batch.length > 0) yield { batch, last: true };
}
