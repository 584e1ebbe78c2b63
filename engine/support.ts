import { SAME_HEADLINE } from './enough.ts';
import { foldName, namesOf } from './names.ts';
import type { Original } from './original.ts';
import type { Reading } from './reading.ts';
import { plainHeadline } from './relations.ts';
import type { Tables } from './tables.ts';

/** Bits that the page's own words about itself add to the evidence of its text. They never name a source alone. */
const NAMES_OUTLET = 6;
/** Shorter headlines (“Weather”, “Letters”) are shared by accident. */
const HEADLINE_WORDS = 4;
/** What `supportOf` says at most. */
export const MOST_SUPPORT = SAME_HEADLINE + NAMES_OUTLET;

/** What speaks for an original beside the text: the page names its outlet as a source, or bears its headline. */
export function supportOf(reading: Reading, original: Original, tables: Tables): number {
  let bits = 0;
  const headline = plainHeadline(original.headline);
  if (headline.split(' ').length >= HEADLINE_WORDS && ` ${foldName(reading.title ?? '')} `.includes(` ${headline} `)) bits += SAME_HEADLINE;
  if (
    original.outlet !== null &&
    reading.claims.some((claim) => claim.outlet !== null && claim.grade !== null && claim.grade !== 'mentioned')
  ) {
    const names = namesOf(original.outlet, tables);
    if (reading.claims.some((claim) => claim.outlet !== null && names.has(foldName(claim.outlet)))) bits += NAMES_OUTLET;
  }
  return bits;
}
