import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isOrphan } from '../../messages/orphan.ts';
import { isBanned } from '../../messages/reading-ban.ts';
import { whenIdle } from '../../page/idle.ts';
import { watchAddress } from '../../page/watch.ts';
import { PageLook } from './page-look.ts';

/**
 * The script on every page: glances at it when it is idle, and has it read where that is wanted. All that it does at its start is paid for on every
 * page of the web, each function that is called there for the first time too.
 */
export default defineUnlistedScript(() => {
  // The popup brings it into tabs that seem to be without.
  if (globalThis.wireprintPage) return;
  // Made when the page is idle, or when a person wants it read before.
  let page: PageLook | undefined;
  const made = () => (page ??= new PageLook(document, false, false));
  globalThis.wireprintPage = {
    pageState: () => page?.state ?? (isBanned() ? 'off' : 'reading'),
    readNow: () => made().readNow(),
    showMarks: (on) => page?.reading?.showMarks(on) ?? false,
    focusPassage: (span) => page?.reading?.focus(span) ?? false,
  };

  whenIdle(() => {
    if (!page) {
      if (isBanned()) made().leave();
      else void made().look(true);
    }
    // A single-page site shows another article under a new address: the old look and reading end, a new one starts.
    const unwatch = watchAddress(window, () => {
      const { state } = made();
      made().end();
      if (isOrphan()) return unwatch();
      // The ban may have been lifted since the page was loaded.
      page = new PageLook(document, isBanned(), state === 'read');
      page.lookSoon();
    });
    // Back from the back/forward cache. A page that is never left need not hear of being shown.
    window.addEventListener('pagehide', () => window.addEventListener('pageshow', () => made().showAgain(), { once: true }));
  });
});
