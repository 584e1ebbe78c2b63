import type { Batch } from './batches.ts';

/**
 * Writes batch after batch, each while the next is read and planned. One that fails ends it, and none after it is written; when this ends,
 * however it does, nothing is being written any more.
 * @param write is asked to write a batch unless `failed` says that one before it failed
 * @param kept hears of each batch once it is written, in order
 */
export async function writeInLine<Written>(
  batches: AsyncIterable<Batch>,
  write: (batch: Batch, failed: () => boolean) => Promise<Written>,
  kept: (written: Written, batch: Batch) => void,
): Promise<void> {
  let failure = false;
  let last: { batch: Batch; writing: Promise<Written> } | null = null;
  const settle = async (one: typeof last) => {
    if (one) kept(await one.writing, one.batch);
  };
  try {
    for await (const batch of batches) {
      const writing = write(batch, () => failure);
      writing.catch(() => {
        failure = true;
      });
      const before = last;
      last = { batch, writing };
      await settle(before);
    }
    await settle(last);
  } finally {
    await last?.writing.catch(() => {});
  }
}
