import { nothingKnown, type Original } from '../engine/original.ts';
import { buildSegment, mergeSegments, type Segment } from '../engine/segment.ts';

type Indexed = { number: number; original: Original };

/** Stands in an index for an original that cannot be read: nothing finds it, and nobody asks for it again. */
export const unreadable: Original = { ...nothingKnown, uri: '', heldExtent: 'excerpt', demo: false, held: 'text', text: '' };

/** The index of some originals. A trace that this engine cannot read is in it without postings: the others are found all the same. */
export function indexEntries(entries: readonly Indexed[]): Segment {
  try {
    return buildSegment(entries);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (entries.length === 1) return buildSegment([{ number: entries[0]!.number, original: unreadable }]);
    const middle = entries.length >> 1;
    return mergeSegments([indexEntries(entries.slice(0, middle)), indexEntries(entries.slice(middle))]);
  }
}
