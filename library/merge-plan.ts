import type { Segment } from '../engine/segment.ts';

/** Smaller segments are merged as if they had so many postings: about those of a batch of an import. */
const least = 16_384;
/** So many segments are left to gather while an import goes on: merging them then writes each posting again less often. */
export const mostWhileWriting = 24;
/** A segment is swept when a quarter of what it names was removed, but not for a handful. */
const sweepShare = 0.25;
const handful = 64;

/**
 * Which segments to merge next, as in a log-structured index: the smallest ones, up to one that is no larger than those before it together. What
 * is left then grows at least twofold from segment to segment, so that a million originals stand in a dozen segments or fewer and each posting is written
 * again about as often. A single key is a segment to be written again without what was removed.
 *
 * @param patient while an import goes on: only when there are many
 * @returns keys of segments, or none when all is well
 */
export function planMerge(segments: ReadonlyMap<number, Segment>, removed: ReadonlySet<number>, patient = false): number[] {
  if (patient && segments.size <= mostWhileWriting) return [];
  const rising = [...segments].sort((a, b) => a[1].postings - b[1].postings);
  let together = 0;
  let due = 0;
  rising.forEach(([, { postings }], at) => {
    const size = Math.max(least, postings);
    if (at > 0 && together >= size) due = at + 1;
    together += size;
  });
  // Patience ends with the smallest half, if no segment is outweighed by those before it.
  if (due === 0 && patient) due = Math.ceil(rising.length / 2);
  if (due > 0) return rising.slice(0, due).map(([key]) => key);
  const swept = removed.size > handful ? segmentToSweep(segments, removed) : undefined;
  return swept === undefined ? [] : [swept];
}

function segmentToSweep(segments: ReadonlyMap<number, Segment>, removed: ReadonlySet<number>): number | undefined {
  for (const [key, { numbers }] of segments) {
    let gone = 0;
    for (const number of numbers) if (removed.has(number)) gone++;
    if (gone > sweepShare * numbers.length) return key;
  }
  return undefined;
}
