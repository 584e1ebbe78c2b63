import type { Segment } from '../engine/segment.ts';
import { type Database, emptyState, type LibraryState } from './schema.ts';
import { joinSegment } from './segment-records.ts';
import { heard } from './transaction.ts';

/** What a lookup needs of the library, as of one revision. */
export interface View {
  state: LibraryState;
  segments: ReadonlyMap<number, Segment>;
  /** Numbers that segments name and nobody may find: removed, replaced, or deleted and not yet removed. */
  removed: ReadonlySet<number>;
  /** Of these, those whose originals still stand in blocks, as a person may have them back. */
  deleted: ReadonlySet<number>;
  /** Of these, those whose places others have taken, and which were not swept out of their blocks yet. */
  replaced: ReadonlySet<number>;
  /** Keys of the blocks, ascending. */
  blocks: readonly number[];
}

/**
 * Reads the view in one transaction; what an older view holds already is not read again.
 * @returns `older` itself when nothing has changed since
 */
export async function loadView(database: Database, older: View | null): Promise<View> {
  if (older && (await readState(database)).revision === older.state.revision) return older;
  const tx = heard(database.transaction(['state', 'segments', 'pieces', 'removed', 'replaced', 'deleted', 'directories'], 'readonly'));
  const state = (await tx.objectStore('state').get('library')) ?? emptyState;
  const [keys, pieceKeys, removed, records, deleted, blocks] = await Promise.all([
    tx.objectStore('segments').getAllKeys(),
    tx.objectStore('pieces').getAllKeys(),
    tx.objectStore('removed').getAllKeys(),
    tx.objectStore('replaced').getAll(),
    tx.objectStore('deleted').getAllKeys(),
    tx.objectStore('directories').getAllKeys(),
  ]);
  // All that is to be read is asked for at once: a worker that wakes waits for the slowest, not for one after the other.
  const pieces = new Map(
    pieceKeys.filter(([segment]) => !older?.segments.has(segment)).map((key) => [key.join(), tx.objectStore('pieces').get(key)]),
  );
  const found = await Promise.all(
    keys.map(async (key): Promise<[number, Segment] | null> => {
      const known = older?.segments.get(key);
      if (known) return [key, known];
      const record = await tx.objectStore('segments').get(key);
      return record ? [key, await joinSegment(record, key, async (piece) => pieces.get(piece.join()))] : null;
    }),
  );
  await tx.done;
  const segments = new Map(found.filter((entry) => entry !== null));
  const replaced = setOf(records);
  return { state, segments, removed: new Set([...removed, ...replaced, ...deleted]), deleted: new Set(deleted), replaced, blocks };
}

export async function readState(database: Database): Promise<LibraryState> {
  return (await database.get('state', 'library')) ?? emptyState;
}

/** All numbers of some lists. */
export function setOf(lists: readonly Iterable<number>[]): Set<number> {
  const numbers = new Set<number>();
  for (const list of lists) for (const number of list) numbers.add(number);
  return numbers;
}

/** The key of the block that holds a number. Blocks hold numbers from their key to the next key. */
export function blockOf(blocks: readonly number[], number: number): number | undefined {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (blocks[middle]! <= number) from = middle + 1;
    else to = middle;
  }
  return blocks[from - 1];
}
