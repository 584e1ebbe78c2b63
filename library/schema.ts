import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Original } from '../engine/original.ts';
import type { Report } from '../engine/report.ts';
import type { Segment } from '../engine/segment.ts';
import type { Directory, Texts } from './blocks.ts';
import type { Subscription } from './subscription.ts';

/** Everything that the library keeps. Blocks are keyed by the number of their first original. */
export interface LibrarySchema extends DBSchema {
  directories: { key: number; value: Directory };
  facts: { key: number; value: Uint8Array };
  texts: { key: number; value: Texts };
  segments: { key: number; value: Segment };
  /** Numbers that still stand in a segment, though their original is gone. */
  removed: { key: number; value: true };
  /** One record: whoever writes raises its revision in the same transaction, so that caches and plans know when they are old. */
  state: { key: 'library'; value: LibraryState };
  comparisons: { key: number; value: KeptComparison; indexes: { id: string } };
  /** Under the feed's address. */
  subscriptions: { key: string; value: Subscription };
  imports: { key: string; value: KeptImport };
}

export interface LibraryState {
  revision: number;
  /** The number that the next original gets. Numbers are never given twice. */
  next: number;
  count: number;
  /** The bundle that was loaded last, and the keys in it: one of them that is no longer held was deleted by a person. */
  bundle: { version: string; uris: string[] } | null;
}

/** A comparison that was opened: kept under an id, so that its page survives a reload. */
export interface Comparison {
  report: Report;
  originals: Original[];
  /** When it was made, ISO 8601. */
  at: string;
}

export interface KeptComparison extends Comparison {
  id: string;
}

/** An import that a person decided on: its files, so that it can be taken up again after the browser was closed in the middle of it. */
export interface KeptImport {
  id: string;
  /** When it was begun, ISO 8601. */
  at: string;
  files: { name: string; content: Blob }[];
  /** How many originals were put into the library when it was last noted: fewer than there are, never more. */
  done: number;
}

export type Database = IDBPDatabase<LibrarySchema>;

type Upgrade = (database: Database, transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>) => void;

/** One step a version, never changed once it was released: step 0 leads from nothing to version 1. */
export const upgrades: readonly Upgrade[] = [
  (database) => {
    for (const name of ['directories', 'facts', 'texts', 'removed', 'state'] as const) database.createObjectStore(name);
    database.createObjectStore('segments', { autoIncrement: true });
    database.createObjectStore('comparisons', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  },
  (database) => {
    database.createObjectStore('subscriptions', { keyPath: 'address' });
    database.createObjectStore('imports', { keyPath: 'id' });
  },
];

export const emptyState: LibraryState = { revision: 0, next: 1, count: 0, bundle: null };
