import type { Original } from '../engine/original.ts';

/** One transaction's worth: short enough to be written in a few milliseconds, long enough that its cost does not count. */
export const batchEntries = 512;
const batchCharacters = 1_500_000;

/** Originals in batches of up to `most` and 1.5 million characters, in order. */
export async function* inBatches(originals: Iterable<Original> | AsyncIterable<Original>, most = batchEntries): AsyncGenerator<Original[]> {
  let batch: Original[] = [];
  let size = 0;
  for await (const original of originals) {
    const length = original.held === 'text' ? original.text.length : original.trace.length;
    if (batch.length > 0 && (batch.length >= most || size + length > batchCharacters)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(original);
    size += length;
  }
  if (batch.length > 0) yield batch;
}
