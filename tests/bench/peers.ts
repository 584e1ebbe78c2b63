import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { diff as myersDiff } from 'fast-myers-diff';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { comparePieces } from '../../engine/compare.ts';
import type { TextOriginal } from '../../engine/original.ts';
import { preparePage } from '../../engine/page-side.ts';
import { prepare } from '../../engine/prepared.ts';
import { buildSegment } from '../../engine/segment.ts';
import type { Page } from './material.ts';
import { measureLibrary } from './queries.ts';
import { percentile, time } from './timing.ts';

export interface PeerFigures {
  peer: string;
  /** Median milliseconds a page. */
  p50: number;
  /** Share of the pages whose original comes first, or share of the kept words that were found. */
  recall: number;
}

/** Search and comparison by other means, on the same pages and originals in the same run. */
export function measurePeers(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures[] {
  const ours = measureLibrary(originals, pages);
  return [
    { peer: 'wireprint, page to report', p50: ours.p50, recall: ours.found },
    searchFlexsearch(originals, pages),
    searchMinisearch(originals, pages),
    ...align(originals, pages),
  ];
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20);

/** The original that most sentences of the page find first. */
function vote(text: string, search: (sentence: string) => number[]): number {
  const votes = new Map<number, number>();
  for (const sentence of sentencesOf(text)) for (const id of new Set(search(sentence))) votes.set(id, (votes.get(id) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function searchFlexsearch(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures {
  const index = new Index({ tokenize: 'strict' });
  const owner: number[] = [];
  originals.forEach((one, at) => {
    for (const sentence of sentencesOf(one.text)) index.add(owner.push(at) - 1, sentence);
  });
  const find = (text: string) =>
    vote(text, (sentence) => (index.search(sentence, { limit: 5, suggest: true }) as number[]).map((id) => owner[id]!));
  return run('flexsearch on sentences + jsdiff diffWords', originals, pages, (page) => {
    const best = find(page);
    if (best >= 0) diffWords(originals[best]!.text, page);
    return best;
  });
}

function searchMinisearch(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(originals.map(({ text }, id) => ({ id, text })));
  return run('minisearch, the whole page as a query', originals, pages, (page) => (index.search(page)[0]?.id as number) ?? -1);
}

function run(peer: string, originals: readonly TextOriginal[], pages: readonly Page[], find: (page: string) => number): PeerFigures {
  let found = 0;
  const times = pages.map(({ text, uri }) =>
    time(() => {
      if (originals[find(text)]?.uri === uri) found++;
    }),
  ); // prettier-ignore
  return { peer, p50: percentile(times, 0.5), recall: found / pages.length };
}

/** Comparison with the right original alone; recall is the share of the original's words that are said to stand on the page:
 * above the share that was left unchanged (0.9 on average) it counts words that stand there by accident. */
function align(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures[] {
  const byUri = new Map(originals.map((one) => [one.uri, one.text]));
  const patch = new DiffMatchPatch();
  patch.Diff_Timeout = 0;
  const ways: [string, (original: string, page: string) => number][] = [
    [
      'wireprint, comparison alone',
      (original, page) => comparePieces(preparePage(page), prepare(original)).reduce((sum, { matched }) => sum + matched, 0),
    ],
    [
      'fast-myers-diff on words',
      (original, page) => {
        const words = original.split(/\s+/);
        let removed = 0;
        for (const [from, to] of myersDiff(words, page.split(/\s+/))) removed += to - from;
        return words.length - removed;
      },
    ],
    [
      'diff-match-patch',
      (original, page) =>
        patch.diff_main(original, page).reduce((sum, [kind, text]) => sum + (kind === 0 ? text.split(/\s+/).length - 1 : 0), 0),
    ],
  ];
  return ways.map(([peer, compare]) => {
    let kept = 0;
    let all = 0;
    const times = pages.map(({ text, uri }) => {
      const original = byUri.get(uri)!;
      all += Math.min(500, original.split(/\s+/).length);
      return time(() => {
        kept += compare(original, text);
      });
    });
    return { peer, p50: percentile(times, 0.5), recall: kept / all };
  });
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
