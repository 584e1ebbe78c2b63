import type { IDBPTransaction } from 'idb';
import type { Segment } from '../engine/segment.ts';
import type { Block } from './blocks.ts';
import { type Database, emptyState, type LibrarySchema, type LibraryState } from './schema.ts';
import { heard } from './transaction.ts';

/** Everything that one step changes, made ready beforehand: a transaction must not wait for anything but its own requests. */
export interface Change {
  /** The revision that the change was planned on. */
  revision: number;
  /** Blocks that are new or written again. */
  blocks?: readonly Block[];
  /** Keys of blocks that have nothing left. */
  emptied?: readonly number[];
  segment?: Segment | null;
  /** Keys of segments that are merged into `segment`. */
  merged?: readonly number[];
  /** Numbers whose originals go, though a segment still names them. */
  removed?: readonly number[];
  /** Removed numbers that no segment names any more. */
  forgotten?: readonly number[];
  state?: Partial<Omit<LibraryState, 'revision'>>;
}

/**
 * Writes a change in one transaction: all of it or, when anything fails or the browser kills the worker, nothing.
 * @returns the new state, or `null` when another context has changed the library since the plan: plan again
 */
export async function commit(database: Database, change: Change): Promise<LibraryState | null> {
  const tx = heard(database.transaction(stores, 'readwrite'));
  const state = (await tx.objectStore('state').get('library')) ?? emptyState;
  if (state.revision !== change.revision) {
    await tx.done;
    return null;
  }
  const next: LibraryState = { ...state, ...change.state, revision: state.revision + 1 };
  const requests: Promise<unknown>[] = [];
  let failure: unknown;
  try {
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

const stores = ['directories', 'facts', 'texts', 'segments', 'removed', 'state'] as const;
type Writing = IDBPTransaction<LibrarySchema, typeof stores, 'readwrite'>;

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
  if (change.segment) requests.push(tx.objectStore('segments').put(change.segment));
  for (const key of change.merged ?? []) requests.push(tx.objectStore('segments').delete(key));
  for (const number of change.removed ?? []) requests.push(tx.objectStore('removed').put(true, number));
  for (const number of change.forgotten ?? []) requests.push(tx.objectStore('removed').delete(number));
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It was aborted already, by what made the request fail.
  }
}
