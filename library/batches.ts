import type { Original } from '../engine/original.ts';

/** One transaction's worth: its index is made in some 25 ms, and the cost of the transaction itself does not count. */
const batchEntries = 256;
const batchCharacters = 700_000;

export interface Batch {
  batch: Original[];
  /** Nothing follows. */
  last: boolean;
}

/** Originals in batches of up to `most` originals and 700,000 characters, in order. */
export async function* inBatches(originals: Iterable<Original> | AsyncIterable<Original>, most = batchEntries): AsyncGenerator<Batch> {
  let batch: Original[] = [];
  let size = 0;
  for await (const original of originals) {
    const length = original.held === 'text' ? original.text.length : original.trace.length;
    if (batch.length > 0 && (batch.length >= most || size + length > batchCharacters)) {
      yield { batch, last: false };
      batch = [];
      size = 0;
    }
    batch.push(original);
    size += length;
  }
  if (batch.length > 0) yield { batch, last: true };
}
