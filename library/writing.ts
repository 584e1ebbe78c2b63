import type { Original } from '../engine/original.ts';
import { buildSegment } from '../engine/segment.ts';
import type { BlockReader } from './block-reader.ts';
import { type Block, type Entry, packBlock, packBlocks } from './blocks.ts';
import type { Change } from './commit.ts';
import { contentHash, keyHash } from './key-hash.ts';
import type { Database, LibraryState } from './schema.ts';
import { blockOf, type Names, type View } from './view.ts';

export interface Counts {
  added: number;
  updated: number;
  same: number;
}

export interface Plan {
  counts: Counts;
  /** `null` when nothing is to be written. */
  change: Change | null;
}

/** What a plan is made on: both of one revision. */
export interface Ground {
  database: Database;
  view: View;
  names: Names;
  reader: BlockReader;
}

/**
 * Plans to put originals into the library and to take some out, as one change. A key that is held with the same facts and text is
 * left alone, one with another text is replaced; of two with one key in `originals` the later counts.
 */
export async function planWrite(
  ground: Ground,
  originals: readonly Original[],
  drop: readonly number[] = [],
  state: Partial<LibraryState> = {},
): Promise<Plan> {
  const { view, names } = ground;
  const counts: Counts = { added: 0, updated: 0, same: 0 };
  const fresh = new Map<number, { original: Original; content: number }>();
  const removed = new Set(drop);
  for (const original of originals) {
    const key = keyHash(original.uri);
    const content = contentHash(original);
    const held = fresh.get(key) ?? names.held.get(key);
    if (held?.content === content) counts.same++;
    else {
      counts[held ? 'updated' : 'added']++;
      if (held && 'number' in held) removed.add(held.number);
      fresh.set(key, { original, content });
    }
  }
  const entries: Entry[] = [...fresh.values()].map(({ original }, at) => ({ number: view.state.next + at, original }));
  if (entries.length === 0 && removed.size === 0 && Object.keys(state).length === 0) return { counts, change: null };
  const rest = await withoutNumbers(ground, removed);
  return {
    counts,
    change: {
      revision: view.state.revision,
      blocks: [...(await packBlocks(entries)), ...rest.blocks],
      emptied: rest.emptied,
      segment: entries.length > 0 ? buildSegment(entries) : null,
      removed: [...removed],
      state: { ...state, next: view.state.next + entries.length, count: view.state.count + entries.length - removed.size },
    },
  };
}

/** The blocks that hold these numbers, written again without them: what is deleted is gone from the disk, not only from sight. */
async function withoutNumbers(
  { database, view, reader }: Ground,
  removed: ReadonlySet<number>,
): Promise<{ blocks: Block[]; emptied: number[] }> {
  const blocks: Block[] = [];
  const emptied: number[] = [];
  const touched = new Set<number>();
  for (const number of removed) {
    const key = blockOf(view.blocks, number);
    if (key !== undefined) touched.add(key);
  }
  for (const key of touched) {
    const left = (await reader.readBlock(database, key)).filter((entry) => !removed.has(entry.number));
    if (left.length === 0) emptied.push(key);
    else blocks.push(await packBlock(left, key));
  }
  return { blocks, emptied };
}
