import { describe, expect, it } from 'vitest';
import { lookUp } from '../../engine/lookup.ts';
import { mergeSteps } from '../../engine/merge-steps.ts';
import { selectionReading } from '../../engine/readings.ts';
import { buildSegment, mergeSegments, type Segment } from '../../engine/segment.ts';
import { made, madeText } from '../library/made.ts';

const segmentOf = (from: number, to: number): Segment =>
  buildSegment(Array.from({ length: to - from }, (_, at) => ({ number: from + at + 1, original: made(from + at) })));
const merge = (segments: readonly Segment[], removed: ReadonlySet<number>) => {
  const steps = mergeSteps(segments, removed);
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { segment: step.value, shares };
    shares.push(step.value);
  }
};

describe('mergeSteps', () => {
  it('makes what mergeSegments makes', () => {
    const segments = [segmentOf(0, 3), segmentOf(3, 240), segmentOf(240, 241), segmentOf(241, 300)];
    const { segment } = merge(segments, new Set());
    expect(segment).toEqual(mergeSegments(segments));
    expect(segment).toEqual(segmentOf(0, 300));
  });

  it('leaves out what was removed', () => {
    const segments = [segmentOf(0, 40), segmentOf(40, 90)];
    const removed = new Set([1, 2, 41, 90, 777]);
    const { segment } = merge(segments, removed);
    const whole = mergeSegments(segments, removed);
    expect([...segment.numbers]).toEqual([...whole.numbers]);
    expect(segment.postings).toBe(whole.postings);
    expect(merge([segment], new Set())).toEqual(merge([whole], new Set()));
    expect(merge(segments, new Set(Array.from({ length: 90 }, (_, at) => at + 1))).segment).toMatchObject({ postings: 0 });
    expect(merge([], new Set()).segment.numbers).toHaveLength(0);
  });

  it('keeps of a fingerprint in too many originals as many as tell it for such', () => {
    const alike = (from: number) => buildSegment(Array.from({ length: 200 }, (_, at) => ({ number: from + at, original: made(1) })));
    const segments = [alike(1), alike(201), alike(401)];
    const { segment } = merge(segments, new Set());
    expect(segment.postings).toBe(mergeSegments(segments).postings);
    expect(lookUp(selectionReading('test', madeText(1)), [segment], 600)).toEqual([]);
  });

  it('stops every few thousand postings, with the share that is done', () => {
    const segments = Array.from({ length: 6 }, (_, at) => segmentOf(at * 1_500, at * 1_500 + 1_500));
    const { shares, segment } = merge(segments, new Set());
    expect(shares.length).toBeGreaterThan(segment.postings / 32_768);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('refuses a segment of another format', () => {
    expect(() => merge([{ ...segmentOf(0, 1), format: -1 }], new Set())).toThrow(RangeError);
  });
});
