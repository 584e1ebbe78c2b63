import type { Reading } from '../engine/reading.ts';
import type { Tables } from '../engine/tables.ts';
import { hasRunningText } from './gate.ts';
import { judge, nothing } from './judge.ts';
import { type DocumentOptions, readDocument } from './read-document.ts';
import { TextMap } from './text-map.ts';

export interface ReadOptions extends DocumentOptions {
  tables: Tables;
}

/**
 * Reads a page in one go: `readDocument` and `judge`. Where the two belong in different contexts, call them there.
 * What has no running text is read too, but said to be `not-an-article`, with a `why`.
 */
export async function readPage(document: Document, { tables, ...options }: ReadOptions): Promise<{ reading: Reading; map: TextMap }> {
  const { draft, walked } = await readDocument(document, options);
  const reading = judge(draft, tables);
  // The gate looks at pieces of text only; a short article in small pieces is an article all the same.
  const isArticle = reading.article.length > 0 || hasRunningText(document);
  return { reading: isArticle ? reading : { ...reading, ...nothing }, map: new TextMap(walked.blocks) };
}
