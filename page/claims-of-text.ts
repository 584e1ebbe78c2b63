import type { Claim } from '../engine/reading.ts';
import type { Span } from '../engine/span.ts';
import { readByline } from './claims/byline.ts';
import { type ClaimContext, type Line, stand } from './claims/claim.ts';
import { readCopyright } from './claims/copyright.ts';
import { readCreditLine } from './claims/credit-line.ts';
import { readDateline } from './claims/dateline.ts';
import { readHeading } from './claims/heading.ts';
import { readSignOff } from './claims/sign-off.ts';
import { readTimeLine } from './claims/time.ts';
import { headings } from './elements.ts';
import type { Layout } from './region.ts';
import type { Mention } from './sources.ts';

/** In the order of strength: the first family that a line fits has it. */
const families = [readDateline, readCopyright, readSignOff, readHeading, readByline, readCreditLine, readTimeLine];
/** Blocks this many places before and after the article are near it. */
const reach = 6;

/** Every claim that the lines of a text make, in the order of the lines; captions make none. Lazily: nobody needs more than some hundred. */
export function* claimsOfText({ text, blocks }: Layout, article: readonly Span[], context: ClaimContext): Generator<Claim> {
  let first = 0;
  while (first < blocks.length && blocks[first]!.end <= (article[0]?.start ?? 0)) first++;
  let last = blocks.length - 1;
  while (last > 0 && blocks[last]!.start >= (article.at(-1)?.end ?? text.length)) last--;
  for (const [i, { start, end, region, caption }] of blocks.entries()) {
    if (caption) continue;
    const own = text.slice(start, end);
    const mentions = context.sources.mentions(own).filter((mention) => mention.name !== context.own);
    const line: Line = {
      text: own,
      start,
      heading: headings.has(region.tag),
      furniture: region.furniture,
      near: i >= first - reach && i <= last + reach,
      edge: (i >= first - reach && i <= first + 1) || (i >= last - 1 && i <= last + reach),
      last: i >= last - 1 && i <= last + reach,
      above: blocks.slice(i + 1, i + 5).some((below) => below.end - below.start > 80),
      mentions,
      marked: standIn(own, mentions),
    };
    for (const family of families) {
      const found = family(line, context);
      yield* found;
      if (found.length === 0) continue;
      // “3 February 2026 18:05 | Source: Example” is a time as well.
      if (family !== readTimeLine && family !== readDateline) yield* readTimeLine(line, context);
      break;
    }
  }
}

function standIn(text: string, mentions: readonly Mention[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of mentions) {
    marked += text.slice(from, start) + stand;
    from = end;
  }
  return marked + text.slice(from);
}
