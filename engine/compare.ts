import { chainSeeds } from './chains.ts';
import { alignChain } from './extend.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { type Prepared, prepare } from './prepared.ts';
import { PairTable } from './seeds.ts';

/** The page's side of all comparisons. */
export interface PageSide extends Prepared {
  pairs: PairTable;
}

export function preparePage(text: string): PageSide {
  const prepared = prepare(text);
  return { ...prepared, pairs: new PairTable(prepared.words) };
}

/** Weaker passages that stand alone are accidents (“she added: I have”). */
const MIN_PIECE_BITS = 16;

/** The passages that a page and an original have in common, in the page's order, none overlapping another on the page. */
export function comparePieces(page: PageSide, original: Prepared): Piece[] {
  const chains = chainSeeds(page.pairs.seeds(original.words, page.surprise));
  const taken = new Uint8Array(page.words.count);
  const found: Piece[] = [];
  for (const chain of chains) {
    const blocks = alignChain(chain, page.words, original.words, page.surprise).filter(
      (block) => taken[block.page] === 0 && taken[block.page + block.length - 1] === 0,
    );
    if (blocks.length === 0) continue;
    for (const piece of cutPieces(blocks, page, original, page.surprise)) {
      if (piece.bits < MIN_PIECE_BITS) continue;
      taken.fill(1, piece.pageFrom, piece.pageTo);
      found.push(piece);
    }
  }
  return found.sort((a, b) => a.pageFrom - b.pageFrom);
}
