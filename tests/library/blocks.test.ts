import { describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { makeTrace } from '../../engine/trace.ts';
import { inBatches } from '../../library/batches.ts';
import { type Entry, OpenBlock, packBlock, packBlocks, unpackFacts } from '../../library/blocks.ts';
import { deflate, inflate } from '../../library/compress.ts';
import { openDirectory } from '../../library/directory.ts';
import { contentHash, keyHash } from '../../library/key-hash.ts';
import { made, madeAll, madeText } from './made.ts';

const entriesOf = (originals: Original[], from = 1) =>
  originals.map(
    (original, at): Entry => ({ number: from + at, original, keeping: { at: 1_700_000_000_000 + at, origin: at % 2 ? 'feed' : null } }),
  );

describe('blocks', () => {
  it('give back what they were made of, each entry once', async () => {
    const { text: _, ...facts } = made(0) as Extract<Original, { held: 'text' }>;
    const entries = entriesOf([
      ...madeAll(600),
      { ...facts, uri: 'urn:trace', held: 'trace', trace: makeTrace(madeText(4)) },
      made(601, { text: '' }),
    ]);
    const blocks = await packBlocks(entries);
    expect(blocks.length).toBeGreaterThan(1);
    const again = await Promise.all(blocks.map((block) => OpenBlock.open(block.facts, block.texts)));
    expect(again.flatMap((block) => block.entries())).toEqual(entries);
    expect(again[0]!.entry(7)).toEqual(entries[6]);
    expect(again[0]!.entry(7)).toBe(again[0]!.entry(7));
    expect(again[0]!.entry(1_000)).toBeUndefined();
    expect(blocks.map((block) => block.first)).toEqual(blocks.map((block) => openDirectory(block.directory).numbers[0]));
  });

  it('are much smaller than their texts, and than each text deflated alone', async () => {
    const originals = madeAll(60);
    const encode = (original: Original) => new TextEncoder().encode(original.held === 'text' ? original.text : '');
    const blocks = await packBlocks(entriesOf(originals));
    const packed = blocks.reduce((sum, block) => sum + block.texts.length, 0);
    const alone = (await Promise.all(originals.map(async (original) => (await deflate(encode(original))).length))).reduce((a, b) => a + b);
    expect(packed).toBeLessThan(0.75 * alone);
  });

  it('give facts without texts', async () => {
    const block = await packBlock(entriesOf(madeAll(2), 5));
    expect((await unpackFacts(block.facts)).map(({ number, uri }) => [number, uri])).toEqual([
      [5, 'urn:test:0'],
      [6, 'urn:test:1'],
    ]);
    expect((await unpackFacts(block.facts))[1]).toMatchObject({ held: 'text', at: 1_700_000_000_001, origin: 'feed' });
  });

  it('keep a long text to itself', async () => {
    const blocks = await packBlocks(entriesOf([made(0), made(1, { text: 'long '.repeat(60_000) }), made(2)]));
    expect(blocks.map((block) => [...openDirectory(block.directory).numbers])).toEqual([[1], [2], [3]]);
  });
});

describe('deflate', () => {
  it('gives back the bytes, and refuses what is none of its own', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
    expect(await inflate(await deflate(bytes))).toEqual(bytes);
    expect(await inflate(await deflate(new Uint8Array()))).toEqual(new Uint8Array());
    await expect(inflate(Uint8Array.of(7, 7, 7))).rejects.toThrow();
  });
});

describe('hashes', () => {
  it('tell every fact and the text apart, and are exact as numbers', () => {
    const variants = [
      made(0),
      made(1),
      made(0, { bylines: [] }),
      made(0, { published: null }),
      made(0, { heldExtent: 'excerpt' }),
      made(0, { text: 'x' }),
    ];
    const hashes = variants.map(contentHash);
    expect(new Set(hashes).size).toBe(variants.length);
    expect(contentHash(made(0))).toBe(contentHash(structuredClone(made(0))));
    const alike = Array.from({ length: 50_000 }, (_, at) => contentHash(made(0, { text: `Rates were at ${at}.` })));
    expect(new Set(alike).size).toBe(alike.length);
    for (const hash of [...hashes, keyHash('urn:test:1'), keyHash('')]) expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
  });
});

describe('batches', () => {
  const sizes = async (originals: Iterable<Original> | AsyncIterable<Original>) => {
    const found: number[] = [];
    for await (const { batch, last } of inBatches(originals)) found.push(last ? -batch.length : batch.length);
    return found;
  };
  it('are bounded in number and in length, and lose none', async () => {
    expect(await sizes([])).toEqual([]);
    expect(await sizes(madeAll(1_030))).toEqual([512, 512, -6]);
    const long = Array.from({ length: 5 }, (_, at) => made(at, { text: 'x'.repeat(300_000) }));
    expect(await sizes(long)).toEqual([1, 1, 1, 1, -1]);
    expect(await sizes([made(0, { text: 'x'.repeat(3_000_000) }), made(1)])).toEqual([1, -1]);
    const { text: _, ...facts } = made(0) as Extract<Original, { held: 'text' }>;
    const trace: Original = { ...facts, held: 'trace', trace: new Uint8Array(500) };
    expect(await sizes(Array(150).fill(trace))).toEqual([100, -50]);
  });
});
