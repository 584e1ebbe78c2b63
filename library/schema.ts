import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Original } from '../engine/original.ts';
import type { Report } from '../engine/report.ts';
import type { Segment } from '../engine/segment.ts';
import type { OldTexts } from './blocks.ts';
import type { Directory, PackedDirectory } from './directory.ts';
import { keyHash } from './key-hash.ts';
import type { TextFacts } from './plain-text.ts';
import type { Subscription } from './subscription.ts';

/** Everything that the library keeps. Blocks are keyed by the number of their first original, segments by the revision that wrote them. */
export interface LibrarySchema extends DBSchema {
  directories: { key: number; value: PackedDirectory | Directory };
  facts: { key: number; value: Uint8Array };
  texts: { key: number; value: Uint8Array | OldTexts };
  segments: { key: number; value: SegmentRecord };
  /** Long arrays of segments in pieces: the segment's key, the array's name, the piece's place. */
  pieces: { key: [segment: number, name: string, at: number]; value: ArrayBufferView };
  /** Numbers that still stand in a segment, though their original is gone. */
  removed: { key: number; value: true };
  /** Under the revision that did it: numbers that blocks and segments still hold, though others have taken their places. Swept out when nobody writes. */
  replaced: { key: number; value: Uint32Array };
  /** Numbers that a person deleted and may still have back, and when (milliseconds since 1970). Nobody sees or finds them. */
  deleted: { key: number; value: number };
  /** Numbers of originals of which the library holds a later version, with the hash of the key that both have. */
  earlier: { key: number; value: number };
  /** Keys of originals that a person pinned, and when. */
  pins: { key: string; value: number };
  bundles: { key: string; value: BundleRecord };
  /** One record: whoever writes raises its revision in the same transaction, so that caches and plans know when they are old. */
  state: { key: 'library'; value: LibraryState };
  comparisons: { key: number; value: KeptComparison; indexes: { id: string } };
  /** Under the feed's address. */
  subscriptions: { key: string; value: Subscription };
  imports: { key: string; value: KeptImport };
  /** How far each import is, by its id: apart from its files, which would be copied with each note. */
  imported: { key: string; value: number };
}

export interface LibraryState {
  revision: number;
  /** The number that the next original gets. Numbers are never given twice. */
  next: number;
  /** Originals, each with all its versions once. */
  count: number;
}

/** A segment, but for the arrays that are kept in pieces: those are empty here and named in `long`. */
export interface SegmentRecord extends Segment {
  long?: { name: string; length: number; pieces: number }[];
}

/** A set of originals that came with the extension. */
export interface BundleRecord {
  version: string;
  /** `removed`: a person does not want it, also in later versions. */
  status: 'loading' | 'whole' | 'removed';
  /** Hashes of the keys that it brought: one of them that is no longer held was deleted by a person. */
  keys: Float64Array;
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
  /** What a person said of plain texts among them, by name. */
  texts?: Record<string, TextFacts>;
  /** How far it was when it was begun: 0. Before version 4 of the database it was noted here. */
  done: number;
}

export type Database = IDBPDatabase<LibrarySchema>;

type Upgrading = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;
/** Waits for nothing but requests of its transaction: only then does it belong to that transaction. */
type Upgrade = (database: Database, transaction: Upgrading) => Promise<void>;

/** One step a version, never changed once it was released: step 0 leads from nothing to version 1. */
export const upgrades: readonly Upgrade[] = [
  async (database) => {
    for (const name of ['directories', 'facts', 'texts', 'removed', 'state'] as const) database.createObjectStore(name);
    database.createObjectStore('segments', { autoIncrement: true });
    database.createObjectStore('comparisons', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  },
  async (database) => {
    database.createObjectStore('subscriptions', { keyPath: 'address' });
    database.createObjectStore('imports', { keyPath: 'id' });
  },
  async (database, transaction) => {
    for (const name of ['pieces', 'deleted', 'earlier', 'pins', 'bundles'] as const) database.createObjectStore(name);
    const state = (await transaction.objectStore('state').get('library')) as (LibraryState & { bundle?: OldBundle | null }) | undefined;
    if (!state) return;
    const { bundle, revision, next, count } = state;
    await transaction.objectStore('state').put({ revision, next, count }, 'library');
    if (!bundle) return;
    const keys = Float64Array.from(bundle.uris, keyHash);
    await transaction.objectStore('bundles').put({ version: bundle.version, status: 'whole', keys }, 'demonstration');
  },
  async (database) => {
    database.createObjectStore('imported');
  },
  async (database) => {
    // Blocks are written with packed directories and coded words from here on; those of before are read as they are.
    database.createObjectStore('replaced');
  },
];

/** How version 1 kept the one bundle there was, in the state. */
interface OldBundle {
  version: string;
  uris: string[];
}

export const emptyState: LibraryState = { revision: 0, next: 1, count: 0 };
