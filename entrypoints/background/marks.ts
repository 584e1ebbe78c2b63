import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { sayMarks } from '../../components/mark-words.ts';
import { callPage } from '../../messages/page-calls.ts';
import type { MarkWords } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { changeSettings, readSettings, siteOf, withMarks } from '../../messages/settings.ts';
import { readRecord } from '../../messages/tab-record.ts';
import { ownVoice } from './own-voice.ts';

/** Brings what marks need into a page with a source, before it is told what to mark. A page that has gone in the meantime needs nothing. */
export async function bringMarks(tab: number): Promise<void> {
  const target = { tabId: tab, frameIds: [0] };
  try {
    await Promise.all([
      browser.scripting.insertCSS({ target, files: ['/assets/marks-style.css'] }),
      browser.scripting.executeScript({ target, files: ['/marks.js'] }),
    ]);
  } catch (error) {
    console.warn('Wireprint: the page takes no marks', error);
  }
}

type Sender = Pick<Runtime.MessageSender, 'tab' | 'url'>;

/** What the tips on a page say. */
export async function markWords(sender: Sender): Promise<Result<MarkWords>> {
  const tab = sender.tab?.id;
  const report = tab === undefined ? null : (await readRecord(browser.storage.session, tab))?.report;
  if (!report) return { ok: false, error: 'Nothing is known of this page.' };
  return { ok: true, value: sayMarks(report, await ownVoice()) };
}

/** Shows or hides the marks of a tab's site, from now on and in this tab at once. */
export async function switchMarks(tab: number, url: string | null | undefined, on: boolean): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  await changeSettings(browser.storage.local, withMarks(await readSettings(browser.storage.local), site, on));
  await callPage(browser.scripting, tab, 'showMarks', on).catch(() => false);
}

/** Marks nothing on the sender's site any more. */
export async function hideMarks(sender: Sender): Promise<Result<null>> {
  const tab = sender.tab?.id;
  if (tab === undefined) return { ok: false, error: 'Only a page in a tab has marks.' };
  await switchMarks(tab, sender.tab?.url ?? sender.url, false);
  return { ok: true, value: null };
}
