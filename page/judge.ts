import type { Claim, Reading } from '../engine/reading.ts';
import type { Tables } from '../engine/tables.ts';
import { readByline } from './claims/byline.ts';
import { type ClaimContext, type Line, stand } from './claims/claim.ts';
import { readCopyright } from './claims/copyright.ts';
import { readCreditLine } from './claims/credit-line.ts';
import { readDateline } from './claims/dateline.ts';
import { readHeading } from './claims/heading.ts';
import { readSignOff } from './claims/sign-off.ts';
import { nameSignOffs } from './claims/sign-off-outlet.ts';
import { judgeStatements } from './claims/statement.ts';
import { readTimeLine } from './claims/time.ts';
import { blockIs, type Draft } from './draft.ts';
import { type Mention, Sources } from './sources.ts';

/** In the order of strength: the first family that a line fits has it. */
const families = [readDateline, readCopyright, readSignOff, readHeading, readByline, readCreditLine, readTimeLine];
/** A page with more claims than this is a list of claims. */
const maxClaims = 200;
/** Blocks this many places before and after the article are near it. */
const reach = 6;

/**
 * Makes a reading of a draft: reads every claim from the head, the markup and the lines of the text, with the names of the tables.
 * Needs no document. At most 200 claims, in the order in which they stand, those of the head first.
 */
export function judge({ evidence, ...draft }: Draft, tables: Tables): Reading {
  const sources = new Sources(tables);
  const address = draft.url ?? draft.canonical;
  const own = (address && sources.ofAddress(address)?.name) ?? (draft.site && sources.named(draft.site)?.name) ?? null;
  const context = { sources, own, monthFirst: evidence.monthFirst };
  const claims = [...judgeStatements(evidence.statements, sources, own, address), ...claimsOfText(draft, evidence.blocks, context)];
  return { ...draft, claims: nameSignOffs(claims.slice(0, maxClaims)) };
}

function* claimsOfText({ text, article }: Omit<Draft, 'evidence'>, blocks: readonly number[], context: ClaimContext): Generator<Claim> {
  const count = blocks.length / 3;
  const start = (i: number) => blocks[i * 3]!;
  const end = (i: number) => blocks[i * 3 + 1]!;
  let first = 0;
  while (first < count && end(first) <= (article[0]?.start ?? 0)) first++;
  let last = count - 1;
  while (last > 0 && start(last) >= (article.at(-1)?.end ?? text.length)) last--;
  for (let i = 0; i < count; i++) {
    const is = blocks[i * 3 + 2]!;
    if (is & blockIs.caption) continue;
    const own = text.slice(start(i), end(i));
    const mentions = context.sources.mentions(own).filter((mention) => mention.name !== context.own);
    const line: Line = {
      text: own,
      start: start(i),
      heading: (is & blockIs.heading) > 0,
      furniture: (is & blockIs.furniture) > 0,
      near: i >= first - reach && i <= last + reach,
      edge: (i >= first - reach && i <= first + 1) || (i >= last - 1 && i <= last + reach),
      last: i >= last - 1 && i <= last + reach,
      above: [1, 2, 3, 4].some((n) => i + n < count && end(i + n) - start(i + n) > 80),
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
