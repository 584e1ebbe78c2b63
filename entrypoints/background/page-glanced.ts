import browser from 'webextension-polyfill';
import { textReading } from '../../engine/readings.ts';
import { checkGlanced } from '../../messages/draft-schema.ts';
import type { Glanced, Worth } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { keepsSite, readSettings, readsBySelf } from '../../messages/settings.ts';
import { changeRecord, selectionOn, type TabRecord } from '../../messages/tab-record.ts';
import { showBadge } from './badge.ts';
import { tablesWithModel } from './language-model.ts';
import { library } from './library-host.ts';
import { bringReader } from './page-reader.ts';
import { type PageSender, tabOf, takeTurn } from './page-sender.ts';

/**
 * Says whether a page is to be read, by its text alone: where that may be an original's, or its articles are kept. Most pages are neither, and the
 * time that their reading would take is their reader's.
 */
export async function inspectGlance(data: Glanced, sender: PageSender): Promise<Result<Worth>> {
  const tab = tabOf(sender);
  if (tab === null) return { ok: false, error: 'Only a page in a tab is read.' };
  const at = new Date().toISOString();
  const isLatest = takeTurn(tab);
  try {
    const { url, text } = checkGlanced(data);
    const settings = await readSettings(browser.storage.local);
    if (!readsBySelf(settings, url)) return { ok: true, value: 'off' };
    const wanted =
      (!sender.tab?.incognito && keepsSite(settings, url)) ||
      (await (await library()).couldName(textReading(url, text), await tablesWithModel()));
    if (wanted) {
      // If it cannot come the page asks for it once more, and hears why.
      await bringReader(sender);
      return { ok: true, value: 'read' };
    }
    const record = (before: TabRecord | null): TabRecord => ({
      url,
      at,
      report: null,
      glanced: true,
      selection: selectionOn(before, url),
      error: null,
    });
    await changeRecord(browser.storage.session, tab, (before) => (isLatest() ? record(before) : null));
    if (isLatest()) await showBadge(tab, null);
    return { ok: true, value: 'leave' };
  } catch (error) {
    // The reading will say what is wrong, in the tab's record.
    console.error('Wireprint: a page could not be looked up at a glance', error);
    return { ok: true, value: 'read' };
  }
}
