import browser from 'webextension-polyfill';
import { renewBans } from '../../messages/reading-ban.ts';
import { readSettings } from '../../messages/settings.ts';

/** One renewal after the other: each goes by the settings as they are when its turn comes. */
let last: Promise<void> = Promise.resolve();

/** Has the pages told so as they are loaded that are not to be read. The browser keeps this when it ends, not when the extension is updated. */
export function setBans(): Promise<void> {
  last = last.then(async () => renewBans(browser.scripting, await readSettings(browser.storage.local))).catch(noted);
  return last;
}

const noted = (error: unknown) => console.warn('Wireprint: pages that are not to be read are not told so', error);
