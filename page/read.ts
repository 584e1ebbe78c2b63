import type { Reading } from '../engine/reading.ts';
import type { Tables } from '../engine/tables.ts';
import { hasRunningText } from './gate.ts';
import { judge } from './judge.ts';
import { type DocumentOptions, readDocument } from './read-document.ts';
import type { TextMap } from './text-map.ts';

export interface ReadOptions extends DocumentOptions {
  tables: Tables;
}

/**
 * Reads a page in one go: `readDocument` and `judge`. Where the two belong in different contexts, call them there.
 * What has no running text is read too, but said to be `not-an-article`, with a `why`.
 */
export async function readPage(document: Document, { tables, ...options }: ReadOptions): Promise<{ reading: Reading; map: TextMap }> {
  const { draft, map } = await readDocument(document, options);
  const reading = judge(draft, tables);
  const why = whyNot(document, reading);
  return { reading: why ? { ...reading, kind: 'not-an-article', why } : reading, map };
}

function whyNot(document: Document, { text, article }: Reading): string | null {
  if (text.trim() === '') return 'There is no text on this page.';
  // The gate looks at pieces of text only; a short article in small pieces is an article all the same.
  return article.length > 0 || hasRunningText(document) ? null : 'No running text was found on this page.';
}
