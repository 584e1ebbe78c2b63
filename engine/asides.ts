import { tellingBits } from './attributions.ts';
import type { Explanation } from './explain.ts';
import { isQuotation } from './match.ts';
import type { PageSide } from './page-side.ts';
import { makePiece, type Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Block } from './seeds.ts';

/** So many equal words in a row are one text's, whatever stands around them, and what they must be worth: not “the chief executive said on Monday that he”. */
const RUN = 8;
const LEAST_BITS = 24;
/** Of which some without names, figures and roles: a title with two names stands in every text of an event. */
const LEAST_TELLING = 1;

/**
 * The runs of equal words that a named original has beside its passages, in sentences that are otherwise another's: too little to speak for a source or against
 * one, but of this source they are. In the page's order; `explained` marks the page's words that passages have, and gets those that are found here. A trace has no
 * words to compare; of an original that is only quoted nothing but quotations is told.
 */
export function findAsides({ page, text, all, pieces }: Explanation, explained: Uint8Array): Piece[] {
  if (text.text === null) return [];
  const told = new Uint8Array(text.words.count);
  for (const { originalFrom, originalTo } of all) told.fill(1, originalFrom, originalTo);
  const runs = untoldRuns(page, text, told);
  if (runs.length === 0) return [];
  const quoted = isQuotation(pieces, page, text);
  const asides: Piece[] = [];
  for (const run of runs.sort((a, b) => b.length - a.length)) {
    let from = 0;
    for (let to = 0; to <= run.length; to++) {
      if (to < run.length && explained[run.page + to] === 0 && told[run.original + to] === 0) continue;
      const stretch = { page: run.page + from, original: run.original + from, length: to - from };
      from = to + 1;
      if (stretch.length < RUN) continue;
      const piece = makePiece([stretch], page.surprise);
      if (piece.bits < LEAST_BITS || tellingBits(piece, page) < LEAST_TELLING || (quoted && !isQuotation([piece], page, text))) continue;
      explained.fill(1, piece.pageFrom, piece.pageTo);
      told.fill(1, piece.originalFrom, piece.originalTo);
      asides.push(piece);
    }
  }
  return asides.sort((a, b) => a.pageFrom - b.pageFrom);
}

/** The long common runs in the stretches of an original that no passage has. */
function untoldRuns(page: PageSide, { words }: Prepared, told: Uint8Array): Block[] {
  const runs: Block[] = [];
  for (let from = 0, to = 0; from < told.length; from = to + 1) {
    to = told.indexOf(1, from);
    if (to < 0) to = told.length;
    if (to - from >= RUN) runs.push(...page.pairs.runs(words, from, to, RUN));
  }
  return runs;
}
