import browser from 'webextension-polyfill';
import { readLibraryNote } from '../../messages/library-note.ts';
import { marksOn, readSettings } from '../../messages/settings.ts';
import { readRecord } from '../../messages/tab-record.ts';
import type { Facts } from './facts.ts';

/** Reads what the first drawing needs, in parallel, and wakes nobody. */
export async function gather(asked: string | null): Promise<Facts> {
  const [tab, settings, note] = await Promise.all([
    asked === null
      ? browser.tabs.query({ active: true, currentWindow: true }).then(([first]) => first)
      : browser.tabs.get(Number(asked)).catch(() => null),
    readSettings(browser.storage.local),
    readLibraryNote(browser.storage.local),
  ]);
  const id = tab?.id ?? Number(asked ?? -1);
  const record = await readRecord(browser.storage.session, id);
  const about = { id, url: tab?.url ?? null, incognito: tab?.incognito ?? false };
  return {
    tab: about,
    record,
    settings,
    originals: note?.count ?? null,
    page: null,
    marks: marksOn(settings, tab?.url ?? record?.url ?? null),
    texts: new Map(),
    otherTabs: [],
  };
}

/** The texts of the originals that the report names, from the library: loaded after the first drawing, and only where there are any. */
export async function textsOf({ record }: Facts): Promise<ReadonlyMap<string, string>> {
  const matches = [...(record?.report?.matches ?? []), ...(record?.selection?.report.matches ?? [])];
  const texts = matches.filter(({ original }) => original.held === 'text');
  if (texts.length === 0) return new Map();
  const { openLibrary } = await import('../../library/store.ts');
  const library = await openLibrary();
  const originals = await Promise.all(texts.map((match) => library.matched(match)));
  library.close();
  return new Map(originals.flatMap((original) => (original?.held === 'text' ? [[original.uri, original.text] as const] : [])));
}
