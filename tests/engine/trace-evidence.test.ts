import { describe, expect, it } from 'vitest';
import { isEnough } from '../../engine/enough.ts';
import { preparePage } from '../../engine/page-side.ts';
import type { Piece } from '../../engine/pieces.ts';
import { makeTrace } from '../../engine/trace.ts';
import { compareTrace, prepareTrace } from '../../engine/trace-compare.ts';
import { clearOfTrace, figuresAgainst, hiddenShare } from '../../engine/trace-evidence.ts';
import { RunTable } from '../../engine/trace-runs.ts';
import { asTrace, babble, check, original, reading } from './readings.ts';

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

describe('figures of a page against those of a trace', () => {
  const sold =
    'The mill in Port Sarel sold 340 tonnes of barley in March, 12 percent more than the 304 tonnes that buyers from Lund Haven took in February.';
  const against = (page: string) => {
    const side = preparePage(page);
    const runs = new RunTable(side);
    const { trace, text } = prepareTrace(makeTrace(sold), runs.worth);
    return compareTrace(side, runs, trace, text).reduce((sum, one) => sum + figuresAgainst(one, side, text), 0);
  };

  it('are none where they are the same', () => {
    expect(against(sold)).toBe(0);
  });

  it('are those that stand in the place of others', () => {
    expect(against(sold.replace('12 percent', '9 percent'))).toBe(1);
  });
});

describe('evidence of traces', () => {
  it('needs to be less clear where there is much of it', () => {
    const clear = [1, 2, 3, 5, 7, 100].map((times) => clearOfTrace(times, false));
    expect(clear).toEqual([...clear].sort((a, b) => b - a));
    expect(clearOfTrace(100, true)).toBe(clearOfTrace(1, false));
  });

  it('names a text reworded throughout if what is left stands dense enough', () => {
    const evidence = {
      bits: 150,
      shared: 400,
      conflicts: 0,
      agreed: 0,
      matched: 60,
      run: 8,
      runBits: 50,
      telling: 200,
      flat: 400,
      sentence: true,
    };
    const page = { pageWords: 400, librarySize: 10_000, selection: false, modelled: true, support: 0 };
    expect(isEnough({ ...evidence, density: 0.56 }, { ...page, traced: true })).toBe(true);
    expect(isEnough({ ...evidence, density: 0.5 }, { ...page, traced: true })).toBe(false);
    expect(isEnough({ ...evidence, density: 0.56 }, { ...page, traced: false })).toBe(false);
  });

  it('names nothing for a few runs that fit by accident', () => {
    const originals = Array.from({ length: 300 }, (_, i) => asTrace(original(babble(200, 100 + i))));
    expect(check(reading(babble(600, 7)), originals).matches).toEqual([]);
  });
});
