import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { tables } from '../../data/tables.ts';
import { checkDraft } from '../../messages/draft-schema.ts';
import { marksOf } from '../../messages/marks.ts';
import type { PageMarks } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { marksOn, readSettings } from '../../messages/settings.ts';
import { isSamePage, readRecord, writeRecord } from '../../messages/tab-record.ts';
import type { Draft } from '../../page/draft.ts';
import { judge } from '../../page/judge.ts';
import { showBadge } from './badge.ts';
import { tablesWithModel } from './language-model.ts';
import { library } from './library-host.ts';
import { bringMarks } from './marks.ts';

/** One message a page: checks what the content script read, keeps the report for the popup, answers what to mark. */
export async function inspectPage(data: Draft, sender: Pick<Runtime.MessageSender, 'tab' | 'frameId' | 'id'>): Promise<Result<PageMarks>> {
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId !== 0 || sender.id !== browser.runtime.id)
    return { ok: false, error: 'Only a page in a tab is read.' };
  const at = new Date().toISOString();
  const selection = (await readRecord(browser.storage.session, tab))?.selection ?? null;
  try {
    const reading = judge(checkDraft(data), tables);
    const [held, settings] = await Promise.all([library(), readSettings(browser.storage.local)]);
    const report = await held.check(reading, await tablesWithModel());
    const record = {
      url: reading.url,
      at,
      report,
      selection: isSamePage(selection?.report.page.url ?? null, reading.url) ? selection : null,
      error: null,
    };
    await writeRecord(browser.storage.session, tab, record);
    await showBadge(tab, report);
    if (report.matches.length > 0) await bringMarks(tab);
    return { ok: true, value: marksOf(report, marksOn(settings, reading.url)) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error('Wireprint: a page could not be checked', error);
    await writeRecord(browser.storage.session, tab, { url: sender.tab?.url ?? null, at, report: null, selection: null, error: said });
    return { ok: false, error: said };
  }
}
