import { type Block, packBlock } from './blocks.ts';
import { openDirectory } from './directory.ts';
import type { Ground } from './ground.ts';
import { pause } from './slices.ts';
import { heard } from './transaction.ts';
import { blockOf } from './view.ts';

/**
 * The blocks that hold these numbers, written again without them: what is deleted is gone from the disk, not only from sight.
 * A block of which nothing is left is not even read.
 */
export async function withoutNumbers(
  { database, view, reader }: Pick<Ground, 'database' | 'view' | 'reader'>,
  removed: ReadonlySet<number>,
): Promise<{ blocks: Block[]; emptied: number[] }> {
  const blocks: Block[] = [];
  const emptied: number[] = [];
  const touched = new Set<number>();
  for (const number of removed) {
    const key = blockOf(view.blocks, number);
    if (key !== undefined) touched.add(key);
  }
  const tx = heard(database.transaction('directories', 'readonly'));
  const directories = await Promise.all([...touched].map(async (key) => ({ key, directory: await tx.store.get(key) })));
  for (const { key, directory } of directories) {
    if (!directory || openDirectory(directory).numbers.every((number) => removed.has(number))) emptied.push(key);
    else {
      const left = (await reader.readBlock(database, key, view)).filter((entry) => !removed.has(entry.number));
      if (blocks.length > 0) await pause();
      blocks.push(await packBlock(left, key));
    }
  }
  return { blocks, emptied };
}
