import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tablesWithModel } from '../../cli/model.ts';
import { inspect } from '../../engine/inspect.ts';
import { lookUp } from '../../engine/lookup.ts';
import type { TextOriginal } from '../../engine/original.ts';
import { selectionReading } from '../../engine/readings.ts';
import { buildSegment } from '../../engine/segment.ts';
import { CommonRuns } from './common-runs.ts';
import type { Figures } from './figures.ts';
import { emptyPairs, pairFigures, scorePair } from './pair-score.ts';

interface Article {
  id: string;
  publisher: string;
  title: string | null;
  author: string | null;
  url: string | null;
  text: string;
}

/** A page that has so many words of another publisher's article, one run of them so long, reposts or quotes it, whoever judges. */
const CLEAR_WORDS = 60;
const CLEAR_RUN = 30;
/** Of several articles with nearly as many of the page's words, each is right. */
const AS_GOOD = 0.7;

/**
 * Real articles of several publishers, each checked against those of the others: how many of the clear reposts are spotted, how many of those with the right
 * article first, how much of what stands on both sides is told, and of what is missing; and how many pages that share no eight words with anything are said to
 * share text. Judged by an exhaustive search for common runs.
 * Returns why not, where the articles are not at hand.
 */
export function measureReal(): Figures | string {
  const folder = process.env.WIREPRINT_MATERIAL ?? join(import.meta.dirname, '../../../shared/data');
  const file = join(folder, 'real/buzzfeed-webis.jsonl.gz');
  if (!existsSync(file)) return `no articles at ${file}`;
  const articles = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
  const originals = articles.map(asOriginal);
  const segment = buildSegment(originals.map((original, at) => ({ number: at + 1, original })));
  const runs = new CommonRuns(articles.map(({ text }) => text));
  const tables = tablesWithModel();
  const clear = emptyPairs();
  const clean = { pages: 0, named: 0 };
  articles.forEach(({ id, publisher, title, text }) => {
    const own = new Set(articles.flatMap((other, at) => (other.publisher === publisher ? [at + 1] : [])));
    const common = runs.find(text, (at) => own.has(at + 1));
    const isClear = (common[0]?.words ?? 0) >= CLEAR_WORDS && common.some(({ longest }) => longest >= CLEAR_RUN);
    if (common.length > 0 && !isClear) return;
    const reading = { ...selectionReading(id, text), kind: 'page' as const, title };
    const numbers = lookUp(reading, [segment], originals.length, own);
    const candidates = new Map(numbers.map((number) => [number, originals[number - 1]!]));
    const report = inspect(reading, candidates, { tables, librarySize: originals.length });
    if (!isClear) {
      clean.pages++;
      if (report.matches.length > 0) clean.named++;
      return;
    }
    const asGood = common.filter(({ words }) => words >= AS_GOOD * common[0]!.words).map((one) => articles[one.text]!);
    scorePair(report, new Map(asGood.map((article) => [article.id, article.text])), clear);
  });
  return {
    ...pairFigures('real, clear reposts', clear),
    'real, no eight words shared.pages': clean.pages,
    'real, no eight words shared.falseAlarms': clean.named / clean.pages,
  };
}

function asOriginal({ id, publisher, title, author, url, text }: Article): TextOriginal {
  return {
    uri: id,
    outlet: publisher,
    bylines: author ? [author] : [],
    published: null,
    updated: null,
    headline: title,
    url,
    genre: null,
    language: 'en',
    heldExtent: 'whole',
    demo: false,
    held: 'text',
    text,
  };
}
