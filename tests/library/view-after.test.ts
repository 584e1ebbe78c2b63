import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { commit } from '../../library/commit.ts';
import { Connection } from '../../library/connection.ts';
import { planDiscard, planErase, planRestore } from '../../library/discarding.ts';
import { planIndexing } from '../../library/indexing.ts';
import { keyHash } from '../../library/key-hash.ts';
import { Ledger } from '../../library/ledger.ts';
import { loadNames, type Names, namesAfter, numbersOf } from '../../library/name-table.ts';
import { loadView } from '../../library/view.ts';
import { viewAfter } from '../../library/view-after.ts';
import { planWrite } from '../../library/writing.ts';
import { made, madeAll, madeText } from './made.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const placesIn = ({ revision, held }: Names) => [revision, [...held].map(([key, place]) => [key, place.content, numbersOf(place)]).sort()];

it('follows every kind of change to what is read anew', async () => {
  const connection = new Connection('wireprint');
  const ledger = new Ledger(connection);
  const uris = (from: number, to: number) => madeAll(to - from, from).map(({ uri }) => uri);
  const plans: Parameters<Ledger['write']>[0][] = [
    (ground) => planWrite(ground, madeAll(150)),
    (ground) => planWrite(ground, madeAll(200, 100)),
    (ground) => planWrite(ground, [made(3, { text: madeText(70) }), made(4, { headline: 'Another' })]),
    async (ground) => planDiscard(ground, uris(0, 20), 7),
    (ground) => planRestore(ground, 7, 10),
    (ground) => planErase(ground, 7, 100),
    (ground) => planWrite(ground, [], { drop: uris(120, 290).map(keyHash) }),
    (ground) => planWrite(ground, [made(120)]),
  ];
  const read = () => connection.use((database) => Promise.all([loadView(database, null), loadNames(database, null)]));
  for (const [at, plan] of plans.entries()) {
    const ground = await ledger.ground();
    const { change, places } = await plan(ground);
    const state = await connection.change((database) => commit(database, change!));
    const [view, names] = await read();
    expect(viewAfter(ground.view, change!, state!), `after change ${at}`).toEqual(view);
    if (places) expect(placesIn(namesAfter(ground.names, places, state!.revision)), `after change ${at}`).toEqual(placesIn(names));
    const merge = await planIndexing(view);
    if (!merge) continue;
    const merged = await connection.change((database) => commit(database, merge));
    expect(viewAfter(view, merge, merged!), `merged after change ${at}`).toEqual((await read())[0]);
  }
  ledger.close();
});

it('makes a plan again that stood on a change which another context forestalled', async () => {
  const [one, other] = [new Ledger(new Connection('wireprint')), new Ledger(new Connection('wireprint'))];
  await Promise.all([
    ...[0, 10, 20, 30].map((from) => one.write((ground) => planWrite(ground, madeAll(10, from)), true)),
    ...[5, 15, 25, 35].map((from) => other.write((ground) => planWrite(ground, madeAll(10, from)), true)),
  ]);
  const { view, names } = await one.ground();
  expect([view.state.count, names.held.size]).toEqual([45, 45]);
  const numbers = [...view.segments.values()].flatMap((segment) => [...segment.numbers]);
  expect(new Set(numbers).size).toBe(numbers.length);
  one.close();
  other.close();
});

it('goes on with the next writer when a change could not be written', async () => {
  const ledger = new Ledger(new Connection('wireprint'));
  await ledger.write((ground) => planWrite(ground, madeAll(3)));
  const put = IDBObjectStore.prototype.put;
  let left = 1;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (left-- === 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  };
  const writes = [3, 6].map((from) => ledger.write((ground) => planWrite(ground, madeAll(3, from)), true));
  const [first, second] = await Promise.allSettled(writes);
  IDBObjectStore.prototype.put = put;
  expect([first!.status, second!.status]).toEqual(['rejected', 'fulfilled']);
  const { view, names } = await ledger.ground();
  expect(view.state.count).toBe(6);
  expect([...names.held.keys()].sort()).toEqual([...madeAll(3), ...madeAll(3, 6)].map(({ uri }) => keyHash(uri)).sort());
  ledger.close();
});
