import browser from 'webextension-polyfill';
import { sendMessage } from '../../messages/channel.ts';
import { readSettings } from '../../messages/settings.ts';
import { readRecord } from '../../messages/tab-record.ts';
import type { Facts } from './facts.ts';
import { sceneOf } from './scene.ts';

/** Reads what the first drawing needs, in parallel, and wakes nobody. */
export async function gather(asked: string | null): Promise<Facts> {
  const [tab, settings, { libraryFacts }] = await Promise.all([
    asked === null
      ? browser.tabs.query({ active: true, currentWindow: true }).then(([first]) => first)
      : browser.tabs.get(Number(asked)).catch(() => null),
    readSettings(browser.storage.local),
    browser.storage.local.get('libraryFacts'),
  ]);
  const id = tab?.id ?? Number(asked ?? -1);
  const record = await readRecord(browser.storage.session, id);
  const originals = (libraryFacts as { count?: number } | undefined)?.count ?? null;
  const about = { id, url: tab?.url ?? null, incognito: tab?.incognito ?? false };
  return { tab: about, record, settings, originals, page: null, marks: settings.marks, texts: new Map() };
}

/** Asks the page how far it is, again while it is reading: where the gate says no, no record ever comes. */
export async function askPage(facts: () => Facts, update: (change: Partial<Facts>) => void): Promise<void> {
  do {
    const page = await sendMessage('pageState', undefined, facts().tab.id).catch(() => 'absent' as const);
    if (sceneOf(facts()).kind === 'report') return;
    update({ page });
    await new Promise((resolve) => setTimeout(resolve, 700));
  } while (sceneOf(facts()).kind === 'reading');
}

/** The texts of the originals that the report names, from the library: loaded after the first drawing, and only where there are any. */
export async function textsOf({ record }: Facts): Promise<ReadonlyMap<string, string>> {
  const matches = [...(record?.report?.matches ?? []), ...(record?.selection?.report.matches ?? [])];
  const uris = [...new Set(matches.filter(({ original }) => original.held === 'text').map(({ original }) => original.uri))];
  if (uris.length === 0) return new Map();
  const { openLibrary } = await import('../../library/store.ts');
  const library = await openLibrary();
  const originals = await Promise.all(uris.map((uri) => library.original(uri)));
  library.close();
  return new Map(originals.flatMap((original) => (original?.held === 'text' ? [[original.uri, original.text] as const] : [])));
}
