import type { Original } from '../engine/original.ts';
import { type Entry, OpenBlock } from './blocks.ts';
import type { Change } from './commit.ts';
import type { Database } from './schema.ts';
import { heard } from './transaction.ts';
import { blockOf, type View } from './view.ts';

/** Bytes of unpacked blocks that are kept in memory. */
const keptBytes = 16_000_000;

/** Fetches originals by number; keeps the blocks used last. A cache only: it begins empty and may be dropped at any time. */
export class BlockReader {
  #revision = -1;
  readonly #kept = new Map<number, OpenBlock>();

  /** The originals that are still held, by number, in the order asked for. All blocks are read in one transaction. */
  async read(database: Database, view: View, numbers: readonly number[], ahead = 0): Promise<Map<number, Original>> {
    const entries = await this.readEntries(database, view, numbers, ahead);
    return new Map([...entries].map(([number, { original }]) => [number, original]));
  }

  /**
   * The same with how each came to be held.
   * @param ahead blocks that are read with those that must be, as they follow them: whoever reads on in order need not wait for the database each time
   */
  async readEntries(database: Database, view: View, numbers: readonly number[], ahead = 0): Promise<Map<number, Entry>> {
    if (this.#revision !== view.state.revision) this.#kept.clear();
    this.#revision = view.state.revision;
    const keys = new Map(numbers.map((number) => [number, blockOf(view.blocks, number)]));
    const wanted = [...new Set(keys.values())].filter((key) => key !== undefined);
    const blocks = await this.#load(
      database,
      wanted,
      wanted.every((key) => this.#kept.has(key)) ? [] : following(view.blocks, wanted, ahead),
    );
    const entries = new Map<number, Entry>();
    for (const [number, key] of keys) {
      const entry = key === undefined ? undefined : blocks.get(key)?.entry(number);
      if (entry) entries.set(number, entry);
    }
    return entries;
  }

  /** Keeps on with what was read before a change of this context's own: but for the blocks that it writes. */
  follow({ blocks = [], emptied = [] }: Change, revision: number): void {
    if (this.#revision !== revision - 1) return;
    this.#revision = revision;
    for (const { first } of blocks) this.#kept.delete(first);
    for (const key of emptied) this.#kept.delete(key);
  }

  /** Drops what is kept: it was read for a view that did not come to be. */
  forget(): void {
    this.#revision = -1;
    this.#kept.clear();
  }

  /** Everything in one block, in order. @param view with it the block need not be read again if this view was read from before */
  async readBlock(database: Database, key: number, view: View | null = null): Promise<Entry[]> {
    const kept = view?.state.revision === this.#revision ? this.#kept.get(key) : undefined;
    if (kept) return kept.entries();
    const tx = heard(database.transaction(['facts', 'texts'], 'readonly'));
    const [facts, texts] = await Promise.all([tx.objectStore('facts').get(key), tx.objectStore('texts').get(key), tx.done]);
    return facts && texts ? (await OpenBlock.open(facts, texts)).entries() : [];
  }

  async #load(database: Database, keys: readonly number[], further: readonly number[]): Promise<Map<number, OpenBlock>> {
    const revision = this.#revision;
    const blocks = new Map<number, OpenBlock>();
    const missing = [...further, ...keys].filter((key) => !this.#kept.has(key));
    for (const key of keys) {
      const block = this.#kept.get(key);
      if (block) blocks.set(key, block);
    }
    if (missing.length === 0) return this.#keep(blocks);
    const tx = heard(database.transaction(['facts', 'texts'], 'readonly'));
    const records = await Promise.all(
      missing.map((key) => Promise.all([tx.objectStore('facts').get(key), tx.objectStore('texts').get(key)])),
    );
    await tx.done;
    await Promise.all(
      records.map(async ([facts, texts], at) => {
        // A block that went between the view and now has nothing that is still held.
        if (!facts || !texts) return;
        blocks.set(missing[at]!, await OpenBlock.open(facts, texts));
      }),
    );
    // Of an older view by now: good for who asked, not for who comes next.
    return this.#revision === revision ? this.#keep(blocks) : blocks;
  }

  /** Keeps blocks as those used last, and lets go of those that were not used for longest. */
  #keep(blocks: Map<number, OpenBlock>): Map<number, OpenBlock> {
    for (const [key, block] of blocks) {
      this.#kept.delete(key);
      this.#kept.set(key, block);
    }
    let size = 0;
    for (const { size: its } of this.#kept.values()) size += its;
    for (const [key, { size: its }] of this.#kept) {
      if (size <= keptBytes) break;
      this.#kept.delete(key);
      size -= its;
    }
    return blocks;
  }
}

/** The keys of so many blocks that follow the last of some. */
function following(blocks: readonly number[], keys: readonly number[], count: number): readonly number[] {
  if (count === 0 || keys.length === 0) return [];
  const last = keys.reduce((one, other) => Math.max(one, other));
  const from = blocks.indexOf(last) + 1;
  return blocks.slice(from, from + count).filter((key) => !keys.includes(key));
}
