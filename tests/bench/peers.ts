import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { tablesWithModel } from '../../cli/model.ts';
import { inspect } from '../../engine/inspect.ts';
import { lookUp } from '../../engine/lookup.ts';
import type { TextOriginal } from '../../engine/original.ts';
import { buildSegment } from '../../engine/segment.ts';
import type { Span } from '../../engine/span.ts';
import { type Page, readingOf } from './material.ts';
import { readyIndex } from './ready-index.ts';
import { percentile, time, warm } from './timing.ts';

export interface Beside {
  peer: string;
  /** Median milliseconds a page, and as a multiple of Wireprint's for the same work. */
  p50: number;
  times: number;
}

export interface PeerFigures extends Beside {
  /** Share of the pages whose original comes first; `null` where it was given. */
  found: number | null;
  /** Share of the words that the pages kept of their originals which are said to stand there. */
  recall: number | null;
}

/** A search: the place of the original that comes first (-1 for none), and the words that are said to be shared with it. */
type Search = (page: string) => { best: number; shared: number | null };

/** Search and comparison by other means, on the same pages and originals in the same run. */
export function measureSearches(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures[] {
  const ways: [string, Search][] = [
    ['wireprint, page to report', wireprint(originals)],
    ['flexsearch on sentences, jsdiff diffWords', flexsearch(originals)],
    ['minisearch, the whole page as a query', minisearch(originals)],
  ];
  return beside(
    ways.map(([peer, search]) => {
      warm(pages, ({ text }) => search(text));
      let found = 0;
      let shared: number | null = 0;
      const times = pages.map(({ text, uri, kept }) =>
        time(() => {
          const answer = search(text);
          const right = originals[answer.best]?.uri === uri;
          if (right) found++;
          shared = answer.shared === null || shared === null ? null : shared + (right ? Math.min(kept, answer.shared) : 0);
        }),
      );
      return {
        peer,
        p50: percentile(times, 0.5),
        times: 0,
        found: found / pages.length,
        recall: shared === null ? null : shared / kept(pages),
      };
    }),
  );
}

const kept = (pages: readonly Page[]): number => pages.reduce((sum, page) => sum + page.kept, 0);

/** Fills in how many times as long as the first each takes. */
export function beside<Figures extends Beside>(figures: Figures[]): Figures[] {
  for (const figure of figures) figure.times = figure.p50 / figures[0]!.p50;
  return figures;
}

function wireprint(originals: readonly TextOriginal[]): Search {
  const segment = readyIndex(originals);
  const places = new Map(originals.map(({ uri }, at) => [uri, at]));
  const tables = tablesWithModel();
  return (page) => {
    const reading = readingOf(page);
    const numbers = lookUp(reading, [segment], originals.length);
    const candidates = new Map(numbers.map((number) => [number, originals[number - 1]!]));
    const [match] = inspect(reading, candidates, { tables, librarySize: originals.length }).matches;
    if (!match) return { best: -1, shared: 0 };
    const words = ({ start, end }: Span) => page.slice(start, end).split(/\s+/).length;
    return {
      best: places.get(match.original.uri)!,
      shared: match.passages.reduce((sum, passage) => sum + passage.similarity * words(passage.page), 0),
    };
  };
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20);

/** The original that most sentences of the page find first. */
function vote(text: string, search: (sentence: string) => number[]): number {
  const votes = new Map<number, number>();
  for (const sentence of sentencesOf(text)) for (const id of new Set(search(sentence))) votes.set(id, (votes.get(id) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function flexsearch(originals: readonly TextOriginal[]): Search {
  const index = new Index({ tokenize: 'strict' });
  const owner: number[] = [];
  originals.forEach((one, at) => {
    for (const sentence of sentencesOf(one.text)) index.add(owner.push(at) - 1, sentence);
  });
  return (page) => {
    const best = vote(page, (sentence) => (index.search(sentence, { limit: 5, suggest: true }) as number[]).map((id) => owner[id]!));
    if (best < 0) return { best, shared: 0 };
    const common = diffWords(originals[best]!.text, page).filter((part) => !part.added && !part.removed);
    return { best, shared: common.reduce((sum, { value }) => sum + value.split(/\s+/).filter((word) => /\w/.test(word)).length, 0) };
  };
}

function minisearch(originals: readonly TextOriginal[]): Search {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(originals.map(({ text }, id) => ({ id, text })));
  return (page) => ({ best: (index.search(page)[0]?.id as number | undefined) ?? -1, shared: null });
}

/** Seconds that the index takes, and that `sim_text` (Debian's similarity-tester) takes for one run over the same texts; `null` where it is not installed. */
export function measureSimText(originals: readonly TextOriginal[]): { index: number; simText: number } | null {
  if (spawnSync('sim_text', ['-v']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wireprint-sim-'));
  try {
    const files = originals.map(({ text }, at) => {
      const file = join(folder, `${at}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const index = time(() => buildSegment(originals.map((original, at) => ({ number: at + 1, original })))) / 1000;
    const simText = time(() => spawnSync('sim_text', ['-r', '8', '-s', ...files], { stdio: 'ignore' })) / 1000;
    return { index, simText };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
