import type { Draft } from './draft.ts';
import type { Changes } from './late-text.ts';
import type { DocumentOptions } from './read-document.ts';
import type { TextMap } from './text-map.ts';
import type { Walked } from './walk.ts';

/** A page that has been read: what is sent, where its text stands in the document, and what the next addition starts from. */
export interface PageRead {
  draft: Draft;
  map: TextMap;
  walked: Walked;
}

/**
 * What the script that reads pages offers the script that stands on every page. It comes when a page is worth reading, so that all other pages do without
 * it, and stands on the global object that an extension's scripts share on a page and the page itself does not see.
 */
export interface PageReader {
  read(document: Document, options: DocumentOptions): Promise<PageRead>;
  /** Reads what has changed into what was read; the draft is the old one where the text is the same, in other nodes. */
  add(document: Document, before: PageRead, changes: Changes, options: DocumentOptions): Promise<PageRead>;
}

declare global {
  var wireprintReader: PageReader | undefined;
}
