import browser from 'webextension-polyfill';
import type { OtherTab } from '../../components/other-tabs.tsx';
import type { Match } from '../../engine/report.ts';
import { siteOf } from '../../messages/settings.ts';
import { isSamePage, type TabRecord } from '../../messages/tab-record.ts';
import type { Facts } from './facts.ts';

/**
 * The open tabs that have text of the same original as this one, or of another version of it, the one with the most first. Only tabs that were
 * read are known. Private windows and others know nothing of each other.
 */
export async function otherTabsOf({ tab, record }: Pick<Facts, 'tab' | 'record'>): Promise<OtherTab[]> {
  const mine = new Set((record?.report?.matches ?? []).flatMap(urisOf));
  if (mine.size === 0) return [];
  const records = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith('tab:'));
  const found = await Promise.all(
    records.map(async ([key, held]) => {
      const id = Number(key.slice('tab:'.length));
      const other = held as TabRecord;
      const match = other.report?.matches.find((one) => urisOf(one).some((uri) => mine.has(uri)));
      if (id === tab.id || !match) return null;
      const open = await browser.tabs.get(id).catch(() => null);
      if (!open || open.incognito !== tab.incognito || (open.url && !isSamePage(open.url, other.url))) return null;
      const { title } = other.report!.page;
      return { id, title, site: siteOf(other.url), outlet: match.original.outlet, share: match.originalCoverage };
    }),
  );
  return found.filter((one) => one !== null).sort((a, b) => b.share - a.share);
}

/** An original and its other versions: one story. Words that two reports quote make no story of them. */
const urisOf = (match: Match): string[] =>
  match.reuse === 'quotation' ? [] : [match.original.uri, ...match.alsoSent.map(({ uri }) => uri)];
