import type { Original, OriginalFacts } from '../engine/original.ts';
import { type Deflate, deflate, inflate, joinBytes } from './compress.ts';
import { type PackedDirectory, packDirectory } from './directory.ts';
import { FactRows, type Keeping, type StoredFacts, toColumns } from './fact-columns.ts';
import { contentHash, keyHash } from './key-hash.ts';
import { pause } from './slices.ts';
import { codeWords, decodeWords } from './word-codes.ts';

/** An original under its number in the library. */
export interface Entry {
  number: number;
  original: Original;
  keeping: Keeping;
  /** Where they are known already; they are made of the original where not. */
  hashes?: Hashes;
}

/** What an original is known by. */
export interface Hashes {
  key: number;
  content: number;
}

export function hashesOf(original: Original): Hashes {
  return { key: keyHash(original.uri), content: contentHash(original) };
}

/**
 * Originals are stored in blocks: a single article compresses to 70 % of its length, thirty together to 40 %.
 * A block has three records under the number of its first original, so that each use reads no more than it needs.
 */
export interface Block {
  first: number;
  directory: PackedDirectory;
  /** The facts, and how long each text is, as columns: see `fact-columns.ts`. Deflated. */
  facts: Uint8Array;
  /** Texts as UTF-8 with word codes and traces as they are, one after the other, deflated. */
  texts: Uint8Array;
}

/** How versions 1 and 2 of the database kept the texts of a block. They are read as they are. */
export interface OldTexts {
  numbers: Uint32Array;
  lengths: Uint32Array;
  traces: Uint8Array;
  packed: Uint8Array;
}

/**
 * Deflate looks back 32 KB, and has nothing to look back to at the beginning of a block: blocks of 256 KB take 1.5 % more than one long
 * one, of 128 KB 3 %, of 32 KB 12 %, and facts take a tenth less in the larger ones. Each lookup unpacks whole blocks: 256 KB in 1.2 ms.
 */
const blockBytes = 262_144;
const blockEntries = 512;
/** Traces are hashes, which do not deflate: more of them in a block gain nothing, and are written again with each that goes. */
const traceWeight = 6;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Entries in blocks of up to 256 KB of text, in their order. An entry that is longer has a block of its own. Others have their turn in between. */
export async function packBlocks(entries: readonly Entry[], by: Deflate = deflate): Promise<Block[]> {
  const blocks: Promise<Block>[] = [];
  for (const run of runsOf(entries)) {
    // What is made ready of a block takes this thread some milliseconds in one go, even where another deflates it.
    if (blocks.length > 0) await pause();
    const block = packBlock(run, run[0]!.number, by);
    // One that fails is heard with the others, below.
    block.catch(() => {});
    blocks.push(block);
  }
  return Promise.all(blocks);
}

function* runsOf(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let from = 0;
  let size = 0;
  for (const [at, { original }] of entries.entries()) {
    const length = original.held === 'text' ? original.text.length : original.trace.length * traceWeight;
    if (at > from && (size + length > blockBytes || at - from === blockEntries)) {
      yield entries.slice(from, at);
      from = at;
      size = 0;
    }
    size += length;
  }
  if (from < entries.length) yield entries.slice(from);
}

/** One block of the entries. @param first its key; kept when a block is written again with fewer entries */
export async function packBlock(entries: readonly Entry[], first = entries[0]!.number, by: Deflate = deflate): Promise<Block> {
  const parts = entries.map(({ original }) => (original.held === 'text' ? codeWords(encoder.encode(original.text)) : original.trace));
  const facts = entries.map(
    ({ number, original, keeping }, at): StoredFacts => ({
      ...factsOf(original),
      number,
      held: original.held,
      ...keeping,
      length: parts[at]!.length,
    }),
  );
  const [packedFacts, texts] = await Promise.all([by(encoder.encode(JSON.stringify(toColumns(facts)))), by(joinBytes(parts))]);
  const hashes = entries.map((entry) => entry.hashes ?? hashesOf(entry.original));
  return {
    first,
    directory: packDirectory({
      numbers: Uint32Array.from(entries, (entry) => entry.number),
      uris: Float64Array.from(hashes, ({ key }) => key),
      contents: Float64Array.from(hashes, ({ content }) => content),
    }),
    facts: packedFacts,
    texts,
  };
}

export async function unpackFacts(packed: Uint8Array): Promise<StoredFacts[]> {
  return (await openFacts(packed)).all();
}

async function openFacts(packed: Uint8Array): Promise<FactRows> {
  return new FactRows(JSON.parse(decoder.decode(await inflate(packed))));
}

/** A block in memory, inflated. An entry is made of its bytes when it is first asked for. */
export class OpenBlock {
  readonly #rows: FactRows;
  readonly #bytes: Uint8Array;
  readonly #old: OldTexts | null;
  /** Where each text begins; one more at the end. */
  readonly #starts: number[] = [0];
  readonly #made = new Map<number, Entry>();

  private constructor(rows: FactRows, bytes: Uint8Array, old: OldTexts | null) {
    this.#rows = rows;
    this.#bytes = bytes;
    this.#old = old;
    for (let at = 0; at < rows.numbers.length; at++) this.#starts.push(this.#starts[at]! + (old ? old.lengths[at]! : rows.lengthAt(at)));
  }

  static async open(facts: Uint8Array, texts: Uint8Array | OldTexts): Promise<OpenBlock> {
    const old = 'packed' in texts ? texts : null;
    const [rows, bytes] = await Promise.all([openFacts(facts), inflate(old ? old.packed : (texts as Uint8Array))]);
    return new OpenBlock(rows, bytes, old);
  }

  /** What it takes in memory, about, in bytes: its texts, and as much again for facts and what is made of them. */
  get size(): number {
    return this.#bytes.length * 2;
  }

  entry(number: number): Entry | undefined {
    const made = this.#made.get(number);
    if (made) return made;
    const at = this.#rows.numbers.indexOf(number);
    if (at < 0) return undefined;
    const entry = this.#make(at);
    this.#made.set(number, entry);
    return entry;
  }

  /** All of them, in their order. */
  entries(): Entry[] {
    return this.#rows.numbers.map((_, at) => this.#make(at));
  }

  #make(index: number): Entry {
    const { number, at, origin, held, length: _, ...own } = this.#rows.at(index);
    const part = this.#bytes.subarray(this.#starts[index], this.#starts[index + 1]);
    const original: Original =
      held === 'trace' || this.#old?.traces[index]
        ? { ...factsOf(own), held: 'trace', trace: part.slice() }
        : { ...factsOf(own), held: 'text', text: decoder.decode(this.#rows.coded ? decodeWords(part) : part) };
    return { number, original, keeping: { at, origin } };
  }
}

/** The facts of an original, without its text. */
export function factsOf(original: OriginalFacts): OriginalFacts {
  const { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo } = original;
  return { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo };
}
