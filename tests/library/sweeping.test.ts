import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asTrace } from '../../library/as-trace.ts';
import { commit } from '../../library/commit.ts';
import { Connection } from '../../library/connection.ts';
import { Ledger } from '../../library/ledger.ts';
import { loadNames, type Names, numbersOf } from '../../library/name-table.ts';
import { openLibrary } from '../../library/store.ts';
import { planSweep } from '../../library/sweeping.ts';
import { loadView } from '../../library/view.ts';
import { viewAfter } from '../../library/view-after.ts';
import { planWrite } from '../../library/writing.ts';
import { rowsIn } from './killing.ts';
import { made, madeAll } from './made.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** What is held of each original, in their order. */
const heldOf = async (library: Awaited<ReturnType<typeof openLibrary>>) => {
  const uris: string[] = [];
  for await (const { uri, held } of library.originals()) uris.push(`${uri} ${held}`);
  return uris;
};

const numbersIn = ({ held }: Names) => [...held].map(([key, place]) => [key, ...numbersOf(place)]).sort();

describe('planSweep', () => {
  it('leaves nothing of what was replaced, in steps that each leave the library whole', async () => {
    const connection = new Connection('wireprint');
    const ledger = new Ledger(connection);
    await ledger.write((ground) => planWrite(ground, madeAll(300).map(asTrace)), true);
    // Every second, from the last to the first, in parts: each touches many blocks.
    const texts = madeAll(300)
      .filter((_, at) => at % 2 === 0)
      .reverse();
    for (let from = 0; from < texts.length; from += 50)
      await ledger.write((ground) => planWrite(ground, texts.slice(from, from + 50)), true);
    expect(await rowsIn('wireprint')).toBe(450);
    const read = () => connection.use((database) => Promise.all([loadView(database, null), loadNames(database, null)]));
    for (;;) {
      const ground = await ledger.ground();
      const change = await planSweep(ground);
      if (!change) break;
      const state = await connection.change((database) => commit(database, change));
      const [view, names] = await read();
      expect(viewAfter(ground.view, change, state!)).toEqual(view);
      expect(numbersIn(names)).toEqual(numbersIn(ground.names));
    }
    expect(await rowsIn('wireprint')).toBe(300);
    const [{ replaced, removed }] = await read();
    // Segments still name them until they are merged.
    expect([replaced.size, removed.size]).toEqual([0, 150]);
    ledger.close();
  });
});

describe('the library', () => {
  it('writes no block again while texts take the place of traces, and drops the blocks of traces when they have', async () => {
    const library = await openLibrary();
    await library.add(madeAll(200).map(asTrace));
    await library.add(madeAll(200), { batch: 20 });
    await library.settled();
    expect(await rowsIn('wireprint')).toBe(200);
    expect(await heldOf(library)).toEqual(madeAll(200).map(({ uri }) => `${uri} text`));
    library.close();
  });

  it('has nothing of a text on the disk that was replaced and is deleted then, whoever did not sweep', async () => {
    const ledger = new Ledger(new Connection('wireprint'));
    await ledger.write((ground) => planWrite(ground, madeAll(3)), true);
    await ledger.write((ground) => planWrite(ground, [made(1, { headline: 'Another' })]), true);
    ledger.close();
    expect(await rowsIn('wireprint')).toBe(4);
    const library = await openLibrary();
    await library.remove(['urn:test:1']);
    expect(await rowsIn('wireprint')).toBe(2);
    library.close();
  });
});
