import DiffMatchPatch from 'diff-match-patch';
import { diff as myersDiff } from 'fast-myers-diff';
import { comparePieces } from '../../engine/compare.ts';
import type { TextOriginal } from '../../engine/original.ts';
import { preparePage } from '../../engine/page-side.ts';
import { prepare } from '../../engine/prepared.ts';
import type { Page } from './material.ts';
import { type Beside, beside } from './peers.ts';
import { percentile, time, warm } from './timing.ts';

export interface ComparisonFigures extends Beside {
  /** Of the words that a page kept of its original, those said to come from where they do; and of all words said to come from somewhere, those. */
  recall: number;
  precision: number;
}

/** Calls `say` for stretches that are equal on both sides, in UTF-16 units. */
type Say = (original: number, page: number, length: number) => void;
type Compare = (original: string, page: string, say: Say) => void;

const patch = new DiffMatchPatch();
patch.Diff_Timeout = 0;
const ways: readonly [string, Compare][] = [
  ['wireprint, comparison alone', byPieces],
  ['fast-myers-diff on words', byWords],
  ['diff-match-patch', byUnits],
];

/** Comparison with the right original alone. */
export function measureComparisons(originals: readonly TextOriginal[], pages: readonly Page[]): ComparisonFigures[] {
  const texts = new Map(originals.map(({ uri, text }) => [uri, text]));
  return beside(
    ways.map(([peer, compare]) => {
      const ask = ({ uri, text }: Page) => compare(texts.get(uri)!, text, ignore);
      warm(pages, ask);
      const times = pages.map((page) => time(() => ask(page), 3));
      const all = { right: 0, kept: 0, said: 0 };
      for (const page of pages) score(compare, texts.get(page.uri)!, page, all);
      return { peer, p50: percentile(times, 0.5), times: 0, recall: all.right / all.kept, precision: all.right / all.said };
    }),
  );
}

const ignore: Say = () => {};

/** Counts the words of one page. A word is told by its first letter: tokens and marks at its end are each way's own matter. */
function score(compare: Compare, original: string, { text, from }: Page, all: { right: number; kept: number; said: number }): void {
  const origin = new Int32Array(text.length).fill(-1);
  compare(original, text, (originalStart, pageStart, length) => {
    for (let i = 0; i < length; i++) origin[pageStart + i] = originalStart + i;
  });
  const pageWords = beginnings(text);
  const originalWords = beginnings(original);
  all.kept += from.size;
  pageWords.forEach((start, word) => {
    if (start < 0 || origin[start]! < 0) return;
    all.said++;
    const source = from.get(word);
    if (source !== undefined && originalWords[source] === origin[start]) all.right++;
  });
}

/** Where each word's first letter or digit stands; -1 for a dash. */
const beginnings = (text: string): number[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const first = word.search(/[\p{L}\p{N}]/u);
    return first < 0 ? -1 : index + first;
  });

function byPieces(original: string, text: string, say: Say): void {
  const page = preparePage(text);
  const prepared = prepare(original);
  for (const { blocks } of comparePieces(page, prepared))
    for (const block of blocks)
      for (let k = 0; k < block.length; k++) {
        const start = page.words.start[block.page + k]!;
        say(prepared.words.start[block.original + k]!, start, page.words.end[block.page + k]! - start);
      }
}

function byWords(original: string, page: string, say: Say): void {
  const [before, after] = [tokens(original), tokens(page)];
  const equal = (i: number, j: number, count: number) => {
    for (let k = 0; k < count; k++) say(before.at[i + k]!, after.at[j + k]!, after.words[j + k]!.length);
  };
  let [i, j] = [0, 0];
  for (const [fromBefore, toBefore, , toAfter] of myersDiff(before.words, after.words)) {
    equal(i, j, fromBefore - i);
    [i, j] = [toBefore, toAfter];
  }
  equal(i, j, before.words.length - i);
}

function tokens(text: string): { words: string[]; at: number[] } {
  const found = [...text.matchAll(/\S+/g)];
  return { words: found.map(([word]) => word), at: found.map(({ index }) => index) };
}

function byUnits(original: string, page: string, say: Say): void {
  let [i, j] = [0, 0];
  for (const [kind, { length }] of patch.diff_main(original, page)) {
    if (kind === 0) say(i, j, length);
    if (kind <= 0) i += length;
    if (kind >= 0) j += length;
  }
}
