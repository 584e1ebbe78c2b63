import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isBanned } from '../../messages/reading-ban.ts';
import { watchAddress } from '../../page/watch.ts';
import { isOrphan } from './orphan.ts';
import { PageVisit } from './visit.ts';

/**
 * The script on every page, when the page is idle: glances at it, and has it read where that is wanted. All that it does at its start is paid for on every
 * page of the web.
 */
export default defineUnlistedScript(() => {
  // The popup brings it into tabs that seem to be without.
  if (globalThis.wireprintPage) return;
  /** Aborted when another copy has taken this one's place. */
  const ending = new AbortController();
  const { signal } = ending;
  let visit = new PageVisit(document);
  globalThis.wireprintPage = {
    pageState: () => visit.state,
    readNow: () => visit.read({ asked: true }),
    showMarks: (on) => visit.showMarks(on),
    focusPassage: (span) => visit.focus(span),
  };

  // A single-page site shows another article under a new address: the old reading ends, a new one starts.
  watchAddress(
    window,
    () => {
      const read = visit.state === 'read';
      visit.end();
      if (isOrphan()) return ending.abort();
      // The ban may have been lifted since the page was loaded.
      visit = new PageVisit(document, { asksFirst: isBanned(), replaces: read });
      void visit.read({ asked: false });
    },
    signal,
  );
  // Back from the back/forward cache: the tab's record is another page's by now. A page that is never left need not hear of being shown.
  const shown = { signal, once: true };
  window.addEventListener('pagehide', () => window.addEventListener('pageshow', () => void visit.handOver(), shown), { signal });

  if (isBanned()) visit.state = 'off';
  else void visit.read({ asked: false });
});
