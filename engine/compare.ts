import { type Chain, chainSeeds } from './chains.ts';
import { DENSE } from './enough.ts';
import { weighPiece } from './evidence.ts';
import { alignChain, layBlocks } from './extend.ts';
import type { PageSide } from './page-side.ts';
import { cutPieces, type Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Block } from './seeds.ts';

/** What a passage must be worth: together with words that are not shared around it, and compared with the words it shares. */
const MIN_BITS = 14;
const MIN_CLARITY = 0.4;
/** Or, of a sentence reworded throughout, at a flat price for the words that are not shared. */
const REWORDED_BITS = 42;
/** What the best chain of an original must be worth for a closer look: two thirds of what names it in the smallest library. */
const MIN_BEST = 40;
/** An original with such a chain is looked at whole; of others only chains that are worth this share of the best. */
const CLEAR_BEST = 120;
const WEAK_SHARE = 0.5;
/** A long run of equal words is no accident, however its sentence goes on. */
const LONG_RUN = 10;
/** A stretch that a better passage has already, as a caption or teaser repeats it, must be worth more by itself. */
const REPEATED_BITS = 60;

/** An original whose shared words better ones have nearly all, by chains worth so many times its best, is laid beside the page roughly. */
const SETTLED_TIMES = 3;
const SETTLED_SHARE = 0.85;

/**
 * For each word of a page the worth of the best chain that originals compared before have there: an original that has nothing else and much less cannot
 * explain the page, and is only told as near.
 */
export type Settled = Float32Array;

/**
 * The passages that a page and an original have in common, in the page's order, none overlapping another on the page. With `settled` an original that
 * cannot explain the page is compared by its runs of equal words alone; what others are worth is noted there.
 */
export function comparePieces(page: PageSide, original: Prepared, settled?: Settled): Piece[] {
  const chains = chainSeeds(page.pairs.seeds(original.words, page.surprise));
  const best = chains[0]?.score ?? 0;
  if (!page.selection && best < MIN_BEST) return [];
  const least = page.selection || best >= CLEAR_BEST ? 0 : best * WEAK_SHARE;
  const rough = settled !== undefined && isSettled(chains, best, settled);
  const taken = new Uint8Array(page.words.count);
  const told = new Uint8Array(original.words.count);
  const found: Piece[] = [];
  for (const chain of chains) {
    if (chain.score < least || chain.seeds.every((seed) => taken[seed.page] && taken[seed.page + seed.length - 1])) continue;
    const blocks = untaken(rough ? layBlocks(chain.seeds, () => []) : alignChain(chain, page, original), taken);
    for (const piece of cutPieces(blocks, page, original)) {
      const { bits, shared, flat, onPage, inOriginal } = weighPiece(piece, page, original);
      const reworded = flat >= REWORDED_BITS && piece.matched >= DENSE * Math.max(onPage, inOriginal);
      if (piece.run < LONG_RUN && !reworded && (bits < MIN_BITS || bits < MIN_CLARITY * shared)) continue;
      if (bits < REPEATED_BITS && repeats(piece, told)) continue;
      taken.fill(1, piece.pageFrom, piece.pageTo);
      told.fill(1, piece.originalFrom, piece.originalTo);
      found.push(piece);
    }
  }
  if (settled && best >= CLEAR_BEST)
    for (const { pageFrom, pageTo } of found) for (let i = pageFrom; i < pageTo; i++) settled[i] = Math.max(settled[i]!, best);
  return found.sort((a, b) => a.pageFrom - b.pageFrom);
}

function isSettled(chains: readonly Chain[], best: number, settled: Settled): boolean {
  let all = 0;
  let within = 0;
  for (const { seeds } of chains) {
    for (const { page, length, bits } of seeds) {
      all += bits;
      if (settled[page + (length >> 1)]! >= SETTLED_TIMES * best) within += bits;
    }
  }
  return within >= SETTLED_SHARE * all;
}

/** Whether better passages have most of the words of the original that a passage has. */
function repeats(piece: Piece, told: Uint8Array): boolean {
  let again = 0;
  for (let i = piece.originalFrom; i < piece.originalTo; i++) again += told[i]!;
  return again > (piece.originalTo - piece.originalFrom) / 2;
}

/** The parts of blocks that no better passage has. */
function untaken(blocks: readonly Block[], taken: Uint8Array): Block[] {
  const free: Block[] = [];
  for (const block of blocks) {
    let from = 0;
    for (let k = 0; k <= block.length; k++) {
      if (k < block.length && taken[block.page + k] === 0) continue;
      if (k > from) free.push({ page: block.page + from, original: block.original + from, length: k - from });
      from = k + 1;
    }
  }
  return free;
}
