import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageVisit } from './visit.ts';

/** Everything that reading a page takes: the background brings it onto a page whose text may be an original's, or that a person asks about. */
export default defineUnlistedScript(() => {
  globalThis.wireprintReader ??= (document) => new PageVisit(document);
});
