import type { Menus, Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Claim, Reading } from '../../engine/reading.ts';
import { selectionReading } from '../../engine/readings.ts';
import type { Report } from '../../engine/report.ts';
import { longestText } from '../../messages/draft-schema.ts';
import { callPage } from '../../messages/page-calls.ts';
import { changeRecord, isSamePage, readRecord, type TabRecord } from '../../messages/tab-record.ts';
import { tablesWithModel } from './language-model.ts';
import { library } from './library-host.ts';
import { ownVoice } from './own-voice.ts';

const menuItem = 'find-source';

/** Puts “Find the source of this text” into the menu of a selection, in the language chosen. Called once an installation and again for another language: the browser keeps it. */
export async function addMenu(): Promise<void> {
  const title = (await ownVoice()).say('findSource');
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: menuItem, title, contexts: ['selection'] });
}

/**
 * Looks for the source of the selected text. The popup is opened first, while the click still counts as one (browsers refuse
 * it later), and draws the answer when it comes; where the browser refuses even so, the answer opens in a tab.
 */
export async function findSource(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const text = info.selectionText?.slice(0, longestText).trim();
  if (info.menuItemId !== menuItem || tab?.id === undefined || !text) return;
  await answerFor(tab.id, tab.windowId, info.pageUrl ?? tab.url ?? null, async () => text);
}

/** The same from the keyboard. What is selected is asked of the page: the command allows it for this tab. */
export async function findSourceOfSelected(tab: Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  await answerFor(tab.id, tab.windowId, tab.url ?? null, () => selectedIn(tab.id!));
}

async function answerFor(tab: number, windowId: number | undefined, url: string | null, ask: () => Promise<string>): Promise<void> {
  const popup = openPopup(windowId);
  const text = await ask();
  if (text) await keepAnswer(tab, url, text);
  if (!(await popup)) await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?tab=${tab}`), openerTabId: tab });
}

/** The selected text of a page's frames; `''` where nothing is selected, or the browser keeps the page closed. */
async function selectedIn(tab: number): Promise<string> {
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: () => String(getSelection()) });
    const texts = frames.map(({ result }) => (typeof result === 'string' ? result.trim() : ''));
    return texts.find((text) => text !== '')?.slice(0, longestText) ?? '';
  } catch {
    return '';
  }
}

async function keepAnswer(tab: number, url: string | null, text: string): Promise<void> {
  // What the page says of itself belongs to the answer, which is newer than the page's report.
  if ((await readRecord(browser.storage.session, tab))?.glanced)
    await callPage(browser.scripting, tab, 'readNow', undefined).catch(() => null);
  const at = new Date().toISOString();
  const onPage = (held: TabRecord | null) => (held && isSamePage(held.url, url) ? held : null);
  try {
    const around = onPage(await readRecord(browser.storage.session, tab))?.report ?? null;
    const report = await (await library()).check(selected(text, url, around), await tablesWithModel());
    await changeRecord(browser.storage.session, tab, (held) => ({ ...blank(url, at), ...onPage(held), url, selection: { report, at } }));
  } catch (error) {
    console.error('Wireprint: a selection could not be checked', error);
    const said = error instanceof Error ? error.message : String(error);
    await changeRecord(browser.storage.session, tab, (held) => ({ ...blank(url, at), report: onPage(held)?.report ?? null, error: said }));
  }
}

const blank = (url: string | null, at: string): TabRecord => ({ url, at, report: null, selection: null, error: null });

/** The selected text with what is known of the page around it: who is credited there, when it appeared. */
function selected(text: string, url: string | null, around: Report | null): Reading {
  const reading = selectionReading('selection', text, url);
  if (!around) return reading;
  const { title, language, bylines, published, updated } = around.page;
  const quote = ({ page, where }: Claim) => (page ? around.page.text.slice(page.start, page.end).slice(0, 300) : where);
  const claims = around.claims.map((claim) => ({ ...claim, page: null, where: quote(claim) }));
  return { ...reading, title, language, bylines, published, updated, claims };
}

function openPopup(windowId: number | undefined): Promise<boolean> {
  try {
    return browser.action.openPopup(windowId === undefined ? {} : { windowId }).then(
      () => true,
      () => false,
    );
  } catch {
    return Promise.resolve(false);
  }
}
