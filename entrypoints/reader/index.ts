import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addChanges } from '../../page/additions.ts';
import { Pace } from '../../page/pace.ts';
import type { PageReader } from '../../page/page-reader.ts';
import { draftOf, readDocument } from '../../page/read-document.ts';
import { TextMap } from '../../page/text-map.ts';

/** Everything that reading a page takes: the background brings it onto a page whose text may be an original's, or that a person asks about. */
export default defineUnlistedScript(() => {
  globalThis.wireprintReader ??= reader;
});

const reader: PageReader = {
  async read(document, options) {
    const { draft, walked } = await readDocument(document, options);
    return { draft, walked, map: new TextMap(walked.blocks) };
  },
  async add(document, before, changes, options) {
    const walked = await addChanges(document, before.walked, changes, new Pace(options.breathe, options.signal));
    const isSame = walked.text === before.walked.text;
    return { draft: isSame ? before.draft : await draftOf(document, walked, options), walked, map: new TextMap(walked.blocks) };
  },
};
