import browser from 'webextension-polyfill';
import type { Original } from '../../engine/original.ts';
import type { Report } from '../../engine/report.ts';
import { openLibrary } from '../../library/store.ts';
import { readRecord } from '../../messages/tab-record.ts';

export interface Found {
  report: Report;
  originals: Original[];
  /** Under which the library keeps it; `null` for a comparison that is not kept (a private window). */
  id: string | null;
}

/** The comparison that an address asks for: a kept one (`?id=`), or the one of a tab (`?tab=`, with `of=selection`), which is then kept. */
export async function findComparison(address: URLSearchParams): Promise<Found | null> {
  const library = await openLibrary();
  const id = address.get('id');
  if (id !== null) {
    const kept = await library.comparison(id);
    return kept ? { report: kept.report, originals: kept.originals, id } : null;
  }
  const tab = Number(address.get('tab') ?? -1);
  const record = await readRecord(browser.storage.session, tab);
  const report = address.get('of') === 'selection' ? record?.selection?.report : record?.report;
  if (!report) return null;
  const held = await Promise.all(report.matches.map((match) => library.matched(match)));
  const originals = held.filter((original) => original !== undefined);
  const keep = report.matches.length > 0 && !(await isPrivate(tab));
  return { report, originals, id: keep ? await library.keepComparison({ report, originals, at: new Date().toISOString() }) : null };
}

/** A private window's pages leave nothing behind. A tab that has gone may have been one. */
async function isPrivate(tab: number): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => true,
  );
}
