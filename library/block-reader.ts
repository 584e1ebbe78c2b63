import type { Original } from '../engine/original.ts';
import { type Entry, unpackBlock } from './blocks.ts';
import type { Database } from './schema.ts';
import { heard } from './transaction.ts';
import { blockOf, type View } from './view.ts';

/** Unpacked blocks kept in memory: at 32 KB of text a block, about 8 MB. */
const keptBlocks = 96;

/** Fetches originals by number; keeps the blocks used last. A cache only: it begins empty and may be dropped at any time. */
export class BlockReader {
  #revision = -1;
  readonly #kept = new Map<number, Map<number, Original>>();

  /** The originals that are still held, by number, in the order asked for. All blocks are read in one transaction. */
  async read(database: Database, view: View, numbers: readonly number[]): Promise<Map<number, Original>> {
    if (this.#revision !== view.state.revision) this.#kept.clear();
    this.#revision = view.state.revision;
    const keys = new Map(numbers.map((number) => [number, blockOf(view.blocks, number)]));
    const wanted = [...new Set(keys.values())].filter((key) => key !== undefined);
    const blocks = await this.#load(database, wanted);
    const originals = new Map<number, Original>();
    for (const [number, key] of keys) {
      const original = key === undefined ? undefined : blocks.get(key)?.get(number);
      if (original) originals.set(number, original);
    }
    return originals;
  }

  /** Everything in one block, in order. */
  async readBlock(database: Database, key: number): Promise<Entry[]> {
    const tx = heard(database.transaction(['facts', 'texts'], 'readonly'));
    const [facts, texts] = await Promise.all([tx.objectStore('facts').get(key), tx.objectStore('texts').get(key), tx.done]);
    return facts && texts ? [...(await unpackBlock(facts, texts))].map(([number, original]) => ({ number, original })) : [];
  }

  async #load(database: Database, keys: readonly number[]): Promise<Map<number, Map<number, Original>>> {
    const blocks = new Map<number, Map<number, Original>>();
    const missing = keys.filter((key) => !this.#kept.has(key));
    for (const key of keys) {
      const block = this.#kept.get(key);
      if (block) blocks.set(key, block);
    }
    const tx = heard(database.transaction(['facts', 'texts'], 'readonly'));
    const records = await Promise.all(
      missing.map((key) => Promise.all([tx.objectStore('facts').get(key), tx.objectStore('texts').get(key)])),
    );
    await tx.done;
    await Promise.all(
      records.map(async ([facts, texts], at) => {
        // A block that went between the view and now has nothing that is still held.
        if (facts && texts) blocks.set(missing[at]!, await unpackBlock(facts, texts));
      }),
    );
    for (const [key, block] of blocks) {
      this.#kept.delete(key);
      this.#kept.set(key, block);
    }
    for (const key of [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - keptBlocks))) this.#kept.delete(key);
    return blocks;
  }
}
