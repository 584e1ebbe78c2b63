import type { PageSide } from './page-side.ts';
import type { Prepared } from './prepared.ts';
import type { Block } from './seeds.ts';
import { NUMBER } from './words.ts';

/** So many equal words in a row are a part of a sentence; together its parts must have this share of its words, and of what they are worth. */
const PART = 4;
const FOUND = 0.6;
const WORTH = 0.5;
/** With more figures that are not in its parts it is another sentence of the same form. */
const OTHER_FIGURES = 1;
/** Longer sentences are none: tables, or texts without stops. */
const MOST_WORDS = 200;
/** The parts lie near the weightiest: no further than twice the sentence's length and so many words. */
const NEAR = 20;

/**
 * The sentence of the page that has the weightiest part of a sentence whose words stand there in parts: one that was split, shortened in its middle, or joined
 * with another. -1 if there is none. Work: 16 places for each word, each followed as far as words are equal.
 */
export function findInParts(page: PageSide, original: Prepared, from: number, to: number): number {
  if (to - from < PART || to - from > MOST_WORDS) return -1;
  const { surprise } = original;
  const worth = (start: number, end: number) => surprise.subarray(start, end).reduce((sum, bits) => sum + bits, 0);
  const weight = ({ original: at, length }: Block) => worth(at, at + length);
  const parts = page.pairs.runs(original.words, from, to, PART);
  let main = parts[0];
  if (main === undefined) return -1;
  for (const part of parts) if (weight(part) > weight(main)) main = part;
  const found = new Uint8Array(to - from);
  for (const part of parts)
    if (Math.abs(part.page - main.page) <= 2 * (to - from) + NEAR) found.fill(1, part.original - from, part.original + part.length - from);
  let words = 0;
  let bits = 0;
  let otherFigures = 0;
  for (let i = from; i < to; i++) {
    words += found[i - from]!;
    bits += found[i - from]! * surprise[i]!;
    if (found[i - from] === 0 && original.words.flags[i]! & NUMBER) otherFigures++;
  }
  if (otherFigures > OTHER_FIGURES) return -1;
  return words >= FOUND * (to - from) && bits >= WORTH * worth(from, to) ? page.sentenceOf[main.page]! : -1;
}
