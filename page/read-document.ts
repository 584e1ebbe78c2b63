import { findArticle } from './article.ts';
import { readBylines } from './bylines.ts';
import { readCutOff } from './cut-off.ts';
import { blockIs, type Draft } from './draft.ts';
import { headings } from './elements.ts';
import { metaOf, readFacts } from './facts.ts';
import { Pace } from './pace.ts';
import { gatherStatements } from './statements.ts';
import type { TextMap } from './text-map.ts';
import { isAmerican, readTimes } from './times.ts';
import { type Walked, walk } from './walk.ts';

export interface DocumentOptions {
  /** The path or address as given: it comes back in the reading. */
  source: string;
  url: string | null;
  /** Awaited between slices of a few milliseconds; without it the reading runs through. */
  breathe?: () => Promise<void>;
  /** Calls the reading off: the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads a document: all its running text with a map back to the nodes, the main article's part of it, bylines, times, and the evidence that
 * claims are judged from. Never changes the document, forces no layout, and rests whenever a few milliseconds have passed.
 */
export async function readDocument(
  document: Document,
  { source, url, breathe, signal }: DocumentOptions,
): Promise<{ draft: Draft; map: TextMap }> {
  const pace = new Pace(breathe, signal);
  const walked = await walk(document, pace);
  await pace.rest();
  const facts = readFacts(document);
  const title = metaOf(facts, 'og:title') ?? (document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() || null);
  await pace.rest();
  const article = await findArticle(walked, title, pace);
  await pace.rest();
  const canonical = absolute(facts.canonical);
  const address = url ?? canonical;
  const site = metaOf(facts, 'og:site_name', 'application-name', 'al:ios:app_name');
  const start = article[0]?.start ?? 0;
  const end = article.at(-1)?.end ?? 0;
  const bylines = readBylines(document, facts, walked, start, end, site);
  await pace.rest();
  const times = readTimes(document, facts, walked, start, address);
  await pace.rest();
  const draft: Draft = {
    source,
    url,
    canonical: canonical === url ? null : canonical,
    title,
    site,
    language: facts.language,
    bylines,
    ...times,
    text: walked.text,
    article,
    cutOff: readCutOff(document, facts, walked, article, address),
    kind: 'page',
    why: null,
    evidence: {
      blocks: packBlocks(walked),
      statements: gatherStatements(document, facts),
      monthFirst: isAmerican(facts.language, address),
    },
  };
  return { draft, map: walked.map };
}

function packBlocks({ blocks }: Walked): number[] {
  return blocks.flatMap(({ start, end, region, caption }) => [
    start,
    end,
    (headings.has(region.tag) ? blockIs.heading : 0) + (region.furniture ? blockIs.furniture : 0) + (caption ? blockIs.caption : 0),
  ]);
}

function absolute(address: string | null): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null;
}
