import { expect, it } from 'vitest';
import type { Match, Report } from '../../engine/report.ts';
import { marksOf } from '../../messages/marks.ts';

const match = (...starts: number[]): Match =>
  ({
    passages: starts.map((start) => ({ page: { start, end: start + 5 }, original: { start: 0, end: 5 }, similarity: 1 })),
  }) as unknown as Match;

it("marks every passage under its match's number", () => {
  const report = { matches: [match(0, 20), match(10)] } as unknown as Report;
  expect(marksOf(report, true)).toEqual({
    show: true,
    marks: [
      { source: 0, span: { start: 0, end: 5 } },
      { source: 0, span: { start: 20, end: 25 } },
      { source: 1, span: { start: 10, end: 15 } },
    ],
  });
});
