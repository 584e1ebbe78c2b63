import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '../../messages/channel.ts';
import { isBanned } from '../../messages/reading-ban.ts';
import { watchAddress } from '../../page/watch.ts';
import { PageVisit } from './visit.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // An event is enough to end an older copy of this script: a message would wake the listeners of every page.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    let visit = new PageVisit(document);
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
        // The ban may have been lifted since the page was loaded.
        visit = new PageVisit(document, { asksFirst: isBanned(), replaces: read });
        void visit.read({ asked: false });
      },
      signal,
    );
    // Back from the back/forward cache: the tab's record is another page's by now. A page that is never left need not hear of being shown.
    const shown = { signal, once: true };
    window.addEventListener('pagehide', () => window.addEventListener('pageshow', () => void visit.handOver(), shown), { signal });
    signal.addEventListener('abort', () => visit.end());

    if (isBanned()) visit.state = 'off';
    else await visit.read({ asked: false });
  },
});
