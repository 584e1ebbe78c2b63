import browser from 'webextension-polyfill';
import type { Original } from '../../engine/original.ts';
import type { Report } from '../../engine/report.ts';
import { readComparison } from '../../library/kept-comparison.ts';
import { readRecord } from '../../messages/tab-record.ts';

export interface Found {
  report: Report;
  /** The originals, as far as they are held, and the id under which the library keeps the comparison; `null` for one from a private window. */
  rest: Promise<{ originals: Original[]; id: string | null }>;
}

/**
 * The comparison that an address asks for: a kept one (`?id=`), or the one of a tab (`?tab=`, with `of=selection`), which is then kept.
 * The report comes first; of a tab's, the originals follow from the library.
 */
export async function findComparison(address: URLSearchParams): Promise<Found | null> {
  const id = address.get('id');
  if (id !== null) {
    const kept = await readComparison(id);
    return kept ? { report: kept.report, rest: Promise.resolve({ originals: kept.originals, id }) } : null;
  }
  const tab = Number(address.get('tab') ?? -1);
  const record = await readRecord(browser.storage.session, tab);
  const report = address.get('of') === 'selection' ? record?.selection?.report : record?.report;
  return report ? { report, rest: fetchAndKeep(report, tab) } : null;
}

async function fetchAndKeep(report: Report, tab: number): Promise<{ originals: Original[]; id: string | null }> {
  const { openLibrary } = await import('../../library/store.ts');
  const library = await openLibrary();
  const held = await Promise.all(report.matches.map((match) => library.matched(match)));
  const originals = held.filter((original) => original !== undefined);
  const keep = report.matches.length > 0 && !(await isPrivate(tab));
  return { originals, id: keep ? await library.keepComparison({ report, originals, at: new Date().toISOString() }) : null };
}

/** A private window's pages leave nothing behind. A tab that has gone may have been one. */
async function isPrivate(tab: number): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => true,
  );
}
