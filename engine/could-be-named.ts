import { type Context, explainReading } from './explaining.ts';
import type { Original } from './original.ts';
import type { Reading } from './reading.ts';
import { MOST_SUPPORT } from './support.ts';

/**
 * Whether `inspect` could name one of these originals for a page of which nothing but the text is known as yet. It is asked with all that can speak
 * for an original beside the text, as what it takes only ever falls with it: where this says no, a report of the same text has no match.
 */
export function couldBeNamed(
  reading: Pick<Reading, 'kind' | 'text'>,
  candidates: ReadonlyMap<number, Original>,
  context: Context,
): boolean {
  return explainReading(reading, candidates, context, () => MOST_SUPPORT).named.length > 0;
}
