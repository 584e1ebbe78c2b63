import type { Original, OriginalFacts } from '../engine/original.ts';
import { deflate, inflate, joinBytes } from './compress.ts';
import { contentHash, keyHash } from './key-hash.ts';

/** How an original came to be held. */
export interface Keeping {
  /** When, in milliseconds since 1970; `null` where that was not noted. */
  at: number | null;
  origin: Origin | null;
}

export type Origin = 'bundle' | 'import' | 'feed' | 'capture';

/** An original under its number in the library. */
export interface Entry {
  number: number;
  original: Original;
  keeping: Keeping;
}

/** What a list shows of an original. */
export interface HeldFacts extends OriginalFacts, Keeping {
  number: number;
  held: Original['held'];
}

/** As it is stored; version 1 had neither `held` nor how it came. */
type StoredFacts = OriginalFacts & { number: number } & Partial<Pick<HeldFacts, 'held' | 'at' | 'origin'>>;

/**
 * Originals are stored in blocks: a single article compresses to 70 % of its length, thirty together to 40 %.
 * A block has three records under the number of its first original, so that each use reads no more than it needs.
 */
export interface Block {
  first: number;
  directory: Directory;
  facts: Uint8Array;
  texts: Texts;
}

/** What tells whether an original is held, and the same. Arrays run in parallel. */
export interface Directory {
  numbers: Uint32Array;
  uris: Float64Array;
  contents: Float64Array;
}

/** Texts as UTF-8 and traces as they are, one after the other, deflated. `lengths` are in bytes, unpacked. */
export interface Texts {
  numbers: Uint32Array;
  lengths: Uint32Array;
  traces: Uint8Array;
  packed: Uint8Array;
}

/** Deflate looks back 32 KB: longer blocks compress no better, and each lookup unpacks a whole one. */
const blockBytes = 32_768;
const blockEntries = 128;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Entries in blocks of up to 32 KB of text, in their order. An entry that is longer has a block of its own. */
export async function packBlocks(entries: readonly Entry[]): Promise<Block[]> {
  const blocks: Promise<Block>[] = [];
  let from = 0;
  let size = 0;
  entries.forEach(({ original }, at) => {
    const length = original.held === 'text' ? original.text.length : original.trace.length;
    if (at > from && (size + length > blockBytes || at - from === blockEntries)) {
      blocks.push(packBlock(entries.slice(from, at)));
      from = at;
      size = 0;
    }
    size += length;
  });
  if (from < entries.length) blocks.push(packBlock(entries.slice(from)));
  return Promise.all(blocks);
}

/** One block of the entries. @param first its key; kept when a block is written again with fewer entries */
export async function packBlock(entries: readonly Entry[], first = entries[0]!.number): Promise<Block> {
  const numbers = Uint32Array.from(entries, (entry) => entry.number);
  const parts = entries.map(({ original }) => (original.held === 'text' ? encoder.encode(original.text) : original.trace));
  const facts = entries.map(
    ({ number, original, keeping }): StoredFacts => ({ number, ...factsOf(original), held: original.held, ...keeping }),
  );
  const [packedFacts, packed] = await Promise.all([deflate(encoder.encode(JSON.stringify(facts))), deflate(joinBytes(parts))]);
  return {
    first,
    directory: {
      numbers,
      uris: Float64Array.from(entries, ({ original }) => keyHash(original.uri)),
      contents: Float64Array.from(entries, ({ original }) => contentHash(original)),
    },
    facts: packedFacts,
    texts: {
      numbers,
      lengths: Uint32Array.from(parts, (part) => part.length),
      traces: Uint8Array.from(entries, ({ original }) => (original.held === 'trace' ? 1 : 0)),
      packed,
    },
  };
}

export async function unpackFacts(packed: Uint8Array): Promise<HeldFacts[]> {
  const stored = JSON.parse(decoder.decode(await inflate(packed))) as StoredFacts[];
  return stored.map((facts) => ({ ...facts, held: facts.held ?? 'text', at: facts.at ?? null, origin: facts.origin ?? null }));
}

/** The entries of a block, in their order. */
export async function unpackBlock(facts: Uint8Array, texts: Texts): Promise<Entry[]> {
  const [known, bytes] = await Promise.all([unpackFacts(facts), inflate(texts.packed)]);
  let at = 0;
  return known.map(({ number, at: time, origin, ...own }, index) => {
    const part = bytes.subarray(at, at + texts.lengths[index]!);
    at += part.length;
    const facts = factsOf(own);
    const original: Original = texts.traces[index]
      ? { ...facts, held: 'trace', trace: part.slice() }
      : { ...facts, held: 'text', text: decoder.decode(part) };
    return { number, original, keeping: { at: time, origin } };
  });
}

/** The facts of an original, without its text. */
export function factsOf(original: OriginalFacts): OriginalFacts {
  const { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo } = original;
  return { uri, outlet, bylines, published, updated, headline, url, genre, language, heldExtent, demo };
}
