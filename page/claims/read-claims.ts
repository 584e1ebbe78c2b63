import type { Claim, Reading } from '../../engine/reading.ts';
import { isCaption } from '../asides.ts';
import type { Pace } from '../pace.ts';
import { isHeading } from '../walk.ts';
import { readBeacons } from './beacon.ts';
import { readByline } from './byline.ts';
import { type ClaimContext, type Line, stand } from './claim.ts';
import { readCopyright } from './copyright.ts';
import { readCreditLine } from './credit-line.ts';
import { readDateline } from './dateline.ts';
import { readHeading } from './heading.ts';
import { readMetadata } from './metadata.ts';
import { readSignOff } from './sign-off.ts';
import { readTimeLine } from './time.ts';

/** In the order of strength: of the families that say whom a line is from, the first that fits is taken. */
const families = [readDateline, readCopyright, readSignOff, readHeading, readByline, readCreditLine, readTimeLine];
/** A page with more claims than this is a list of claims. */
const maxClaims = 200;
/** Blocks this many places before and after the article are near it. */
const reach = 6;

/** Reads every claim of a page: what stands in the head and the markup, then line by line what stands in the text. */
export async function readClaims(context: ClaimContext, article: Reading['article'], pace: Pace): Promise<Claim[]> {
  const { blocks, text } = context;
  const claims = [...readMetadata(context), ...readBeacons(context)];
  const first = blocks.findIndex((block) => block.end > (article[0]?.start ?? 0));
  const last = blocks.findLastIndex((block) => block.start < (article.at(-1)?.end ?? text.length));
  for (const [index, block] of blocks.entries()) {
    if (claims.length >= maxClaims) break;
    if (pace.due(4 + (block.end - block.start) / 50)) await pace.rest();
    const own = text.slice(block.start, block.end);
    if (isCaption(block, own)) continue;
    const mentions = context.sources.mentions(own).filter((m) => m.name !== context.own);
    const line: Line = {
      text: own,
      start: block.start,
      index,
      heading: isHeading(block),
      furniture: block.region.furniture,
      near: index >= first - reach && index <= last + reach,
      last: index >= last - 1 && index <= last + reach,
      mentions,
      marked: mentions.reduceRight((marked, m) => marked.slice(0, m.start) + stand + marked.slice(m.end), own),
    };
    for (const family of families) {
      const found = family(line, context);
      claims.push(...found);
      if (found.length > 0) break;
    }
  }
  return claims;
}
