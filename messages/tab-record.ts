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
  report: Report | null;
  /** There is no report because a glance found nothing: the page is read when a person wants to know of it. */
  glanced?: boolean;
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

const changing = new Map<number, Promise<unknown>>();

/**
 * Changes a tab's record, without another change by this context in between: a page and a selection on it are answered at their own times.
 * @param change makes the new record of the one that is held; `null` leaves it
 */
export function changeRecord(area: StorageArea, tab: number, change: (held: TabRecord | null) => TabRecord | null): Promise<void> {
  const turn = async () => {
    const record = change(await readRecord(area, tab));
    if (record) await writeRecord(area, tab, record);
  };
  const done = (changing.get(tab) ?? Promise.resolve()).then(turn, turn);
  changing.set(tab, done);
  const forget = () => void (changing.get(tab) === done && changing.delete(tab));
  done.then(forget, forget);
  return done;
}

/** The answer about a selection, where it is of this page. */
export function selectionOn(held: TabRecord | null, url: string | null): TabRecord['selection'] {
  const selection = held?.selection ?? null;
  return isSamePage(selection?.report.page.url ?? null, url) ? selection : null;
}

/** Forgets a tab. */
export async function dropRecord(area: StorageArea, tab: number): Promise<void> {
  await area.remove(recordKey(tab));
}

async function oldestFirst(area: StorageArea, except: string): Promise<string[]> {
  const all = Object.entries(await area.get(null)).filter(([key]) => key.startsWith('tab:') && key !== except);
  return all.sort(([, a], [, b]) => ((a as TabRecord).at < (b as TabRecord).at ? -1 : 1)).map(([key]) => key);
}
