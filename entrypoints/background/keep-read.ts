import browser from 'webextension-polyfill';
import { tables } from '../../data/tables.ts';
import type { PageFacts } from '../../engine/page-facts.ts';
import type { Report } from '../../engine/report.ts';
import { capture } from '../../library/capture.ts';
import { outletFinder } from '../../library/outlet-finder.ts';
import { plainPageAddress } from '../../library/page-original.ts';
import { noteLibrary } from '../../messages/library-note.ts';
import { changeRecord, type Kept } from '../../messages/tab-record.ts';
import { library } from './library-host.ts';

/**
 * Keeps the article of a site that a person named, and says in the tab's record what became of it. What is known to be another outlet's
 * text is no original of this one: it is not kept by itself.
 */
export async function keepRead(tab: number, page: PageFacts, report: Report): Promise<void> {
  const kept = await tryKeep(page, report);
  await changeRecord(browser.storage.session, tab, (record) => record && { ...record, kept });
}

async function tryKeep(page: PageFacts, report: Report): Promise<Kept> {
  const [source] = report.matches;
  const own = source && plainPageAddress(source.original.url) === plainPageAddress(page.url);
  if (report.verdict === 'reposted' && source && !own && report.page.isOriginalOf === null)
    return { as: 'repost', uri: source.original.uri, detail: source.original.outlet };
  try {
    const held = await library();
    const captured = await capture(held, page, outletFinder(tables), report.page.isOriginalOf);
    if (captured && captured.as !== 'same') await noteLibrary(browser.storage.local, await held.count());
    return captured ? { ...captured, detail: null } : { as: 'failed', uri: null, detail: null };
  } catch (error) {
    console.error('Wireprint: a page could not be kept', error);
    return { as: 'failed', uri: null, detail: error instanceof Error ? error.message : String(error) };
  }
}
