import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOrphan } from '../../messages/orphan.ts';
import { isBanned } from '../../messages/reading-ban.ts';
import { watchAddress } from '../../page/watch.ts';
import { PageLook } from './page-look.ts';

/**
 * The script on every page: glances at it when it is idle, and has it read where that is wanted. All that it does at its start is paid for on every
 * page of the web, each function that is called there for the first time too.
 */
export default defineUnlistedScript(() => {
  // The popup brings it into tabs that seem to be without.
  if (globalThis.wireprintPage) return;
  let look: PageLook | undefined;
  const page = () => (look ??= new PageLook(document, false, false));
  globalThis.wireprintPage = {
    pageState: () => page().state,
    readNow: () => page().readNow(),
    showMarks: (on) => page().reading?.showMarks(on) ?? false,
    focusPassage: (span) => page().reading?.focus(span) ?? false,
  };

  requestIdleCallback(
    () => {
      const banned = isBanned();
      // Not if a person asked before.
      if (!look) {
        if (banned) page().leave();
        else void page().look();
      }
      // A single-page site shows another article under a new address: the old look and reading end, a new one starts.
      const unwatch = watchAddress(window, () => {
        const { state } = page();
        page().end();
        if (isOrphan()) return unwatch();
        // The ban may have been lifted since the page was loaded.
        look = new PageLook(document, isBanned(), state === 'read');
        look.lookSoon();
      });
      // Back from the back/forward cache. A page that is never left need not hear of being shown.
      window.addEventListener('pagehide', () => window.addEventListener('pageshow', () => page().showAgain(), { once: true }));
    },
    { timeout: 500 },
  );
});
