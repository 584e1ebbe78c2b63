import type { Segment } from '../engine/segment.ts';
import type { Directory } from './blocks.ts';
import { type Database, emptyState, type LibraryState } from './schema.ts';
import { heard } from './transaction.ts';

/** What a lookup needs of the library, as of one revision. */
export interface View {
  state: LibraryState;
  segments: ReadonlyMap<number, Segment>;
  removed: ReadonlySet<number>;
  /** Keys of the blocks, ascending. */
  blocks: readonly number[];
}

/** Which original has which key, as of one revision. Loaded only for writing and for looking one up. */
export interface Names {
  revision: number;
  /** From the hash of a `uri` to where it is held. */
  held: Map<number, Place>;
}

export interface Place {
  number: number;
  content: number;
}

/**
 * Reads the view in one transaction; what an older view holds already is not read again.
 * @returns `older` itself when nothing has changed since
 */
export async function loadView(database: Database, older: View | null): Promise<View> {
  const tx = heard(database.transaction(['state', 'segments', 'removed', 'directories'], 'readonly'));
  const state = (await tx.objectStore('state').get('library')) ?? emptyState;
  if (older?.state.revision === state.revision) {
    await tx.done;
    return older;
  }
  const segments = new Map<number, Segment>();
  const [keys, removed, blocks] = await Promise.all([
    tx.objectStore('segments').getAllKeys(),
    tx.objectStore('removed').getAllKeys(),
    tx.objectStore('directories').getAllKeys(),
  ]);
  await Promise.all(
    keys.map(async (key) => {
      const segment = older?.segments.get(key) ?? (await tx.objectStore('segments').get(key));
      if (segment) segments.set(key, segment);
    }),
  );
  await tx.done;
  return { state, segments, removed: new Set(removed), blocks };
}

/** Reads all directories: 20 bytes an original. */
export async function loadNames(database: Database, older: Names | null): Promise<Names> {
  const tx = heard(database.transaction(['state', 'directories'], 'readonly'));
  const { revision } = (await tx.objectStore('state').get('library')) ?? emptyState;
  if (older?.revision === revision) {
    await tx.done;
    return older;
  }
  const directories = await tx.objectStore('directories').getAll();
  await tx.done;
  const held: Names['held'] = new Map();
  for (const directory of directories) addNames(held, directory);
  return { revision, held };
}

/**
 * The packed facts of the blocks in which the originals from the `from`-th to before the `to`-th stand.
 * @returns them, and how many originals of the first block come before
 */
export async function factsBetween(database: Database, from: number, to: number): Promise<[packed: Uint8Array[], skip: number]> {
  const tx = heard(database.transaction(['directories', 'facts'], 'readonly'));
  const [directories, keys] = await Promise.all([tx.objectStore('directories').getAll(), tx.objectStore('directories').getAllKeys()]);
  let before = 0;
  let skip = 0;
  const wanted: number[] = [];
  directories.forEach(({ numbers }, at) => {
    if (before < to && before + numbers.length > from) {
      if (wanted.length === 0) skip = from - before;
      wanted.push(keys[at]!);
    }
    before += numbers.length;
  });
  const packed = await Promise.all(wanted.map((key) => tx.objectStore('facts').get(key)));
  await tx.done;
  return [packed.filter((block) => block !== undefined), skip];
}

export function addNames(held: Names['held'], { numbers, uris, contents }: Directory): void {
  numbers.forEach((number, at) => {
    held.set(uris[at]!, { number, content: contents[at]! });
  });
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
