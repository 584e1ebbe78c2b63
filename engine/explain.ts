import { type Evidence, weigh } from './evidence.ts';
import type { PageSide } from './page-side.ts';
import { makePiece, type Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';

export interface Compared {
  text: Prepared;
  page: PageSide;
  pieces: Piece[];
}

/** An original with the passages that explain words of the page. */
export interface Explanation {
  number: number;
  text: Prepared;
  /** The page as the original sees it: what each of its words is worth. */
  page: PageSide;
  /** All it shares with the page, and what is left when better originals have explained their words. */
  all: Piece[];
  pieces: Piece[];
  evidence: Evidence;
  /** Of its shared words that a better original explains, most by this one. */
  better: Explanation | null;
}

/**
 * Lets every word of the page be explained by at most one original: the best first, each next one by what is left. `enough` says
 * whether what is left names a source; of equals the `earlier` one goes first. Work: each of at most 128 originals is weighed once a round until its turn comes.
 */
export function explain(
  compared: ReadonlyMap<number, Compared>,
  pageWords: number,
  enough: (explanation: Explanation) => boolean,
  earlier: (a: number, b: number) => number,
): { named: Explanation[]; others: Explanation[] } {
  const claimed: (Explanation | undefined)[] = new Array(pageWords);
  const waiting: Explanation[] = [];
  for (const [number, { text, page, pieces }] of compared) {
    if (pieces.length > 0) waiting.push({ number, text, page, all: pieces, pieces, evidence: weigh(pieces, page, text), better: null });
  }
  const named: Explanation[] = [];
  const others: Explanation[] = [];
  while (waiting.length > 0) {
    waiting.sort((a, b) => rank(b) - rank(a) || earlier(a.number, b.number) || a.number - b.number);
    const best = waiting.shift()!;
    const pieces = unclaimed(best, claimed);
    const evidence = weigh(pieces, best.page, best.text);
    const next = waiting[0];
    const before = best.evidence.bits;
    best.pieces = pieces;
    best.evidence = evidence;
    if (next && rank(best) < rank(next) && evidence.bits < before - 1e-6) {
      waiting.push(best);
      continue;
    }
    if (enough(best)) {
      named.push(best);
      for (const piece of pieces) for (let i = piece.pageFrom; i < piece.pageTo; i++) claimed[i] ??= best;
    } else others.push(best);
  }
  return { named, others };
}

/**
 * Deals the page's words out again among those that are named: each passage to the original that has most around it. So a sentence that two of
 * them have goes to the one whose text it stands in, not to the one that has more elsewhere. An original that is left with nothing is dropped.
 */
export function dealOut(named: readonly Explanation[], pageWords: number): Explanation[] {
  const claimed: (Explanation | undefined)[] = new Array(pageWords);
  const turns = named.flatMap((owner) => owner.all.map((piece) => ({ owner, piece })));
  turns.sort((a, b) => b.piece.bits - a.piece.bits);
  for (const { owner, piece } of turns) for (let i = piece.pageFrom; i < piece.pageTo; i++) claimed[i] ??= owner;
  for (const one of named) {
    const better = one.better;
    one.pieces = unclaimed(
      one,
      claimed.map((owner) => (owner === one ? undefined : owner)),
    );
    one.better = better;
    // What is left of a passage that another has nearly whole: a word in its middle is nobody's.
    one.pieces = one.pieces.filter((piece) => piece.matched >= LEAST_LEFT || one.all.some((whole) => isSame(whole, piece)));
  }
  return named.filter((one) => one.pieces.length > 0);
}

/** So many words of a passage must be left by others. */
const LEAST_LEFT = 3;

const isSame = (a: Piece, b: Piece): boolean => a.pageFrom === b.pageFrom && a.pageTo === b.pageTo;

/** By what an original goes before another: its evidence; of versions with the same evidence the one with less beside it. */
function rank({ evidence, text }: Explanation): number {
  return evidence.bits - 0.05 * Math.min(400, text.words.count - evidence.matched);
}

/** The passages with the words that others explain cut out. Notes which original explains most of those. */
function unclaimed(explanation: Explanation, claimed: readonly (Explanation | undefined)[]): Piece[] {
  const pieces: Piece[] = [];
  const by = new Map<Explanation, number>();
  for (const piece of explanation.all) {
    let free: Piece['blocks'] = [];
    const flush = () => {
      if (free.length > 0) pieces.push(makePiece(free, explanation.page.surprise));
      free = [];
    };
    let at = piece.pageFrom;
    for (const block of piece.blocks) {
      for (; at < block.page; at++) if (claimed[at]) flush();
      for (let k = 0; k < block.length; k++, at++) {
        const owner = claimed[at];
        if (owner) {
          flush();
          by.set(owner, (by.get(owner) ?? 0) + 1);
          continue;
        }
        const last = free[free.length - 1];
        if (last && last.page + last.length === at && last.original + last.length === block.original + k) last.length++;
        else free.push({ page: at, original: block.original + k, length: 1 });
      }
    }
    flush();
  }
  let most = 0;
  for (const [owner, words] of by) {
    if (words > most) {
      most = words;
      explanation.better = owner;
    }
  }
  return pieces;
}
