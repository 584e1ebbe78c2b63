import { describe, expect, it } from 'vitest';
import type { Match, Report } from '../../engine/report.ts';
import { marksOf } from '../../messages/marks.ts';

const span = (start: number, end: number) => ({ start, end });

function match(change: {
  reuse?: string;
  passages: [number, number][];
  outline?: [number, number, string][];
  altered?: [number, number][];
}): Match {
  return {
    reuse: change.reuse ?? 'copy',
    passages: change.passages.map(([start, end]) => ({ page: span(start, end), original: span(0, 5), similarity: 1 })),
    outline: (change.outline ?? []).map(([start, end, state]) => ({ page: state === 'absent' ? null : span(start, end), state })),
    altered: (change.altered ?? []).map(([start, end]) => ({ page: span(start, end) })),
  } as unknown as Match;
}
const marks = (...matches: Match[]) =>
  marksOf({ matches } as unknown as Report, true).marks.map(
    ({ source, kind, span: { start, end } }) => `${source} ${kind} ${start}-${end}`,
  );

describe('marks', () => {
  it("mark every passage under its match's number", () => {
    expect(
      marks(
        match({
          passages: [
            [0, 5],
            [20, 25],
          ],
        }),
        match({ passages: [[10, 15]] }),
      ),
    ).toEqual(['0 same 0-5', '0 same 20-25', '1 same 10-15']);
    expect(marksOf({ matches: [] } as unknown as Report, false)).toEqual({ show: false, marks: [] });
  });

  it('cut a passage at sentences that were reworded or moved, and cover it once', () => {
    const outline: [number, number, string][] = [
      [60, 80, 'moved'],
      [20, 40, 'reworded'],
      [30, 50, 'moved'],
      [0, 20, 'kept'],
      [0, 0, 'absent'],
      [95, 130, 'reworded'],
    ];
    expect(marks(match({ passages: [[10, 100]], outline }))).toEqual([
      '0 same 10-20',
      '0 reworded 20-40',
      '0 moved 40-50',
      '0 same 50-60',
      '0 moved 60-80',
      '0 same 80-95',
      '0 reworded 95-100',
    ]);
  });

  it('leave a full stop to its sentence', () => {
    expect(
      marks(
        match({
          passages: [[0, 42]],
          outline: [
            [0, 20, 'reworded'],
            [22, 40, 'moved'],
          ],
        }),
      ),
    ).toEqual(['0 reworded 0-22', '0 moved 22-42']);
  });

  it('tell what both quote, and add the words that were changed', () => {
    expect(marks(match({ reuse: 'quotation', passages: [[0, 30]], outline: [[0, 10, 'moved']] }))).toEqual(['0 quoted 0-30']);
    expect(
      marks(
        match({
          passages: [[0, 30]],
          altered: [
            [4, 9],
            [12, 12],
          ],
        }),
      ),
    ).toEqual(['0 same 0-30', '0 changed 4-9']);
  });
});
