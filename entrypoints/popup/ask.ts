import browser from 'webextension-polyfill';
import { safeLink } from '../../components/addresses.ts';
import { callPage } from '../../messages/page-calls.ts';
import { isSamePage } from '../../messages/tab-record.ts';
import type { Facts } from './facts.ts';
import { sceneOf } from './scene.ts';

/**
 * Asks the page how far it is, again while it is reading: where the gate says no, no record ever comes. A page that was only glanced at is read now:
 * somebody wants to know of it.
 */
export async function askPage(facts: () => Facts, update: (change: Partial<Facts>) => void): Promise<void> {
  const { tab, record } = facts();
  const { id, url } = tab;
  const glanced = record?.glanced && (url === null || isSamePage(url, record.url));
  let page = glanced ? await readOf(id) : await stateOf(id);
  if (page === 'absent' && safeLink(url) && (await bring(id))) page = 'reading';
  for (;;) {
    if (page === 'glanced') page = await readOf(id);
    if (sceneOf(facts()).kind === 'report') return;
    update({ page });
    if (sceneOf(facts()).kind !== 'reading') return;
    await new Promise((resolve) => setTimeout(resolve, 700));
    page = await stateOf(id);
  }
}

const stateOf = (tab: number): Promise<Facts['page']> =>
  callPage(browser.scripting, tab, 'pageState', undefined).catch(() => 'absent' as const);

/** Has the page read. Most are at once: only of longer reading is it said that it goes on. */
function readOf(tab: number): Promise<Facts['page']> {
  const read = callPage(browser.scripting, tab, 'readNow', undefined).then(
    ({ ok }) => (ok ? ('reading' as const) : ('failed' as const)),
    () => 'absent' as const,
  );
  return Promise.race([read, new Promise<'reading'>((resolve) => setTimeout(resolve, 150, 'reading'))]);
}

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
