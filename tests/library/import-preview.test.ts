import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { readFiles, sourceOfFile } from '../../library/import-files.ts';
import { previewImport } from '../../library/import-preview.ts';
import type { Fault } from '../../library/import-source.ts';
import { writeNinjs } from '../../library/ninjs.ts';
import { standingsOf } from '../../library/standing.ts';
import { openLibrary } from '../../library/store.ts';
import { made, madeAll, madeText, noTables } from './made.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const file = (name: string, originals: Original[]) =>
  sourceOfFile({ name, content: new Blob([JSON.stringify(originals.map(writeNinjs))]) });
const context = () => {
  const faults: Fault[] = [];
  return { faults, context: { tables: noTables, readPage: async () => null, fault: (fault: Fault) => void faults.push(fault) } };
};

describe('a preview', () => {
  it('tells what is new, what has changed and what is there, and keeps nothing', async () => {
    const library = await openLibrary();
    await library.add([made(1), made(2)]);
    const changed = made(2, { text: `${madeText(2)}\n\nA new paragraph ends it.` });
    const { context: own } = context();
    const { counts, first } = await previewImport(readFiles([file('a.json', [made(1), changed, made(3), made(3)])], own), library);
    expect(counts).toEqual({ new: 1, changed: 1, same: 2 });
    expect(first.map(({ uri, standing }) => `${uri} ${standing}`)).toEqual([
      'urn:test:1 same',
      'urn:test:2 changed',
      'urn:test:3 new',
      'urn:test:3 same',
    ]);
    expect(first[0]!.begins).toBe(madeText(1).slice(0, 200));
    expect(await library.count()).toBe(2);
    expect(await library.add([changed, made(3)])).toEqual({ added: 1, updated: 1, same: 0 });
    // An older version that comes again is no news.
    expect(await library.standings([made(2)])).toEqual(['same']);
    library.close();
  });

  it('shows the first hundred and counts all', async () => {
    const { counts, first } = await previewImport(readFiles([file('a.json', madeAll(700))], context().context), {
      standings: async (some) => standingsOf({ revision: 0, held: new Map() }, some),
    });
    expect([counts.new, first.length]).toEqual([700, 100]);
  });
});

describe('readFiles', () => {
  it('reads one file after the other, says what is wrong with one, and how far it is', async () => {
    const { faults, context: own } = context();
    const shares: number[] = [];
    const sources = [
      file('a.json', madeAll(400)),
      sourceOfFile({ name: 'b.xml', content: new Blob(['<other/>']) }),
      file('c.json', [made(900)]),
    ];
    let count = 0;
    for await (const _ of readFiles(sources, own, (share) => shares.push(share))) count++;
    expect(count).toBe(401);
    expect(faults.map(({ sentence }) => sentence)).toEqual(['b.xml: is XML that begins with <other>, and no news format that is known']);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(3);
  });
});
