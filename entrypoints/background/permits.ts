import browser from 'webextension-polyfill';
import { renewPermit } from '../../messages/reading-permit.ts';
import { readSettings } from '../../messages/settings.ts';

/** One renewal after the other: each goes by the settings as they are when its turn comes. */
let last: Promise<void> = Promise.resolve();

/** Has the pages that are read without being asked told so as they are loaded. The browser keeps this when it ends, not when the extension is updated. */
export function givePermits(): Promise<void> {
  last = last.then(async () => renewPermit(browser.scripting, await readSettings(browser.storage.local))).catch(noted);
  return last;
}

const noted = (error: unknown) => console.warn('Wireprint: every page will ask whether it is read', error);
