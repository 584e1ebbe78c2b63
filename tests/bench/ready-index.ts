import { occupy } from '../../engine/occupied.ts';
import type { Original } from '../../engine/original.ts';
import { buildSegment, type Segment } from '../../engine/segment.ts';

/** The index of some originals, numbered from 1, as it is once a library has answered for a while: with its first “no”. */
export function readyIndex(originals: readonly Original[]): Segment {
  const segment = buildSegment(originals.map((original, at) => ({ number: at + 1, original })));
  for (const _ of occupy(segment));
  return segment;
}
