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
  readonly #kept = new Map<number, Map<number, Entry>>();

  /** The originals that are still held, by number, in the order asked for. All blocks are read in one transaction. */
  async read(database: Database, view: View, numbers: readonly number[]): Promise<Map<number, Original>> {
    const entries = await this.readEntries(database, view, numbers);
    return new Map([...entries].map(([number, { original }]) => [number, original]));
  }

  /** The same with how each came to be held. */
  async readEntries(database: Database, view: View, numbers: readonly number[]): Promise<Map<number, Entry>> {
    if (this.#revision !== view.state.revision) this.#kept.clear();
    this.#revision = view.state.revision;
    const keys = new Map(numbers.map((number) => [number, blockOf(view.blocks, number)]));
    const wanted = [...new Set(keys.values())].filter((key) => key !== undefined);
    const blocks = await this.#load(database, wanted);
    const entries = new Map<number, Entry>();
    for (const [number, key] of keys) {
      const entry = key === undefined ? undefined : blocks.get(key)?.get(number);
      if (entry) entries.set(number, entry);
    }
    return entries;
  }

  /** Drops what is kept: it was read for a view that did not come to be. */
  forget(): void {
    this.#revision = -1;
    this.#kept.clear();
  }

  /** Everything in one block, in order. */
  async readBlock(database: Database, key: number): Promise<Entry[]> {
    const tx = heard(database.transaction(['facts', 'texts'], 'readonly'));
    const [facts, texts] = await Promise.all([tx.objectStore('facts').get(key), tx.objectStore('texts').get(key), tx.done]);
    return facts && texts ? unpackBlock(facts, texts) : [];
  }

  async #load(database: Database, keys: readonly number[]): Promise<Map<number, Map<number, Entry>>> {
    const blocks = new Map<number, Map<number, Entry>>();
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
        if (!facts || !texts) return;
        const entries = await unpackBlock(facts, texts);
        blocks.set(missing[at]!, new Map(entries.map((entry) => [entry.number, entry])));
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
