import type { Original } from '../engine/original.ts';
import { traceLength } from '../engine/trace.ts';

/** Whether two originals hold the same text, so that one of them is no version beside the other. Of a trace and a text their length decides. */
export function isSameText(one: Original, other: Original): boolean {
  if (one.held === 'text' && other.held === 'text') return one.text === other.text;
  const [first, second] = [lengthOf(one), lengthOf(other)];
  if (one.held === 'trace' && other.held === 'trace' && (first === null || second === null)) return true;
  return first === null || second === null || first === second;
}

/** Of two that hold the same text: whether the second tells more, so that it takes the first one's place. */
export function tellsMore(held: Original, given: Original): boolean {
  return !(held.held === 'text' && given.held === 'trace');
}

/** UTF-16 units of the text; `null` for a trace of another version than this engine reads. */
function lengthOf(original: Original): number | null {
  if (original.held === 'text') return original.text.length;
  try {
    return traceLength(original.trace);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether `given` is known to be an earlier version than `held`: both say when they were written, as instants. */
export function isEarlier(given: Original, held: Original): boolean {
  const [first, second] = [writtenAt(given), writtenAt(held)];
  return first !== null && second !== null && first < second;
}

function writtenAt({ updated, published }: Original): number | null {
  const time = updated ?? published;
  // A bare day does not tell which of two versions of one day came first.
  return time?.includes('T') ? Date.parse(time) : null;
}
