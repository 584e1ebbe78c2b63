import type { Claim, Reading } from '../../engine/reading.ts';
import type { Pace } from '../pace.ts';
import { isHeading } from '../walk.ts';
import { readByline } from './byline.ts';
import type { ClaimContext, Line } from './claim.ts';
import { readCreditLine } from './credit-line.ts';
import { readDateline } from './dateline.ts';
import { readHeading } from './heading.ts';
import { readTimeLine } from './time.ts';

const families = [readDateline, readByline, readHeading, readTimeLine, readCreditLine];
/** A page with more claims than this is a list of claims. */
const maxClaims = 200;
/** Blocks this many places before and after the article are near it. */
const reach = 6;

/** Reads every claim of a page: line by line what stands in the text, then what stands in the head and the markup. */
export async function readClaims(context: ClaimContext, article: Reading['article'], pace: Pace): Promise<Claim[]> {
  const claims: Claim[] = [];
  const first = context.blocks.findIndex((block) => block.end > (article[0]?.start ?? 0));
  const last = context.blocks.findLastIndex((block) => block.start < (article.at(-1)?.end ?? context.text.length));
  for (const [index, block] of context.blocks.entries()) {
    if (pace.due(5)) await pace.rest();
    if (claims.length >= maxClaims) break;
    const line: Line = {
      text: context.text.slice(block.start, block.end),
      start: block.start,
      index,
      heading: isHeading(block),
      furniture: block.region.furniture,
      near: index >= first - reach && index <= last + reach,
    };
    for (const family of families) claims.push(...family(line, context));
  }
  return claims;
}
