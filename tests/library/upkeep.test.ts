import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { buildSegment } from '../../engine/segment.ts';
import { type Change, commit } from '../../library/commit.ts';
import { Connection } from '../../library/connection.ts';
import { openDirectory } from '../../library/directory.ts';
import { indexEntries, unreadable } from '../../library/index-entries.ts';
import { Ledger } from '../../library/ledger.ts';
import { joinSegment, splitSegment } from '../../library/segment-records.ts';
import { inSlices, pause } from '../../library/slices.ts';
import { loadView } from '../../library/view.ts';
import { withoutNumbers } from '../../library/without-numbers.ts';
import { planWrite } from '../../library/writing.ts';
import { made, madeAll } from './made.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('segments on disk', () => {
  it('are one record, or cut into pieces and joined again', async () => {
    const segment = buildSegment(madeAll(50).map((original, at) => ({ number: at + 1, original })));
    expect(splitSegment(segment, 3)).toEqual({ record: segment, pieces: [] });
    const { record, pieces } = splitSegment(segment, 3, 500);
    const stored = new Map([...pieces].map(({ key, value }) => [key.join(), value]));
    expect(stored.size).toBeGreaterThan(5);
    for (const piece of stored.values()) expect(piece.byteLength).toBeLessThanOrEqual(500);
    expect(record.packed).toHaveLength(0);
    expect(await joinSegment(record, 3, async (key) => stored.get(key.join()))).toEqual(segment);
  });

  it('are read and dropped with their pieces', async () => {
    const connection = new Connection('test');
    const packed = Uint32Array.from({ length: 2_500_000 }, (_, at) => at);
    const segment = { ...buildSegment([{ number: 1, original: made(1) }]), packed };
    const work = (change: Change) => connection.change((database) => commit(database, change));
    expect(await work({ revision: null, segment })).toMatchObject({ revision: 1 });
    const { segments } = await connection.use((database) => loadView(database, null));
    expect(segments.get(1)!.packed).toEqual(packed);
    expect(await connection.use((database) => database.getAllKeys('pieces'))).toHaveLength(3);
    expect(await work({ revision: null, segment: null, merged: [1, 2] })).toBeNull();
    expect(await work({ revision: null, segment: null, merged: [1] })).toMatchObject({ revision: 2 });
    expect(await connection.use((database) => Promise.all([database.count('pieces'), database.count('segments')]))).toEqual([0, 0]);
    connection.close();
  });
});

describe('inSlices', () => {
  it('gives others their turn, and the result at the end', async () => {
    let turns = 0;
    const other = pause().then(() => turns++);
    const work = (function* () {
      const end = performance.now() + 60;
      while (performance.now() < end) yield;
      return turns;
    })();
    expect(await inSlices(work)).toBe(1);
    await other;
  });
});

describe('indexEntries', () => {
  it('passes over what cannot be read', () => {
    const bad = { ...made(1), held: 'trace', trace: Uint8Array.of(250) } as unknown as Original;
    const segment = indexEntries([made(0), bad, made(2)].map((original, at) => ({ number: at + 1, original })));
    expect([...segment.numbers]).toEqual([1, 2, 3]);
    expect(segment.postings).toBe(
      buildSegment([made(0), made(2), unreadable].map((original, at) => ({ number: at + 1, original }))).postings,
    );
  });
});

describe('withoutNumbers', () => {
  it('reads no block of which nothing is left', async () => {
    const ledger = new Ledger(new Connection('test'));
    await ledger.write((ground) => planWrite(ground, madeAll(400)));
    await ledger.settled();
    const ground = await ledger.ground();
    const [first, second] = ground.view.blocks as [number, number];
    const removed = new Set(Array.from({ length: second }, (_, at) => first + at));
    const { blocks, emptied } = await withoutNumbers(ground, removed);
    expect(emptied).toEqual([first]);
    expect(blocks.map((block) => block.first)).toEqual([second]);
    expect([...openDirectory(blocks[0]!.directory).numbers]).not.toContain(second);
    ledger.close();
  });
});
