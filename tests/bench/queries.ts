import { tablesWithModel } from '../../cli/model.ts';
import { inspect } from '../../engine/inspect.ts';
import { lookUp } from '../../engine/lookup.ts';
import type { Original, TextOriginal } from '../../engine/original.ts';
import { preparePage } from '../../engine/page-side.ts';
import { type Segment, sizeOf } from '../../engine/segment.ts';
import { readWords } from '../../engine/words.ts';
import { type Page, readingOf } from './material.ts';
import { readyIndex } from './ready-index.ts';
import { passOver, percentile, time, warm } from './timing.ts';

const tables = tablesWithModel();

export interface QueryFigures {
  originals: number;
  /** Milliseconds: the index built, and a page from its text to its report. */
  build: number;
  p50: number;
  p95: number;
  /** `p50` in passes over the page. */
  passes: number;
  /** Share of the pages whose original is named, as the nearest version or as one that was sent too. */
  found: number;
  /** Originals that the lookup wants fetched, per page. */
  candidates: number;
  bitsPerPosting: number;
  /** The index as a share of the texts' UTF-16 units, and in bytes. */
  ofText: number;
  indexBytes: number;
}

/** Whole queries in one library, after pages have been asked for a second: the shortest of five counts. */
export function measureQueries(
  segment: Segment,
  size: number,
  fetch: (number: number) => Original,
  pages: readonly Page[],
): Omit<QueryFigures, 'build' | 'ofText'> {
  const query = (text: string) => {
    const reading = readingOf(text);
    const numbers = lookUp(reading, [segment], size);
    return { numbers, report: inspect(reading, new Map(numbers.map((n) => [n, fetch(n)])), { tables, librarySize: size }) };
  };
  let found = 0;
  let candidates = 0;
  for (const { text, uri } of pages) {
    const { numbers, report } = query(text);
    candidates += numbers.length;
    if (report.matches.some(({ original, alsoSent }) => [original, ...alsoSent].some((one) => one.uri === uri))) found++;
  }
  warm(pages, ({ text }) => query(text));
  const times = pages.map(({ text }) => time(() => query(text), 5));
  const pass = percentile(
    pages.map(({ text }) => passOver(text)),
    0.5,
  ); // prettier-ignore
  const p50 = percentile(times, 0.5);
  return {
    originals: size,
    p50,
    p95: percentile(times, 0.95),
    passes: p50 / pass,
    found: found / pages.length,
    candidates: candidates / pages.length,
    bitsPerPosting: (sizeOf(segment) * 8) / segment.postings,
    indexBytes: sizeOf(segment),
  };
}

export function measureLibrary(originals: readonly TextOriginal[], pages: readonly Page[]): QueryFigures {
  let segment: Segment | undefined;
  const build = time(() => {
    segment = readyIndex(originals);
  });
  const figures = measureQueries(segment!, originals.length, (number) => originals[number - 1]!, pages);
  const length = originals.reduce((sum, { text }) => sum + text.length, 0);
  return { build, ...figures, ofText: figures.indexBytes / length };
}

/** Milliseconds and passes of each stage, medians over the pages. */
export function measureStages(originals: readonly TextOriginal[], pages: readonly Page[]): { stage: string; ms: number; passes: number }[] {
  const segment = readyIndex(originals);
  const rows = new Map<string, { ms: number; pass: number }[]>();
  const note = (stage: string, ms: number, pass: number) => rows.set(stage, [...(rows.get(stage) ?? []), { ms, pass }]);
  for (const round of [0, 1])
    for (const { text } of pages) {
      const reading = readingOf(text);
      const pass = passOver(text);
      const numbers = lookUp(reading, [segment], originals.length);
      const candidates = new Map(numbers.map((n) => [n, originals[n - 1]!]));
      if (round === 0) continue;
      note('one pass', pass, pass);
      note(
        'words alone',
        time(() => readWords(text), 3),
        pass,
      ); // prettier-ignore
      note(
        'page: words, sentences, pairs',
        time(() => preparePage(text), 3),
        pass,
      ); // prettier-ignore
      note(
        'lookup',
        time(() => lookUp(reading, [segment], originals.length), 3),
        pass,
      ); // prettier-ignore
      const clock = () => performance.now();
      const inspections = [0, 1, 2].map(() => inspect(reading, candidates, { tables, librarySize: originals.length }, clock).timings);
      for (const stage of ['alignment', 'scoring', 'report'])
        note(`inspect: ${stage}`, Math.min(...inspections.map((timings) => timings?.[stage] ?? 0)), pass);
    }
  return [...rows].map(([stage, all]) => ({
    stage,
    ms: percentile(
      all.map(({ ms }) => ms),
      0.5,
    ), // prettier-ignore
    passes: percentile(
      all.map(({ ms, pass }) => ms / pass),
      0.5,
    ), // prettier-ignore
  }));
}
