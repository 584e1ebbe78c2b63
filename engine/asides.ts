import type { Explanation } from './explain.ts';
import { isQuotation } from './match.ts';
import { makePiece, type Piece } from './pieces.ts';

/** So many equal words in a row are one text's, whatever stands around them, and what they must be worth: not “the chief executive said on Monday that he”. */
const RUN = 8;
const LEAST_BITS = 24;

/**
 * The runs of equal words that a named original has beside its passages, in sentences that are otherwise another's: too little to speak for a source or against
 * one, but of this source they are. In the page's order; `explained` marks the page's words that passages have, and gets those that are found here. A trace has no
 * words to compare; of an original that is only quoted nothing but quotations is told.
 */
export function findAsides({ page, text, all, pieces }: Explanation, explained: Uint8Array): Piece[] {
  if (text.text === null) return [];
  const quoted = isQuotation(pieces, page, text);
  const told = new Uint8Array(text.words.count);
  for (const { originalFrom, originalTo } of all) told.fill(1, originalFrom, originalTo);
  const asides: Piece[] = [];
  const runs = page.pairs.seeds(text.words, page.surprise).filter(({ length }) => length >= RUN);
  for (const run of runs.sort((a, b) => b.bits - a.bits)) {
    let from = 0;
    for (let to = 0; to <= run.length; to++) {
      if (to < run.length && explained[run.page + to] === 0 && told[run.original + to] === 0) continue;
      const stretch = { page: run.page + from, original: run.original + from, length: to - from };
      from = to + 1;
      if (stretch.length < RUN) continue;
      const piece = makePiece([stretch], page.surprise);
      if (piece.bits < LEAST_BITS || (quoted && !isQuotation([piece], page, text))) continue;
      explained.fill(1, piece.pageFrom, piece.pageTo);
      told.fill(1, piece.originalFrom, piece.originalTo);
      asides.push(piece);
    }
  }
  return asides.sort((a, b) => a.pageFrom - b.pageFrom);
}
