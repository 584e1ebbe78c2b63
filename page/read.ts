import type { Reading } from '../engine/reading.ts';
import type { Tables } from '../engine/tables.ts';
import { judge } from './judge.ts';
import { type DocumentOptions, readDocument } from './read-document.ts';
import type { TextMap } from './text-map.ts';

export interface ReadOptions extends DocumentOptions {
  tables: Tables;
}

/** Reads a page in one go: `readDocument` and `judge`. Where the two belong in different contexts, call them there. */
export async function readPage(document: Document, { tables, ...options }: ReadOptions): Promise<{ reading: Reading; map: TextMap }> {
  const { draft, map } = await readDocument(document, options);
  return { reading: judge(draft, tables), map };
}
