import { describe, expect, it } from 'vitest';
import type { Piece } from '../../engine/pieces.ts';
import { hiddenShare } from '../../engine/trace-evidence.ts';

const piece = (words: number, matched: number): Piece =>
  ({ pageFrom: 0, pageTo: words, originalFrom: 0, originalTo: words, matched }) as Piece;

describe('what a trace hides', () => {
  it('is nothing where nothing is changed, and all where nothing is shown', () => {
    expect(hiddenShare(piece(20, 20))).toBe(0);
    expect(hiddenShare(piece(20, 0))).toBeCloseTo(0, 1);
  });

  it('is most of the gaps where one word in four is changed, and little where one in fifty is', () => {
    // Of words changed with chance 0.25, 0.75^4 × 1.75 = 0.55 stand in stretches of four or more.
    expect(hiddenShare(piece(1_000, 554))).toBeCloseTo(1 - 250 / 446, 1);
    expect(hiddenShare(piece(1_000, 978))).toBeLessThan(0.15);
  });
});
