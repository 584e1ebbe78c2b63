import { tablesWithModel } from '../../cli/model.ts';
import { inspect } from '../../engine/inspect.ts';
import { lookUp } from '../../engine/lookup.ts';
import type { TextOriginal } from '../../engine/original.ts';
import { buildSegment } from '../../engine/segment.ts';
import { readingOf, wireOriginals } from '../bench/material.ts';
import { CommonRuns } from './common-runs.ts';
import type { Figures } from './figures.ts';
import { emptyPairs, pairFigures, scorePair } from './pair-score.ts';

/** A story is another one anew if it has such a share of its words in common runs with it. */
const SAME_STORY = 0.3;
/** Later it is another story in the same template. */
const WEEK = 7 * 24 * 3_600_000;
/** Of several stories with nearly as many of the page's words, each is right. */
const AS_GOOD = 0.7;
/** So many agency texts, in the order of their time, are looked through. */
const TEXTS = 5_000;

/**
 * Agency stories that the agency's own editors cut, reworded and added to, each a page beside all others. Judged as the real reposts are: by an exhaustive search
 * for common runs. Returns why not, where there are none.
 */
export function measureVersions(): Figures | string {
  const originals = wireOriginals()?.slice(0, TEXTS);
  if (!originals) return 'there are no agency texts beside the repository.';
  const segment = buildSegment(originals.map((original, at) => ({ number: at + 1, original })));
  const runs = new CommonRuns(originals.map(({ text }) => text));
  const tables = tablesWithModel();
  const tally = emptyPairs();
  originals.forEach(({ text, headline }, page) => {
    const common = runs.find(text, (at) => at === page);
    const reading = { ...readingOf(text), title: headline };
    const [best] = common;
    if (!best || best.words < SAME_STORY * text.split(/\s+/).length || apart(originals[page]!, originals[best.text]!) > WEEK) return;
    const numbers = lookUp(reading, [segment], originals.length, new Set([page + 1]));
    const candidates = new Map(numbers.map((number) => [number, originals[number - 1]!]));
    const report = inspect(reading, candidates, { tables, librarySize: originals.length });
    const asGood = common.filter((one) => one.words >= AS_GOOD * best.words).map((one) => originals[one.text]!);
    scorePair(report, new Map(asGood.map((original) => [original.uri, original.text])), tally);
  });
  return pairFigures('real, agency stories sent anew', tally);
}

/** Milliseconds between the times of two stories. */
function apart(a: TextOriginal, b: TextOriginal): number {
  return Math.abs(Date.parse(a.published ?? '') - Date.parse(b.published ?? ''));
}
