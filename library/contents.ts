import type { Original } from '../engine/original.ts';
import type { BlockReader } from './block-reader.ts';
import { unpackFacts } from './blocks.ts';
import type { StoredFacts } from './fact-columns.ts';
import { keyHash } from './key-hash.ts';
import type { Database } from './schema.ts';
import { heard } from './transaction.ts';
import { setOf } from './view.ts';

/** Blocks that are read and unpacked together: some thousand originals. The first few alone, so that something is there to see. */
const blocksAtOnce = 32;
const blocksFirst = 2;

/** An original as a list shows it. */
export interface ListedOriginal extends StoredFacts {
  /** How many earlier versions are held. */
  earlier: number;
}

/**
 * The facts of all originals, each with its newest version, in the order in which they came or, `newestFirst`, the other way round;
 * some hundreds at a time, so that a list of a hundred thousand can be shown from the first on. As of the moment when it begins.
 */
export async function* listAll(database: Database, newestFirst = false): AsyncGenerator<ListedOriginal[]> {
  const { keys, hidden, versions } = await readOrder(database);
  if (newestFirst) keys.reverse();
  for (let from = 0, to = blocksFirst; from < keys.length; from = to, to += blocksAtOnce) {
    const wanted = keys.slice(from, to);
    const reading = heard(database.transaction('facts', 'readonly'));
    const packed = await Promise.all(wanted.map((key) => reading.store.get(key)));
    const blocks = await Promise.all(packed.map((block) => (block ? unpackFacts(block) : [])));
    if (newestFirst) for (const block of blocks) block.reverse();
    yield blocks
      .flat()
      .filter(({ number }) => !hidden.has(number))
      .map((facts) => ({ ...facts, earlier: versions.size === 0 ? 0 : (versions.get(keyHash(facts.uri)) ?? 0) }));
  }
}

/** The originals themselves, each in its newest version, in the order in which they came. */
export async function* readAll(database: Database, reader: BlockReader): AsyncGenerator<Original> {
  const { keys, hidden } = await readOrder(database);
  for (const key of keys) {
    for (const { number, original } of await reader.readBlock(database, key)) if (!hidden.has(number)) yield original;
  }
}

/** The blocks in their order, the numbers that are not shown, and how many earlier versions there are of each key. */
async function readOrder(database: Database) {
  const tx = heard(database.transaction(['directories', 'deleted', 'replaced', 'earlier'], 'readonly'));
  const [keys, deleted, replaced, superseded, of] = await Promise.all([
    tx.objectStore('directories').getAllKeys(),
    tx.objectStore('deleted').getAllKeys(),
    tx.objectStore('replaced').getAll(),
    tx.objectStore('earlier').getAllKeys(),
    tx.objectStore('earlier').getAll(),
  ]);
  await tx.done;
  const versions = new Map<number, number>();
  for (const key of of) versions.set(key, (versions.get(key) ?? 0) + 1);
  return { keys, hidden: setOf([deleted, superseded, ...replaced]), versions };
}
