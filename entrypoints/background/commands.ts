import type { Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { marksOn, readSettings } from '../../messages/settings.ts';
import { readRecord } from '../../messages/tab-record.ts';
import { findSourceOfSelected } from './context-menu.ts';
import { switchMarks } from './marks.ts';

/** What the keyboard commands do; the browser opens the popup by itself. */
export async function runCommand(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  if (command === 'find-source') await findSourceOfSelected(tab);
  if (command === 'toggle-marks' && tab?.id !== undefined) {
    const url = tab.url ?? (await readRecord(browser.storage.session, tab.id))?.url ?? null;
    await switchMarks(tab.id, url, !marksOn(await readSettings(browser.storage.local), url));
  }
}
