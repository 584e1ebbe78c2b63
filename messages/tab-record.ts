import type { Report } from '../engine/report.ts';
import type { StorageArea } from './storage-area.ts';

/**
 * What is known of a tab, kept in the browser's in-memory storage: gone with the browser, and never on disk.
 * The background writes it, the popup and the compare page read it.
 */
export interface TabRecord {
  /** The address that was read; a record of another address is stale. */
  url: string | null;
  /** ISO 8601. */
  at: string;
  /** `null` where nothing was found at a glance, as where something failed (`error`): the page is read when a person wants to know of it. */
  report: Report | null;
  /** The answer to “find the source of this text”, newest only. */
  selection: { report: Report; at: string } | null;
  /** Why there is no report, for people. */
  error: string | null;
  /** What the page says of its article beside what the report has; `null` where there is no article that could be kept. */
  about?: PageAbout | null;
  /** What became of keeping the article; `null` where nobody wanted it. */
  kept?: Kept | null;
}

/** Facts of an article that a report does not show, for whoever keeps it. */
export interface PageAbout {
  canonical: string | null;
  headline: string | null;
  outlet: string | null;
}

/** A word about an article that was to be kept. `detail` is the outlet whose text it is, or why it failed. */
export interface Kept {
  as: 'new' | 'version' | 'same' | 'repost' | 'failed';
  uri: string | null;
  detail: string | null;
}

/** Whether two addresses show the same page: a fragment is only a place in it. */
export function isSamePage(one: string | null, other: string | null): boolean {
  return one?.split('#')[0] === other?.split('#')[0];
}

/** Whether a tab's page was glanced at and not read: there is no report, and nothing went wrong. */
export function wasGlancedAt(record: TabRecord | null): record is TabRecord {
  return record !== null && record.report === null && record.error === null;
}

export const recordKey = (tab: number): string => `tab:${tab}`;

/** The record of a tab, or `null`. */
export async function readRecord(area: StorageArea, tab: number): Promise<TabRecord | null> {
  const key = recordKey(tab);
  const held = (await area.get(key))[key];
  return (held as TabRecord | undefined) ?? null;
}

/**
 * Keeps a tab's record. The browsers allow 10 MB for all records together: when it is full, the records of other tabs go,
 * oldest first, and only then does it fail.
 */
export async function writeRecord(area: StorageArea, tab: number, record: TabRecord): Promise<void> {
  const item = { [recordKey(tab)]: record };
  try {
    await area.set(item);
  } catch (error) {
    for (const key of await oldestFirst(area, recordKey(tab))) {
      await area.remove(key);
      try {
        await area.set(item);
        return;
      } catch {
        // Still too full: the next oldest goes.
      }
    }
    throw error;
  }
}

/** Forgets a tab. */
export async function dropRecord(area: StorageArea, tab: number): Promise<void> {
  await area.remove(recordKey(tab));
}

async function oldestFirst(area: StorageArea, except: string): Promise<string[]> {
  const all = Object.entries(await area.get(null)).filter(([key]) => key.startsWith('tab:') && key !== except);
  return all.sort(([, a], [, b]) => ((a as TabRecord).at < (b as TabRecord).at ? -1 : 1)).map(([key]) => key);
}
