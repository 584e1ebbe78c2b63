import browser from 'webextension-polyfill';
import { freshLog } from '../../library/fresh-log.ts';

const key = 'logBegun';

/**
 * Has the browser begin a new log for the library once in each of its sessions, though nothing is to be written: it may write there by
 * itself as soon as the library is opened. Asked each time that happens, as the worker does not know how often it slept.
 */
export async function beginSessionLog(): Promise<void> {
  const { [key]: begun } = await browser.storage.session.get(key);
  if (begun) return;
  await freshLog();
  await browser.storage.session.set({ [key]: true });
}
