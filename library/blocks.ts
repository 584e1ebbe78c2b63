import type { Original, OriginalFacts } from '../engine/original.ts';
import { deflate, inflate, joinBytes } from './compress.ts';
import { fromColumns, type Keeping, type StoredFacts, toColumns } from './fact-columns.ts';
import { contentHash, keyHash } from './key-hash.ts';
import { pause } from './slices.ts';

/** An original under its number in the library. */
export interface Entry {
  number: number;
  original: Original;
  keeping: Keeping;
}

/**
 * Originals are stored in blocks: a single article compresses to 70 % of its length, thirty together to 40 %.
 * A block has three records under the number of its first original, so that each use reads no more than it needs.
 */
export interface Block {
  first: number;
  directory: Directory;
  /** The facts, and how long each text is, as columns: see `fact-columns.ts`. Deflated. */
  facts: Uint8Array;
  /** Texts as UTF-8 and traces as they are, one after the other, deflated. */
  texts: Uint8Array;
}

/** What tells whether an original is held, and the same. Arrays run in parallel. */
export interface Directory {
  numbers: Uint32Array;
  uris: Float64Array;
  contents: Float64Array;
}

/** How versions 1 and 2 of the database kept the texts of a block. They are read as they are. */
export interface OldTexts {
  numbers: Uint32Array;
  lengths: Uint32Array;
  traces: Uint8Array;
  packed: Uint8Array;
}

/**
 * Deflate looks back 32 KB, and has nothing to look back to at the beginning of a block: blocks of 64 KB take 6 % more than one long
 * one, of 32 KB 12 %. Each lookup unpacks whole blocks: 64 KB in 0.3 ms.
 */
const blockBytes = 65_536;
const blockEntries = 128;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Entries in blocks of up to 64 KB of text, in their order. An entry that is longer has a block of its own. Others have their turn in between. */
export async function packBlocks(entries: readonly Entry[]): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const run of runsOf(entries)) {
    // The platform deflates a block in one go: three milliseconds each.
    if (blocks.length > 0) await pause();
    blocks.push(await packBlock(run));
  }
  return blocks;
}

function* runsOf(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let from = 0;
  let size = 0;
  for (const [at, { original }] of entries.entries()) {
    const length = original.held === 'text' ? original.text.length : original.trace.length;
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
export async function packBlock(entries: readonly Entry[], first = entries[0]!.number): Promise<Block> {
  const parts = entries.map(({ original }) => (original.held === 'text' ? encoder.encode(original.text) : original.trace));
  const facts = entries.map(
    ({ number, original, keeping }, at): StoredFacts => ({
      ...factsOf(original),
      number,
      held: original.held,
      ...keeping,
      length: parts[at]!.length,
    }),
  );
  const [packedFacts, texts] = await Promise.all([deflate(encoder.encode(JSON.stringify(toColumns(facts)))), deflate(joinBytes(parts))]);
  return {
    first,
    directory: {
      numbers: Uint32Array.from(entries, (entry) => entry.number),
      uris: Float64Array.from(entries, ({ original }) => keyHash(original.uri)),
      contents: Float64Array.from(entries, ({ original }) => contentHash(original)),
    },
    facts: packedFacts,
    texts,
  };
}

export async function unpackFacts(packed: Uint8Array): Promise<StoredFacts[]> {
  return fromColumns(JSON.parse(decoder.decode(await inflate(packed))));
}

/** The entries of a block, in their order. */
export async function unpackBlock(facts: Uint8Array, texts: Uint8Array | OldTexts): Promise<Entry[]> {
  const old = 'packed' in texts ? texts : null;
  const [known, bytes] = await Promise.all([unpackFacts(facts), inflate(old ? old.packed : (texts as Uint8Array))]);
  let at = 0;
  return known.map(({ number, at: time, origin, held, length, ...own }, index) => {
    const part = bytes.subarray(at, at + (old ? old.lengths[index]! : length));
    at += part.length;
    const original: Original =
      held === 'trace' || old?.traces[index]
        ? { ...factsOf(own), held: 'trace', trace: part.slice() }
        : { ...factsOf(own), held: 'text', text: decoder.decode(part) };
    return { number, original, keeping: { at: time, origin } };
  });
}

/** The facts of an original, without its text. */
export function factsOf(original: OriginalFacts): OriginalFacts {
  const { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo } = original;
  return { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo };
}
