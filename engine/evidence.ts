import type { PageSide } from './compare.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import { NUMBER } from './words.ts';

/** What the passages of one original say together. */
export interface Evidence {
  /** Bits of all passages that speak for reuse. */
  bits: number;
  /** Of the best passage. */
  best: number;
  matched: number;
  /** The longest run of equal words, and what it is worth. */
  run: number;
  runBits: number;
}

/**
 * What unmatched words cost, as a share of their own surprise, the mean of both sides: within a passage, and beside it up to the ends of
 * the sentences that it is part of. A reworded sentence keeps most of its words; two reports of one event, or two
 * fillings of one template, share phrases and differ in the words between.
 */
const WITHIN = 1.1;
const BESIDE = 0.55;
/** Words beside a passage that count, on each side and end. */
const REACH = 15;
/** A figure that stands against another figure. */
const CONFLICT = 8;

/** Bits for reuse of one passage: below 0 where its differences say more than what is shared. */
export function weighPiece(piece: Piece, page: PageSide, original: Prepared): number {
  let within = 0;
  let conflicts = 0;
  let at = piece.blocks[0]!;
  for (const block of piece.blocks) {
    const fromPage = at.page + at.length;
    const fromOriginal = at.original + at.length;
    if (block !== at) {
      within += sum(page.surprise, fromPage, block.page) + sum(original.surprise, fromOriginal, block.original);
      conflicts += Math.min(numbers(page, fromPage, block.page), numbers(original, fromOriginal, block.original));
    }
    at = block;
  }
  const beside = besideOf(page, piece.pageFrom, piece.pageTo) + besideOf(original, piece.originalFrom, piece.originalTo);
  return piece.bits - (WITHIN * within) / 2 - (BESIDE * beside) / 2 - CONFLICT * conflicts;
}

/** The surprise of the words that share a sentence with the ends of words `from` up to `to`. */
function besideOf(text: Prepared, from: number, to: number): number {
  const start = Math.max(text.firstWords[text.sentenceOf[from]!]!, from - REACH);
  const end = Math.min(text.firstWords[text.sentenceOf[to - 1]! + 1]!, to + REACH);
  return sum(text.surprise, start, from) + sum(text.surprise, to, end);
}

function sum(surprise: Float32Array, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits += surprise[i]!;
  return bits;
}

function numbers(text: Prepared, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.words.flags[i]! & NUMBER) count++;
  return count;
}

export function weigh(pieces: readonly Piece[], page: PageSide, original: Prepared): Evidence {
  const evidence: Evidence = { bits: 0, best: 0, matched: 0, run: 0, runBits: 0 };
  for (const piece of pieces) {
    const bits = weighPiece(piece, page, original);
    if (bits > 0) {
      evidence.bits += bits;
      evidence.best = Math.max(evidence.best, bits);
    }
    evidence.matched += piece.matched;
    if (piece.runBits > evidence.runBits) {
      evidence.run = piece.run;
      evidence.runBits = piece.runBits;
    }
  }
  return evidence;
}

/** Whether the evidence is enough to name a source: more is asked of long texts and large libraries, where more accidents happen. */
export function isEnough(evidence: Evidence, pageWords: number, librarySize: number, selection: boolean): boolean {
  const chances = Math.log2(Math.max(2, librarySize)) + Math.log2(Math.max(8, pageWords));
  if (selection) return evidence.bits >= 16 + 2 * chances;
  return evidence.bits >= 80 + 3 * chances || (evidence.run >= 12 && evidence.runBits >= 90);
}
