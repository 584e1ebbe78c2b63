import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import { NUMBER, SPELT } from './words.ts';

/** Words in a row that are as they were must be so many, about, for a run to show it. */
const SHOWS = 4;

/**
 * How clear the evidence of a trace must be that has so many times the bits that it takes. Of a text reworded throughout few runs are left, which stand
 * for twice the bits or more; what two reports share has less, or is far less clear: of 300 pages without a source among 2,973 traces the clearest
 * had 0.67 at 1.9 times the bits, and 0.37 at 2.0.
 */
const CLEAR = 0.7;
const MUCH = 2.5;
const CLEAR_OF_MUCH = 0.5;
const PLENTY = 6;
const CLEAR_OF_PLENTY = 0.4;

/** So dense must the words of a text reworded throughout stand that a trace shows: of those pages the densest with as much had 0.45. */
export const DENSE_OF_TRACE = 0.54;

export function clearOfTrace(times: number, selection: boolean): number {
  if (selection || times < MUCH) return CLEAR;
  return times < PLENTY ? CLEAR_OF_MUCH : CLEAR_OF_PLENTY;
}

/**
 * The share of the words in a passage's gaps that are equal though no run shows it: between two changed words that stand close together no run has
 * room. If words are changed independently, each with chance q, a share p^n (1 + (n - 1) q) of all words stands in stretches of n equal
 * words or more, p = 1 - q. That share is seen; solved for q it says how many words are changed.
 */
export function hiddenShare(piece: Piece): number {
  const all = (piece.pageTo - piece.pageFrom + piece.originalTo - piece.originalFrom) / 2;
  if (piece.matched >= all) return 0;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 12; step++) {
    const q = (low + high) / 2;
    if ((1 - q) ** SHOWS * (1 + (SHOWS - 1) * q) > piece.matched / all) low = q;
    else high = q;
  }
  return Math.max(0, 1 - (low * all) / (all - piece.matched));
}

/**
 * Figures of a passage that stand against figures of a trace, of which only their number in each sentence is known: those of the page's sentence
 * that no run shows, as far as the trace's sentence has so many more than the ones that runs do show.
 */
export function figuresAgainst(piece: Piece, page: Prepared, trace: Prepared): number {
  let against = 0;
  const [first, last] = [trace.sentenceOf[piece.originalFrom]!, trace.sentenceOf[piece.originalTo - 1]!];
  let at = 0;
  let from = piece.pageFrom;
  for (let sentence = first; sentence <= last; sentence++) {
    let shown = 0;
    let others = 0;
    let to = piece.pageTo;
    for (; at < piece.blocks.length; at++) {
      const block = piece.blocks[at]!;
      const end = Math.min(block.original + block.length, trace.firstWords[sentence + 1]!) - block.original;
      if (end <= 0) break;
      others += figures(page, from, block.page);
      shown += figures(page, Math.max(from, block.page), block.page + end);
      from = block.page + end;
      to = from;
      if (end < block.length) break;
    }
    if (sentence < last && at < piece.blocks.length && piece.blocks[at]!.original > trace.firstWords[sentence + 1]!) {
      to = piece.blocks[at]!.page;
      others += figures(page, from, to);
      from = to;
    }
    against += Math.max(0, Math.min(others, figures(trace, trace.firstWords[sentence]!, trace.firstWords[sentence + 1]!) - shown));
  }
  return Math.round(against * (1 - hiddenShare(piece)));
}

function figures(text: Prepared, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.words.flags[i]! & NUMBER && !(text.words.flags[i]! & SPELT)) count++;
  return count;
}
