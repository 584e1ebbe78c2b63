import { hostOf } from '../engine/names.ts';
import type { Claim, Reading } from '../engine/reading.ts';
import type { Tables } from '../engine/tables.ts';
import { findArticle } from './article.ts';
import { readBylines } from './bylines.ts';
import { nameSignOffs } from './claims/sign-off-outlet.ts';
import { judgeStatements } from './claims/statement.ts';
import { claimsOfText } from './claims-of-text.ts';
import { readCutOff } from './cut-off.ts';
import type { Draft } from './draft.ts';
import { factsOf, metaOf } from './facts.ts';
import { layoutOf } from './layout.ts';
import { Sources } from './sources.ts';
import { statementsOf } from './statements.ts';
import { isAmerican, readTimes } from './times.ts';

/** A page with more claims than this is a list of claims. */
const maxClaims = 200;
/** What is said of a page without running text. */
export const nothing = { kind: 'not-an-article', why: 'No running text was found on this page.' } as const;

/**
 * Makes a reading of a draft: finds the article's part of the text, its authors and times, whether it stops early, and every claim of the head, the
 * markup and the lines of the text, with the names of the tables. Needs no document. At most 200 claims, in the order in which they stand, those of the head first.
 */
export function judge(draft: Draft, tables: Tables): Reading {
  const { source, url, text } = draft;
  const facts = factsOf(draft.head);
  const layout = layoutOf(draft);
  const title = metaOf(facts, 'og:title') ?? facts.title;
  const article = findArticle(layout, title);
  const start = article[0]?.start ?? 0;
  const end = article.at(-1)?.end ?? 0;
  const canonical = absolute(facts.canonical);
  const address = url ?? canonical;
  const site = metaOf(facts, 'og:site_name', 'application-name', 'al:ios:app_name');
  const sources = new Sources(tables);
  const own = (address && sources.ofAddress(address)?.name) ?? (site && sources.named(site)?.name) ?? null;
  const claims: Claim[] = [
    ...judgeStatements(statementsOf(facts, draft.origins), sources, own, address),
    ...claimsOfText(layout, article, { sources, own, monthFirst: isAmerican(facts.language, address) }),
  ];
  return {
    source,
    url,
    canonical: canonical === url ? null : canonical,
    title,
    site,
    language: facts.language,
    bylines: readBylines({ facts, marks: draft.authors, site, host: address && hostOf(address), sources }, layout, start, end),
    ...readTimes(facts, draft.times, layout, { start, end }, address),
    text,
    article,
    cutOff: readCutOff(facts, layout, article, address),
    claims: nameSignOffs(claims.slice(0, maxClaims)),
    ...(text.trim() === '' ? nothing : { kind: 'page', why: null }),
  };
}

function absolute(address: string | null): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null;
}
