import type { Draft } from './draft.ts';
import { readDocument } from './read-document.ts';

/**
 * Takes down a whole page that was fetched or saved. The parser's documents are inert: nothing of the page is run or fetched.
 * @param address where it was fetched from; `null` where that is not known
 */
export async function takeDown(parser: DOMParser, html: string, address: string | null): Promise<Draft> {
  const document = parser.parseFromString(html, 'text/html');
  const { draft } = await readDocument(document, { source: address ?? 'file', url: address });
  return draft;
}
