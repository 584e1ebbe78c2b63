import browser from 'webextension-polyfill';
import { textReading } from '../../engine/readings.ts';
import { checkGlanced } from '../../messages/draft-schema.ts';
import type { Glanced, Worth } from '../../messages/protocol.ts';
import type { Result } from '../../messages/result.ts';
import { keepsSite, readSettings, readsBySelf } from '../../messages/settings.ts';
import { tablesWithModel } from './language-model.ts';
import { library } from './library-host.ts';
import { bringReader } from './page-reader.ts';
import type { PageSender } from './page-sender.ts';
import { takeTurn } from './page-turn.ts';

/**
 * Says whether a page is to be read, by its text alone: where that may be an original's, or its articles are kept. Most pages are neither, and the
 * time that their reading would take is their reader's.
 */
export async function inspectGlance(data: Glanced, sender: PageSender): Promise<Result<Worth>> {
  const turn = takeTurn(sender);
  if (turn === null) return { ok: false, error: 'Only a page in a tab is read.' };
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
    await turn.keep({ url, report: null, glanced: true });
    return { ok: true, value: 'leave' };
  } catch (error) {
    // The reading will say what is wrong, in the tab's record.
    console.error('Wireprint: a page could not be looked up at a glance', error);
    return { ok: true, value: 'read' };
  }
}
