import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { upgrades } from '../../library/schema.ts';
import { openLibrary } from '../../library/store.ts';
import { frozen, makeFrozen } from './frozen-databases.ts';
import { noTables, readingOf } from './made.ts';

const text =
  'The harbour council of Tesmark closed the old lifting bridge on Monday after engineers found cracks in two of its cables.\n\n' +
  'Repairs will take nine weeks and cost 340,000 crowns, the council said.';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('has a frozen example of every version', () => {
  expect(frozen).toHaveLength(upgrades.length);
});

describe.each(frozen.map((_, at) => at + 1))('a database of version %i', (version) => {
  it('opens with everything in it', async () => {
    await makeFrozen(version);
    const library = await openLibrary();
    expect(await library.count()).toBe(1);
    const versions = await library.versions('urn:test:frozen');
    expect(versions).toHaveLength(version < 3 ? 1 : 2);
    const { original, at, origin } = versions.at(-1)!;
    expect(original).toMatchObject({ text, outlet: 'Test Wire', bylines: ['Ada Quill'], published: '2020-05-04' });
    expect([at, origin]).toEqual(version < 3 ? [null, null] : [1_790_000_000_000, 'bundle']);
    expect(await library.pins()).toEqual(version < 3 ? [] : ['urn:test:frozen']);
    const brought = version < 3 ? 2 : 1;
    expect(await library.bundles()).toEqual([{ id: 'demonstration', version: '1', status: 'whole', brought }]);
    expect((await library.check(readingOf(text), noTables)).matches.map((match) => match.original.uri)).toEqual(['urn:test:frozen']);
    expect(await library.add([original])).toEqual({ added: 0, updated: 0, same: 1 });
    await library.restore(1_790_000_000_000);
    expect(await library.count()).toBe(version < 3 ? 1 : 2);
  });
});
