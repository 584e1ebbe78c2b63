import browser from 'webextension-polyfill';
import type { Result } from '../../messages/result.ts';
import { type PageSender, tabOf } from './page-sender.ts';

/** Brings the script that reads pages into the one that asks; a second time does nothing there. */
export async function bringReader(sender: PageSender): Promise<Result<null>> {
  const tab = tabOf(sender);
  if (tab === null) return { ok: false, error: 'Only a page in a tab is read.' };
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/reader.js'] });
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
