import browser from 'webextension-polyfill';
import { tables } from '../../data/tables.ts';
import { checkDraft } from '../../messages/draft-schema.ts';
import { marksOf } from '../../messages/marks.ts';
import type { PageMarks } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { keepsSite, marksOn, readSettings } from '../../messages/settings.ts';
import { changeRecord, isSamePage, type TabRecord } from '../../messages/tab-record.ts';
import type { Draft } from '../../page/draft.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { keepRead } from './keep-read.ts';
import { tablesWithModel } from './language-model.ts';
import { library } from './library-host.ts';
import { bringMarks } from './marks.ts';
import type { PageSender } from './page-sender.ts';
import { takeTurn } from './page-turn.ts';

/** One message a page: checks what the content script read, keeps the report for the popup, answers what to mark. */
export async function inspectPage(data: Draft, sender: PageSender): Promise<Result<PageMarks>> {
  const turn = takeTurn(sender);
  if (turn === null) return { ok: false, error: 'Only a page in a tab is read.' };
  const { tab, at } = turn;
  try {
    const draft = checkDraft(data);
    const reading = judge(draft, tables);
    const [held, settings] = await Promise.all([library(), readSettings(browser.storage.local)]);
    const report = await held.check(reading, await tablesWithModel());
    const facts = pageFacts(draft, reading);
    const about = facts && { canonical: facts.canonical, headline: facts.headline, outlet: facts.outlet };
    const kept = (before: TabRecord | null) => (isSamePage(before?.url ?? null, reading.url) ? (before?.kept ?? null) : null);
    await turn.keep({ url: reading.url, report, about }, (before) => ({ kept: kept(before) }));
    if (facts && !sender.tab?.incognito && keepsSite(settings, reading.url)) await keepRead(tab, facts, report);
    if (report.matches.length > 0) await bringMarks(tab);
    return { ok: true, value: marksOf(report, marksOn(settings, reading.url)) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error('Wireprint: a page could not be checked', error);
    await changeRecord(browser.storage.session, tab, () => ({
      url: sender.tab?.url ?? null,
      at,
      report: null,
      selection: null,
      error: said,
    }));
    return { ok: false, error: said };
  }
}
