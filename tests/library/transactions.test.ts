import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { BlockReader } from '../../library/block-reader.ts';
import { commit } from '../../library/commit.ts';
import { findComparison, keepComparison } from '../../library/comparisons.ts';
import { deflate } from '../../library/compress.ts';
import { Connection } from '../../library/connection.ts';
import { LibraryBlockedError, LibraryClosedError } from '../../library/errors.ts';
import { loadNames } from '../../library/name-table.ts';
import { emptyState, upgrades } from '../../library/schema.ts';
import { blockOf, loadView } from '../../library/view.ts';
import { planWrite } from '../../library/writing.ts';
import { made, madeAll } from './made.ts';

let connection: Connection;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  connection = new Connection('test');
});
const put = (numbers: number[]) =>
  connection.use(async (database) => {
    const view = await loadView(database, null);
    const names = await loadNames(database, null);
    const { change } = await planWrite(
      { database, view, names, reader: new BlockReader(), deflate },
      numbers.map((number) => made(number)),
    );
    return { change: change!, state: await commit(database, change!) };
  });

describe('commit', () => {
  it('refuses a change that was planned on an older revision, and writes nothing of it', async () => {
    const { change, state } = await put([1, 2]);
    expect(state).toMatchObject({ revision: 1, next: 3, count: 2 });
    expect(await connection.change((database) => commit(database, change))).toBeNull();
    expect(await connection.use((database) => loadView(database, null))).toMatchObject({ state: { revision: 1, count: 2 }, blocks: [1] });
  });

  it('writes nothing when one record cannot be written', async () => {
    const { change } = await put([1]);
    const broken = { ...change, revision: 1, blocks: [...change.blocks!, { ...change.blocks![0]!, first: 9, facts: (() => {}) as never }] };
    await expect(connection.change((database) => commit(database, broken))).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await connection.use((database) => loadView(database, null))).toMatchObject({ state: { revision: 1, count: 1 }, blocks: [1] });
  });
});

describe('loadView', () => {
  it('begins empty, and is read again only when something has changed', async () => {
    const first = await connection.use((database) => loadView(database, null));
    expect(first.state).toEqual(emptyState);
    await put([1]);
    const second = await connection.use((database) => loadView(database, first));
    expect(await connection.use((database) => loadView(database, second))).toBe(second);
    await put([2]);
    const third = await connection.use((database) => loadView(database, second));
    const [key] = second.segments.keys();
    expect(third.segments.size).toBe(2);
    expect(third.segments.get(key!)).toBe(second.segments.get(key!));
  });
});

describe('blockOf', () => {
  it.each([
    [0, undefined],
    [1, 1],
    [4, 1],
    [5, 5],
    [900, 9],
  ])('%i is in %s', (number, block) => expect(blockOf([1, 5, 9], number)).toBe(block));
});

describe('BlockReader', () => {
  it('reads what is held, in the order asked for, and passes over the rest', async () => {
    await put(Array.from({ length: 600 }, (_, at) => at));
    await connection.use(async (database) => {
      const view = await loadView(database, null);
      expect(view.blocks.length).toBeGreaterThan(1);
      const found = await new BlockReader().read(database, view, [550, 3, 999, 4]);
      expect([...found]).toEqual([550, 3, 4].map((number) => [number, made(number - 1)]));
    });
  });
});

describe('planWrite', () => {
  it('writes nothing when nothing is new', async () => {
    await put([1]);
    await connection.use(async (database) => {
      const ground = {
        database,
        view: await loadView(database, null),
        names: await loadNames(database, null),
        reader: new BlockReader(),
        deflate,
      };
      expect(await planWrite(ground, madeAll(1, 1))).toMatchObject({ counts: { added: 0, updated: 0, same: 1 }, change: null });
    });
  });
});

describe('comparisons', () => {
  it('are found by their id alone', async () => {
    const comparison = { report: {} as never, originals: [made(1)], at: '2026-01-01T00:00:00Z' };
    const id = await connection.change((database) => keepComparison(database, comparison));
    expect(await connection.use((database) => findComparison(database, id))).toEqual(comparison);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('Connection', () => {
  it('opens anew after another tab has upgraded and gone back, and stays closed when closed', async () => {
    await connection.use(async (database) => database.count('facts'));
    const other = await openDB('test', upgrades.length + 1);
    other.close();
    await expect(connection.use(async () => 1)).rejects.toMatchObject({ name: 'LibraryNewerError' });
    connection.close();
    await expect(connection.use(async () => 1)).rejects.toBeInstanceOf(LibraryClosedError);
  });

  it('says who blocks an upgrade that does not come through', async () => {
    const hanging = indexedDB.open('test', 1);
    await new Promise((resolve) => hanging.addEventListener('success', resolve));
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name) => open(name, 2);
    await expect(new Connection('test', 50).use(async () => 1)).rejects.toBeInstanceOf(LibraryBlockedError);
    hanging.result.close();
  });
});
