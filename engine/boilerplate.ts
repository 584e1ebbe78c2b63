import type { Compared } from './explain.ts';
import type { PageSide } from './page-side.ts';

/** Words that so many originals have are nobody's: footers, notices, standing paragraphs. */
const HOLDERS = 6;
/** An original with more of itself on the page is a version of its story, not a holder of boilerplate. */
const OWN_SHARE = 0.4;

/**
 * Marks as furniture, which is no evidence, the words of the page that six originals or more have beside other text. Quotations are not marked: a speech is
 * quoted by many, and each of them may be named.
 */
export function markBoilerplate(page: PageSide, compared: ReadonlyMap<number, Compared>): void {
  const holders = new Uint8Array(page.words.count);
  for (const { text, pieces } of compared.values()) {
    const matched = pieces.reduce((sum, piece) => sum + piece.matched, 0);
    if (matched > OWN_SHARE * text.words.count) continue;
    for (const { pageFrom, pageTo } of pieces) for (let i = pageFrom; i < pageTo; i++) holders[i] = Math.min(255, holders[i]! + 1);
  }
  for (let i = 0; i < holders.length; i++) if (holders[i]! >= HOLDERS && page.quoted[i] === 0) page.furniture[i] = 1;
}
