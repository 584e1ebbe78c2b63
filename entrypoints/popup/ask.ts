import browser from 'webextension-polyfill';
import { safeLink } from '../../components/addresses.ts';
import { sendMessage } from '../../messages/channel.ts';
import type { Facts } from './facts.ts';
import { sceneOf } from './scene.ts';

/** Asks the page how far it is, again while it is reading: where the gate says no, no record ever comes. */
export async function askPage(facts: () => Facts, update: (change: Partial<Facts>) => void): Promise<void> {
  const { id, url } = facts().tab;
  let page = await stateOf(id);
  if (page === 'absent' && safeLink(url) && (await bring(id))) page = 'reading';
  for (;;) {
    if (sceneOf(facts()).kind === 'report') return;
    update({ page });
    if (sceneOf(facts()).kind !== 'reading') return;
    await new Promise((resolve) => setTimeout(resolve, 700));
    page = await stateOf(id);
  }
}

const stateOf = (tab: number): Promise<Facts['page']> => sendMessage('pageState', undefined, tab).catch(() => 'absent' as const);

/**
 * Brings the content script into a tab that was open before the installation (or an update). The click on the toolbar button allows it
 * for this tab, once; where the browser keeps the page closed to extensions it refuses, and a reload is what is left.
 */
async function bring(tab: number): Promise<boolean> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const target = { tabId: tab };
  try {
    await browser.scripting.executeScript({ target, files: script?.js ?? [] });
    return true;
  } catch {
    return false;
  }
}
