import type { IDBPTransaction } from 'idb';
import type { Segment } from '../engine/segment.ts';
import type { Block } from './blocks.ts';
import { type BundleRecord, type Database, emptyState, type LibrarySchema, type LibraryState } from './schema.ts';
import { splitSegment } from './segment-records.ts';
import { abort, heard } from './transaction.ts';

/** Everything that one step changes, made ready beforehand: a transaction must not wait for anything but its own requests. */
export interface Change {
  /** The revision that the change was planned on; `null` for one that changes no original and only needs the segments it merges. */
  revision: number | null;
  /** Blocks that are new or written again. */
  blocks?: readonly Block[];
  /** Keys of blocks that have nothing left. */
  emptied?: readonly number[];
  segment?: Segment | null;
  /** Keys of segments that are merged into `segment`. */
  merged?: readonly number[];
  /** Numbers whose originals go, though a segment still names them. They are neither `deleted` nor `earlier` any more. */
  removed?: readonly number[];
  /** Numbers whose places others take: nobody finds them any more, and the blocks that hold them are written again later. */
  replaced?: readonly number[];
  /** What was swept out of its blocks: keys of the records that said so, and the numbers in them. */
  swept?: { keys: readonly number[]; numbers: readonly number[] };
  /** Removed numbers that no segment names any more. */
  forgotten?: readonly number[];
  /** Numbers that go out of sight until they are removed or restored, and when. */
  deleted?: { numbers: readonly number[]; at: number };
  restored?: readonly number[];
  /** Numbers of earlier versions, with the hash of their key. */
  earlier?: ReadonlyMap<number, number>;
  /** Of pins: when it was set, or `null` for one that goes. */
  pins?: ReadonlyMap<string, number | null>;
  bundles?: ReadonlyMap<string, BundleRecord>;
  state?: Partial<Omit<LibraryState, 'revision'>>;
}

/**
 * Writes a change in one transaction: all of it or, when anything fails or the browser kills the worker, nothing.
 * @returns the new state, or `null` when another context has changed the library since the plan: plan again
 */
export async function commit(database: Database, change: Change): Promise<LibraryState | null> {
  // What is said to be kept outlives a power cut too; a merge or a bundle that is lost to one only comes again.
  const durability = change.revision === null || change.bundles ? 'relaxed' : 'strict';
  const tx = heard(database.transaction(stores, 'readwrite', { durability }));
  const state = (await tx.objectStore('state').get('library')) ?? emptyState;
  if (!(await isCurrent(tx, change, state))) {
    await tx.done;
    return null;
  }
  const next = stateAfter(state, change);
  const requests: Promise<unknown>[] = [];
  let failure: unknown;
  try {
    if (change.segment) await putSegment(tx, change.segment, next.revision);
    queue(tx, change, next, requests);
  } catch (error) {
    // A request that could not even be made must not leave the ones before it to be committed alone.
    failure = error;
    abort(tx);
  }
  // When the transaction is aborted its requests reject too: they are waited for, so that none is left unheard.
  const settled = Promise.allSettled(requests);
  try {
    await tx.done;
  } catch (error) {
    await settled;
    throw failure ?? tx.error ?? error;
  }
  return next;
}

/** What the library says of itself once a change is in. */
export function stateAfter(state: LibraryState, change: Change): LibraryState {
  return { ...state, ...change.state, revision: state.revision + 1 };
}

const stores = [
  'directories',
  'facts',
  'texts',
  'segments',
  'pieces',
  'removed',
  'replaced',
  'deleted',
  'earlier',
  'pins',
  'bundles',
  'state',
] as const;
type Writing = IDBPTransaction<LibrarySchema, typeof stores, 'readwrite'>;

/** Whether the plan still fits. A merge fits as long as all that it merges is there: originals that were added meanwhile stand elsewhere. */
async function isCurrent(tx: Writing, { revision, merged = [] }: Change, state: LibraryState): Promise<boolean> {
  if (revision !== null) return state.revision === revision;
  const found = await Promise.all(merged.map((key) => tx.objectStore('segments').getKey(key)));
  return found.every((key) => key !== undefined);
}

/** Under the revision as its key, which no segment had before. Piece by piece, so that copying them is no long task. */
async function putSegment(tx: Writing, segment: Segment, key: number): Promise<void> {
  const { record, pieces } = splitSegment(segment, key);
  for (const piece of pieces) await tx.objectStore('pieces').put(piece.value, piece.key);
  await tx.objectStore('segments').put(record, key);
}

function queue(tx: Writing, change: Change, next: LibraryState, requests: Promise<unknown>[]): void {
  requests.push(tx.objectStore('state').put(next, 'library'));
  for (const { first, directory, facts, texts } of change.blocks ?? []) {
    requests.push(tx.objectStore('directories').put(directory, first));
    requests.push(tx.objectStore('facts').put(facts, first));
    requests.push(tx.objectStore('texts').put(texts, first));
  }
  for (const first of change.emptied ?? []) {
    for (const store of ['directories', 'facts', 'texts'] as const) requests.push(tx.objectStore(store).delete(first));
  }
  for (const key of change.merged ?? []) {
    requests.push(tx.objectStore('segments').delete(key));
    requests.push(tx.objectStore('pieces').delete(IDBKeyRange.bound([key], [key, []])));
  }
  // One request for all: thousands of them would take longer than the texts.
  if (change.replaced?.length) requests.push(tx.objectStore('replaced').put(Uint32Array.from(change.replaced), next.revision));
  for (const run of runsOf(change.swept?.keys ?? [])) requests.push(tx.objectStore('replaced').delete(run));
  for (const number of change.removed ?? []) requests.push(tx.objectStore('removed').put(true, number));
  for (const run of runsOf(change.removed ?? []))
    for (const store of ['deleted', 'earlier'] as const) requests.push(tx.objectStore(store).delete(run));
  for (const run of runsOf(change.forgotten ?? [])) requests.push(tx.objectStore('removed').delete(run));
  for (const number of change.deleted?.numbers ?? []) requests.push(tx.objectStore('deleted').put(change.deleted!.at, number));
  for (const run of runsOf(change.restored ?? [])) requests.push(tx.objectStore('deleted').delete(run));
  for (const [number, key] of change.earlier ?? []) requests.push(tx.objectStore('earlier').put(key, number));
  for (const [uri, at] of change.pins ?? [])
    requests.push(at === null ? tx.objectStore('pins').delete(uri) : tx.objectStore('pins').put(at, uri));
  for (const [id, record] of change.bundles ?? []) requests.push(tx.objectStore('bundles').put(record, id));
}

/** The numbers in runs without a gap: what is removed has mostly come together, and a run is one request. */
function* runsOf(numbers: readonly number[]): Generator<IDBKeyRange> {
  const rising = [...numbers].sort((a, b) => a - b);
  for (let from = 0, at = 1; from < rising.length; from = at++) {
    while (at < rising.length && rising[at]! - rising[at - 1]! <= 1) at++;
    yield IDBKeyRange.bound(rising[from], rising[at - 1]);
  }
}
