import type { Match, Report } from '../../engine/report.ts';
import type { Figures } from './figures.ts';
import { judgePair } from './pair-judge.ts';
import { type Counts, precision, ratio, recall } from './score.ts';

/** What is counted of pages that nobody has labelled, each judged beside the original that it was found to have. */
export interface PairTally {
  pages: number;
  spotted: number;
  right: number;
  /** Copied words that are told or not, and words that are told rightly or not: between the two lie those that may be told. */
  copied: Counts;
  told: Counts;
  leftOut: Counts;
}

export function emptyPairs(): PairTally {
  const none = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
  return { pages: 0, spotted: 0, right: 0, copied: none(), told: none(), leftOut: none() };
}

/**
 * Adds a page's report to the tally. `asGood`: the originals of which each is a right answer. Words and sentences are judged on the original's side, for the
 * first match only. A copied word is not missed where other passages have all its places on the page: each word of a page is explained once.
 */
export function scorePair(report: Report, asGood: ReadonlyMap<string, string>, tally: PairTally): void {
  tally.pages++;
  const first = report.matches[0];
  if (first === undefined) return;
  tally.spotted++;
  const text = asGood.get(first.original.uri);
  if (text === undefined) return;
  tally.right++;
  const judged = judgePair(report.page.text, text);
  const told = report.matches.flatMap(({ passages }) => passages.map(({ page }) => page));
  for (const word of judged.words) {
    const said = first.passages.some(({ original }) => original.start <= word.start && original.end >= word.end);
    if (said) tally.told[word.copied || word.allowed ? 'right' : 'wrong']++;
    if (!word.copied) continue;
    if (said) tally.copied.right++;
    else if (!word.places.every((place) => told.some(({ start, end }) => start <= place.start && end >= place.end))) tally.copied.missed++;
  }
  for (const { start, end, fate } of judged.sentences) {
    if (fate === 'open') continue;
    const said = isLeftOut(first, (start + end) / 2);
    if (fate === 'missing') tally.leftOut[said ? 'right' : 'missed']++;
    else if (said) tally.leftOut.wrong++;
  }
}

function isLeftOut({ leftOut }: Match, middle: number): boolean {
  return leftOut.some(({ state, original }) => state === 'absent' && original.start <= middle && original.end >= middle);
}

export function pairFigures(name: string, { pages, spotted, right, copied, told, leftOut }: PairTally): Figures {
  return {
    [`${name}.pages`]: pages,
    [`${name}.spotted`]: ratio(spotted, pages),
    [`${name}.rightArticle`]: ratio(right, pages),
    [`${name}.wordRecall`]: recall(copied),
    [`${name}.wordPrecision`]: precision(told),
    [`${name}.leftOutRecall`]: recall(leftOut),
    [`${name}.leftOutPrecision`]: precision(leftOut),
  };
}
