import type { Original, OriginalFacts } from '../engine/original.ts';
import type { Reading } from '../engine/reading.ts';
import type { Match, Report } from '../engine/report.ts';
import type { Tables } from '../engine/tables.ts';
import type { Bundle } from './bundles.ts';
import type { ListedOriginal } from './contents.ts';
import type { Keeping, Origin } from './fact-columns.ts';
import type { Comparison } from './schema.ts';
import type { Standing } from './standing.ts';
import type { Counts } from './writing.ts';

export interface AddOptions {
  /** Looked at between batches; one that is being written by then is kept. */
  signal?: AbortSignal;
  /** How many of the given originals are kept by now. */
  progress?: (done: number) => void;
  /** How many originals go into one transaction, at most (512): fewer where progress should be finer. */
  batch?: number;
  /** About how much will come, where that is known: what will not fit is refused before anything is written. */
  bytes?: number;
  /** How they came: kept beside each new original or version. */
  origin?: Origin;
}

export interface Version extends Keeping {
  original: Original;
}

/**
 * The originals that this browser knows. Whatever a promise of it has resolved is on disk; whatever was under way when a worker was
 * killed is there whole or not at all. Several contexts may use one library at once.
 * Methods reject with the errors of `errors.ts`, whose messages say what to do next.
 */
export interface Library {
  count(): Promise<number>;
  check(reading: Reading, tables: Tables, clock?: () => number): Promise<Report>;
  /** Whether a report of this page could have a match, by its text alone: where not, the page need not be read. */
  couldName(reading: Reading, tables: Tables): Promise<boolean>;
  /**
   * In batches, each one transaction: what `progress` has told is kept, whatever happens next. Taken up again, it finds that as `same`.
   * A changed text is a new version; the older one stays, and is found too.
   */
  add(originals: Iterable<Original> | AsyncIterable<Original>, options?: AddOptions): Promise<Counts>;
  /** How originals stand to what is held, before any of them is kept. */
  standings(originals: readonly Original[]): Promise<Standing[]>;
  /** The newest version. */
  original(uri: string): Promise<Original | undefined>;
  /** All versions that are held, the newest first. */
  versions(uri: string): Promise<Version[]>;
  /** The version that a match of a report is with. */
  matched(match: Pick<Match, 'original' | 'outline'>): Promise<Original | undefined>;
  /** Facts in the order in which originals were added. @param options.after how many to pass over */
  list(options?: { after?: number; limit?: number }): Promise<OriginalFacts[]>;
  /** The facts of all originals, what came last first, some hundreds at a time. */
  contents(): AsyncGenerator<ListedOriginal[]>;
  /** All originals, each in its newest version, a block at a time in memory: for writing them elsewhere. */
  originals(): AsyncGenerator<Original>;
  /** Unknown keys are passed over. The texts, with all versions, are gone from the disk when it resolves. */
  remove(uris: string[]): Promise<void>;
  /** Takes originals out of sight. They can be restored until they are erased. @returns by what to restore them */
  discard(uris: string[]): Promise<number>;
  restore(discarded: number): Promise<void>;
  /** Erases from the disk what was discarded up to a moment (milliseconds since 1970). */
  erase(upTo: number): Promise<void>;
  pin(uri: string, on: boolean): Promise<void>;
  /** Keys of what is pinned: it stands first, and stays when its bundle goes. */
  pins(): Promise<string[]>;
  /**
   * Puts the originals of a bundle in, batch by batch; cut off, it goes on the next time. Of a newer bundle, what a person deleted stays
   * deleted, and what the bundle no longer has goes.
   */
  loadBundle(bundle: Bundle, options?: Pick<AddOptions, 'signal' | 'progress'>): Promise<'loaded' | 'unchanged' | 'removed'>;
  /** Takes out what a bundle brought, but for what is pinned. It stays out, also in newer versions, until it is wanted again. */
  removeBundle(id: string): Promise<void>;
  /** Lets a removed bundle be loaded again. */
  wantBundle(id: string): Promise<void>;
  bundles(): Promise<{ id: string; version: string; status: 'loading' | 'whole' | 'removed'; brought: number }[]>;
  /** Keeps the newest 50. @returns its id */
  keepComparison(comparison: Comparison): Promise<string>;
  comparison(id: string): Promise<Comparison | undefined>;
  /** Resolves when nothing is being merged any more. Nothing needs to wait for it but measurements and tests. */
  settled(): Promise<void>;
  close(): void;
}
