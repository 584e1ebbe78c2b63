import type { Segment } from '../engine/segment.ts';

/** So many segments of one tier are merged into one of the next: eight times as many postings a tier. */
const fanOut = 8;
/**
 * A merge makes no segment with more postings than this, so that none keeps a worker busy for longer than a frame or three (40 ms for
 * 350,000 postings). Larger libraries have more segments instead: 100,000 articles of 500 words about fifty, which a lookup hardly feels.
 */
const largest = 400_000;
/** A segment is swept when a quarter of what it names was removed, but not for a handful. */
const sweepShare = 0.25;
const handful = 64;

/**
 * Which segments to merge next, as in a log-structured index: tiers of size, eight of a tier make one of the next, so that each posting
 * is written again once a tier. A single key is a segment to be written again without what was removed.
 * @returns keys of segments, or none when all is well
 */
export function planMerge(segments: ReadonlyMap<number, Segment>, removed: ReadonlySet<number>): number[] {
  const swept = removed.size > handful ? segmentToSweep(segments, removed) : undefined;
  if (swept !== undefined) return [swept];
  const tiers = new Map<number, [key: number, segment: Segment][]>();
  for (const entry of segments) {
    const tier = Math.floor(Math.log2(entry[1].postings + 1) / Math.log2(fanOut));
    const entries = tiers.get(tier) ?? [];
    entries.push(entry);
    tiers.set(tier, entries);
  }
  for (const entries of tiers.values()) {
    if (entries.length < fanOut) continue;
    const keys = smallest(entries);
    if (keys.length > 1) return keys;
  }
  return [];
}

/** The smallest of a tier, up to eight, that together stay below the largest. */
function smallest(entries: [key: number, segment: Segment][]): number[] {
  const keys: number[] = [];
  let postings = 0;
  for (const [key, segment] of entries.sort((a, b) => a[1].postings - b[1].postings)) {
    postings += segment.postings;
    if (postings > largest || keys.length === fanOut) break;
    keys.push(key);
  }
  return keys;
}

function segmentToSweep(segments: ReadonlyMap<number, Segment>, removed: ReadonlySet<number>): number | undefined {
  for (const [key, { numbers }] of segments) {
    let gone = 0;
    for (const number of numbers) if (removed.has(number)) gone++;
    if (gone > sweepShare * numbers.length) return key;
  }
  return undefined;
}
