import { parseHTML } from 'linkedom';
import type { Reading } from '../../engine/reading.ts';
import { layoutOf } from '../../page/layout.ts';
import { readPage } from '../../page/read.ts';
import { readDocument } from '../../page/read-document.ts';
import type { Layout } from '../../page/region.ts';
import { tables } from './tables.ts';

/** Parses a page as the command line does. */
export function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** Reads a page given as its body. */
export async function readBody(body: string, options: { head?: string; url?: string } = {}): Promise<Reading> {
  const document = parse(
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${options.head ?? ''}</head><body>${body}</body></html>`,
  );
  return (await readPage(document, { source: 'test', url: options.url ?? null, tables })).reading;
}

/** The layout that a judge has of a document. */
export async function layout(document: Document): Promise<Layout> {
  return layoutOf((await readDocument(document, { source: 'test', url: null })).draft);
}

/** Running text of so many sentences, no two the same. */
export function prose(sentences: number, about = 'harbour'): string {
  const parts = ['The council', 'A spokesman', 'Every resident', 'The new committee', 'A second report'];
  const rest = [
    'said that work would begin before the winter',
    'asked for a fuller account of the cost',
    'has waited for the repairs, which were promised long ago',
  ];
  return Array.from({ length: sentences }, (_, i) => `${parts[i % 5]} of the ${about} ${rest[i % 3]}, number ${i}.`).join(' ');
}
