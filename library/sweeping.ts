import type { Change } from './commit.ts';
import type { Ground } from './ground.ts';
import { blockOf } from './view.ts';
import { withoutNumbers } from './without-numbers.ts';

/** Blocks that one step may write again: what is made ready of them is in memory at once. */
const mostBlocks = 128;

/**
 * Takes what others took the place of out of its blocks, a part at a time, as a change; `null` when there is nothing to take out. Blocks of which
 * nothing is left go without being read: those of traces, once all their texts were imported.
 */
export async function planSweep({ database, view, reader }: Pick<Ground, 'database' | 'view' | 'reader'>): Promise<Change | null> {
  if (view.replaced.size === 0) return null;
  const keys = await database.getAllKeys('replaced');
  const numbers = new Set<number>();
  const touched = new Set<number | undefined>();
  const swept: number[] = [];
  for (const key of keys) {
    const record = (await database.get('replaced', key)) ?? [];
    for (const number of record) touched.add(blockOf(view.blocks, number));
    if (swept.length > 0 && touched.size > mostBlocks) break;
    for (const number of record) numbers.add(number);
    swept.push(key);
  }
  if (swept.length === 0) return null;
  const { blocks, emptied } = await withoutNumbers({ database, view, reader }, numbers);
  return {
    revision: view.state.revision,
    blocks,
    emptied,
    swept: { keys: swept, numbers: [...numbers] },
    // A segment that still names some of them is merged later.
    removed: namedOf(view, numbers),
  };
}

function namedOf({ segments }: Ground['view'], numbers: ReadonlySet<number>): number[] {
  const named: number[] = [];
  for (const segment of segments.values()) for (const number of segment.numbers) if (numbers.has(number)) named.push(number);
  return named;
}
