import type { Piece } from './pieces.ts';

/** What the passages of one original say together. */
export interface Evidence {
  bits: number;
  matched: number;
  run: number;
  runBits: number;
}

/** Bits that an unmatched word inside a passage costs. */
const UNMATCHED = 1.7;

export function weigh(pieces: readonly Piece[]): Evidence {
  const sum: Evidence = { bits: 0, matched: 0, run: 0, runBits: 0 };
  for (const piece of pieces) {
    const gaps = Math.max(piece.pageTo - piece.pageFrom, piece.originalTo - piece.originalFrom) - piece.matched;
    sum.bits += piece.bits - UNMATCHED * gaps;
    sum.matched += piece.matched;
    if (piece.runBits > sum.runBits) {
      sum.run = piece.run;
      sum.runBits = piece.runBits;
    }
  }
  return sum;
}

/** Whether the evidence is enough to name a source: more is asked of long texts and large libraries, where more accidents happen. */
export function isEnough(evidence: Evidence, pageWords: number, librarySize: number, selection: boolean): boolean {
  const chances = Math.log2(Math.max(2, librarySize)) + Math.log2(Math.max(8, pageWords));
  if (selection) return evidence.bits >= 16 + 2 * chances;
  return evidence.bits >= 80 + 3 * chances || (evidence.run >= 12 && evidence.runBits >= 90);
}
