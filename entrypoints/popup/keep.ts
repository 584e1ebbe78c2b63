import browser from 'webextension-polyfill';
import type { KeepFacts } from '../../components/keep-row.tsx';
import { noteLibrary } from '../../messages/library-note.ts';
import { keepsSite } from '../../messages/settings.ts';
import { isSamePage, type Kept, writeRecord } from '../../messages/tab-record.ts';
import type { Facts } from './facts.ts';

/** What the popup shows of keeping. Nothing is kept from a private window. */
export function keepFacts({ tab, record, settings }: Facts, site: string | null): KeepFacts {
  const fresh = record !== null && (tab.url === null || isSamePage(tab.url, record.url)) && !tab.incognito ? record : null;
  const can = Boolean(fresh?.about && fresh.report);
  return { can, kept: fresh?.kept ?? null, site: can ? site : null, siteOn: keepsSite(settings, tab.url ?? fresh?.url ?? null) };
}

/** Keeps the article of the page at a person's click, and says in the tab's record what became of it. */
export async function keepPage({ tab, record }: Facts, update: (change: Partial<Facts>) => void): Promise<void> {
  if (!record?.report || !record.about || tab.incognito) return;
  const next = { ...record, kept: await keep(record.report.page, record.about) };
  update({ record: next });
  await writeRecord(browser.storage.session, tab.id, next);
}

type Page = NonNullable<NonNullable<Facts['record']>['report']>['page'];
type About = NonNullable<NonNullable<Facts['record']>['about']>;

/** The library comes only when it is wanted: the popup opens without it. */
async function keep(page: Page, about: About): Promise<Kept> {
  try {
    const [{ openLibrary }, { capture }, { outletFinder }, { articleText }, { tables }] = await Promise.all([
      import('../../library/store.ts'),
      import('../../library/capture.ts'),
      import('../../library/outlet-finder.ts'),
      import('../../page/page-facts.ts'),
      import('../../data/tables.ts'),
    ]);
    const { url, bylines, published, updated, language, cutOff, isOriginalOf } = page;
    const text = articleText(page, about.headline);
    const facts = { ...about, url, bylines, published, updated, language, text, cutOff: cutOff !== null };
    const library = await openLibrary();
    const captured = await capture(library, facts, outletFinder(tables), isOriginalOf);
    await noteLibrary(browser.storage.local, await library.count());
    library.close();
    return captured ? { ...captured, detail: null } : { as: 'failed', uri: null, detail: null };
  } catch (error) {
    console.error('Wireprint: the page could not be kept', error);
    return { as: 'failed', uri: null, detail: error instanceof Error ? error.message : String(error) };
  }
}
