import { describe, expect, it } from 'vitest';
import { buildSegment, type Segment } from '../../engine/segment.ts';
import { planIndexing, staleSegment } from '../../library/indexing.ts';
import { planMerge } from '../../library/merge-plan.ts';
import { emptyState } from '../../library/schema.ts';
import { made } from './made.ts';

const ofSize = (size: number) => ({ ...buildSegment([]), numbers: new Uint32Array(size) });

describe('planMerge', () => {
  it('keeps the number of segments to eight a tier, and writes a posting again once a tier', () => {
    const segments = new Map<number, Segment>();
    let written = 0;
    const batches = 1_000;
    for (let key = 1; key <= batches; key++) {
      segments.set(key, ofSize(512));
      for (let keys = planMerge(segments, 0, 512 * key); keys.length > 0; keys = planMerge(segments, 0, 512 * key)) {
        const size = keys.reduce((sum, each) => sum + segments.get(each)!.numbers.length, 0);
        for (const each of keys) segments.delete(each);
        segments.set(key + keys.length / 1_000, ofSize(size));
        written += size;
      }
      expect(segments.size).toBeLessThan(8 * 4);
    }
    expect(written).toBeLessThan(512 * batches * 4);
  });

  it('sweeps when a quarter is removed, but not for a few', () => {
    const segments = new Map([[1, ofSize(1_000)]]);
    expect(planMerge(segments, 30, 50)).toEqual([]);
    expect(planMerge(segments, 200, 800)).toEqual([]);
    expect(planMerge(segments, 201, 799)).toEqual([1]);
  });
});

describe('planIndexing', () => {
  it('merges what is due without what was removed, and forgets that', () => {
    const segments = new Map(Array.from({ length: 8 }, (_, at) => [at + 1, buildSegment([{ number: at + 1, original: made(at) }])]));
    const view = { state: { ...emptyState, revision: 9, count: 7 }, segments, removed: new Set([3, 99]), blocks: [1] };
    const change = planIndexing(view)!;
    expect([...change.segment!.numbers].sort()).toEqual([1, 2, 4, 5, 6, 7, 8]);
    expect(change).toMatchObject({ revision: 9, merged: [1, 2, 3, 4, 5, 6, 7, 8], forgotten: [3] });
    expect(planIndexing({ ...view, segments: new Map([...segments].slice(0, 7)) })).toBeNull();
  });

  it('knows a segment of another engine', () => {
    const view = { state: emptyState, segments: new Map([[4, { ...ofSize(1), format: -1 }]]), removed: new Set<number>(), blocks: [] };
    expect(staleSegment(view)).toBe(4);
    expect(staleSegment({ ...view, segments: new Map([[4, ofSize(1)]]) })).toBeUndefined();
  });
});
