import type { Reading } from '../engine/reading.ts';
import type { Tables } from '../engine/tables.ts';
import { findArticle } from './article.ts';
import { readBylines } from './bylines.ts';
import { readClaims } from './claims/read-claims.ts';
import { metaOf, readFacts } from './facts.ts';
import { Pace } from './pace.ts';
import { Sources } from './sources.ts';
import type { TextMap } from './text-map.ts';
import { isAmerican, readTimes } from './times.ts';
import { walk } from './walk.ts';

export interface ReadOptions {
  /** The path or address as given: it comes back in the reading. */
  source: string;
  url: string | null;
  tables: Tables;
  /** Awaited between slices of a few milliseconds; without it the reading runs through. */
  breathe?: () => Promise<void>;
  /** Calls the reading off: the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads a page: all its running text with a map back to the nodes, the main article's part of it, and everything that it says about
 * where it comes from. Never changes the document, forces no layout, and does nothing for longer than a few milliseconds at a time.
 */
export async function readPage(document: Document, options: ReadOptions): Promise<{ reading: Reading; map: TextMap }> {
  const pace = new Pace(options.breathe, options.signal);
  const walked = await walk(document, pace);
  const facts = readFacts(document);
  const title = metaOf(facts, 'og:title') ?? (clean(document.querySelector('title')?.textContent) || null);
  const article = findArticle(walked, title);
  const sources = new Sources(options.tables);
  const address = options.url ?? absolute(facts.canonical);
  const canonical = absolute(facts.canonical);
  const site = metaOf(facts, 'og:site_name', 'application-name', 'al:ios:app_name');
  const start = article[0]?.start ?? 0;
  const own = (address && sources.ofAddress(address)?.name) ?? (site && sources.named(site)?.name) ?? null;
  const monthFirst = isAmerican(facts.language, address);
  const claims = await readClaims(
    { document, facts, sources, text: walked.text, blocks: walked.blocks, address, own, monthFirst },
    article,
    pace,
  );
  const reading: Reading = {
    source: options.source,
    url: options.url,
    canonical: canonical && canonical !== options.url ? canonical : null,
    title,
    site,
    language: facts.language,
    bylines: readBylines(document, facts, walked, start, article.at(-1)?.end ?? 0, site),
    ...readTimes(document, facts, walked, start, address),
    text: walked.text,
    article,
    cutOff: null,
    claims,
    kind: 'page',
    why: null,
  };
  return { reading, map: walked.map };
}

function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function absolute(address: string | null): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null;
}
