import type { Segment } from '../engine/segment.ts';

/** So many segments of one tier are merged into one of the next: eight times as many originals a tier. */
const fanOut = 8;
/** A tombstone costs a little in each lookup and its postings take room: above this share of the library they are swept out. */
const sweepShare = 0.25;

/**
 * Which segments to merge next, as in a log-structured index: tiers of size, eight of a tier make one of the next, so that there are
 * at most eight times as many segments as tiers and each posting is written again once a tier.
 * @returns keys of segments, or none when all is well
 */
export function planMerge(segments: ReadonlyMap<number, Segment>, removed: number, count: number): number[] {
  if (removed > 64 && removed > sweepShare * count) return [...segments.keys()];
  const tiers = new Map<number, number[]>();
  for (const [key, segment] of segments) {
    const tier = Math.floor(Math.log2(segment.numbers.length + 1) / Math.log2(fanOut));
    const keys = tiers.get(tier) ?? [];
    keys.push(key);
    tiers.set(tier, keys);
  }
  const full = [...tiers].sort((a, b) => a[0] - b[0]).find(([, keys]) => keys.length >= fanOut);
  return full ? full[1] : [];
}
