import { describe, expect, it } from 'vitest';
import { buildSegment, type Segment } from '../../engine/segment.ts';
import { planIndexing, staleSegments } from '../../library/indexing.ts';
import { mostWhileWriting, planMerge } from '../../library/merge-plan.ts';
import { emptyState } from '../../library/schema.ts';
import { made } from './made.ts';

const ofSize = (postings: number): Segment => ({ ...buildSegment([]), postings });
const none = new Set<number>();

describe('planMerge', () => {
  /** Adds so many segments one by one, merging whenever it is due; at the end without patience. */
  const grow = (batches: number, postings: number, patient: boolean) => {
    const segments = new Map<number, Segment>();
    let key = 0;
    let written = 0;
    let most = 0;
    const merge = (patiently: boolean) => {
      for (let keys = planMerge(segments, none, patiently); keys.length > 0; keys = planMerge(segments, none, patiently)) {
        const size = keys.reduce((sum, each) => sum + segments.get(each)!.postings, 0);
        for (const each of keys) segments.delete(each);
        segments.set(++key, ofSize(size));
        written += size;
      }
    };
    for (let batch = 0; batch < batches; batch++) {
      segments.set(++key, ofSize(postings));
      merge(patient);
      most = Math.max(most, segments.size);
    }
    merge(false);
    return { count: segments.size, most, rewritten: written / (batches * postings) };
  };

  it.each([
    ['captured one by one', 20_000, 150, false],
    ['imported in batches of long articles', 400, 44_000, true],
    ['imported in batches of short ones', 4_000, 12_000, true],
    ['odd sizes', 5_000, 3_001, false],
  ])('keeps segments few and writes a posting again seldom: %s', (_, batches, postings, patient) => {
    const { count, most, rewritten } = grow(batches, postings, patient);
    expect(count).toBeLessThanOrEqual(8);
    expect(most).toBeLessThanOrEqual(patient ? mostWhileWriting : 12);
    // A small segment is written again with each capture up to some 16,000 postings: a millisecond each.
    expect(rewritten).toBeLessThan(patient ? 9 : 80);
  });

  it('sweeps a segment of which a quarter is removed, but not for a few', () => {
    const segments = new Map([
      [1, { ...ofSize(900_000), numbers: Uint32Array.from({ length: 1_000 }, (_, at) => at + 1) }],
      [2, { ...ofSize(90_000), numbers: Uint32Array.from({ length: 300 }, (_, at) => at + 2_001) }],
    ]);
    const removed = (count: number, from: number) => new Set(Array.from({ length: count }, (_, at) => at + from));
    expect(planMerge(segments, removed(60, 2_001))).toEqual([]);
    expect(planMerge(segments, removed(250, 1))).toEqual([]);
    expect(planMerge(segments, removed(251, 1))).toEqual([1]);
    expect(planMerge(segments, removed(76, 2_001))).toEqual([2]);
  });
});

describe('planIndexing', () => {
  const segments = new Map(Array.from({ length: 8 }, (_, at) => [at + 1, buildSegment([{ number: at + 1, original: made(at) }])]));
  const view = {
    state: { ...emptyState, revision: 9, count: 7 },
    segments,
    removed: new Set([3, 5, 99]),
    deleted: new Set([5]),
    replaced: new Set<number>(),
    blocks: [1],
  };

  it('merges what is due without what was removed, and forgets that; what can be restored stays in', async () => {
    const change = (await planIndexing(view))!;
    expect([...change.segment!.numbers].sort()).toEqual([1, 2, 4, 5, 6, 7, 8]);
    expect([...change.merged!].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(change).toMatchObject({ revision: null, forgotten: [3] });
  });

  it('waits while an import goes on', async () => {
    expect(await planIndexing(view, true)).toBeNull();
  });

  it('knows a segment of another engine', () => {
    const stale = { ...view, segments: new Map([[4, { ...ofSize(1), format: -1 }]]) };
    expect(staleSegments(stale).map(([key]) => key)).toEqual([4]);
    expect(staleSegments(view)).toEqual([]);
  });
});
