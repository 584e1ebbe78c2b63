import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '../../messages/channel.ts';
import { takePermit } from '../../messages/reading-permit.ts';
import { readSettings, readsBySelf } from '../../messages/settings.ts';
import { watchAddress } from '../../page/watch.ts';
import { PageVisit } from './visit.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // An event is enough to end an older copy of this script: a message would wake the listeners of every page.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    /** Asked once there is something to read: pages without text do not pay for the settings. */
    const mayRead = async () => readsBySelf(await readSettings(browser.storage.local), location.href);
    let visit = new PageVisit(document, { mayRead });
    onMessage('pageState', () => visit.state);
    onMessage('readNow', () => visit.read({ asked: true }));
    onMessage('showMarks', ({ data }) => visit.showMarks(data));
    onMessage('focusPassage', ({ data }) => visit.focus(data));

    // A single-page site shows another article under a new address: the old reading ends, a new one starts.
    watchAddress(
      window,
      () => {
        const read = visit.state === 'read';
        visit.end();
        visit = new PageVisit(document, { mayRead, replaces: read });
        void visit.read({ asked: false });
      },
      signal,
    );
    // Back from the back/forward cache: the tab's record is another page's by now. A page that is never left need not hear of being shown.
    const shown = { signal, once: true };
    window.addEventListener('pagehide', () => window.addEventListener('pageshow', () => void visit.handOver(), shown), { signal });
    signal.addEventListener('abort', () => visit.end());

    await visit.read({ asked: false, permitted: takePermit() });
  },
});
