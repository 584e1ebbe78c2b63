import { describe, expect, it } from 'vitest';
import { buildSegment, type Segment } from '../../engine/segment.ts';
import { planIndexing, staleSegment } from '../../library/indexing.ts';
import { planMerge } from '../../library/merge-plan.ts';
import { emptyState } from '../../library/schema.ts';
import { made } from './made.ts';

const ofSize = (postings: number): Segment => ({ ...buildSegment([]), postings });
const none = new Set<number>();

describe('planMerge', () => {
  /** Adds so many segments one by one, merging whenever it is due. */
  const grow = (batches: number, postings: number) => {
    const segments = new Map<number, Segment>();
    let key = 0;
    let written = 0;
    let most = 0;
    for (let batch = 0; batch < batches; batch++) {
      segments.set(++key, ofSize(postings));
      for (let keys = planMerge(segments, none); keys.length > 0; keys = planMerge(segments, none)) {
        const size = keys.reduce((sum, each) => sum + segments.get(each)!.postings, 0);
        for (const each of keys) segments.delete(each);
        segments.set(++key, ofSize(size));
        written += size;
        most = Math.max(most, size);
      }
    }
    return { count: segments.size, most, rewritten: written / (batches * postings) };
  };

  it.each([
    [1, 'captured one by one', 20_000, 150],
    [256, 'imported in batches of long articles', 400, 44_000],
    [256, 'imported in batches of short ones', 400, 12_000],
    [1, 'odd sizes', 5_000, 3_001],
  ])('keeps segments few, merges short, and writes a posting again once a tier (%i original a step, %s)', (_, __, batches, postings) => {
    const { count, most, rewritten } = grow(batches, postings);
    expect(count).toBeLessThan(40 + (3 * batches * postings) / 400_000);
    expect(most).toBeLessThanOrEqual(400_000);
    expect(rewritten).toBeLessThan(5);
  });

  it('sweeps a segment of which a quarter is removed, but not for a few', () => {
    const segments = new Map([
      [1, { ...ofSize(9), numbers: Uint32Array.from({ length: 1_000 }, (_, at) => at + 1) }],
      [2, { ...ofSize(9), numbers: Uint32Array.from({ length: 300 }, (_, at) => at + 2_001) }],
    ]);
    const removed = (count: number, from: number) => new Set(Array.from({ length: count }, (_, at) => at + from));
    expect(planMerge(segments, removed(60, 2_001))).toEqual([]);
    expect(planMerge(segments, removed(250, 1))).toEqual([]);
    expect(planMerge(segments, removed(251, 1))).toEqual([1]);
    expect(planMerge(segments, removed(76, 2_001))).toEqual([2]);
  });
});

describe('planIndexing', () => {
  it('merges what is due without what was removed, and forgets that', () => {
    const segments = new Map(Array.from({ length: 8 }, (_, at) => [at + 1, buildSegment([{ number: at + 1, original: made(at) }])]));
    const view = { state: { ...emptyState, revision: 9, count: 7 }, segments, removed: new Set([3, 99]), blocks: [1] };
    const change = planIndexing(view)!;
    expect([...change.segment!.numbers].sort()).toEqual([1, 2, 4, 5, 6, 7, 8]);
    expect([...change.merged!].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(change).toMatchObject({ revision: 9, forgotten: [3] });
    expect(planIndexing({ ...view, segments: new Map([...segments].slice(0, 7)) })).toBeNull();
  });

  it('knows a segment of another engine', () => {
    const view = { state: emptyState, segments: new Map([[4, { ...ofSize(1), format: -1 }]]), removed: new Set<number>(), blocks: [] };
    expect(staleSegment(view)).toBe(4);
    expect(staleSegment({ ...view, segments: new Map([[4, ofSize(1)]]) })).toBeUndefined();
  });
});
