import type { Match, Report } from '../../engine/report.ts';
import type { GoldPage } from './gold-set.ts';
import { originalByUri } from './originals.ts';
import type { Repost } from './reposts.ts';
import type { GoldSelection } from './selections.ts';

/** What is counted of one kind of page. */
export interface Tally {
  pages: number;
  wanted: number;
  found: number;
  /** Sources named that are none. */
  extra: number;
  words: Counts;
  leftOut: Counts;
}

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export function emptyTally(): Tally {
  const none = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
  return { pages: 0, wanted: 0, found: 0, extra: 0, words: none(), leftOut: none() };
}

/** Adds one page's report to its kind's tally. Words and sentences are judged on the original's side. */
export function scorePage(page: GoldPage, report: Report, tally: Tally): void {
  tally.pages++;
  const families = new Set(page.sources.map((source) => familyOf(source.uri)));
  for (const match of report.matches) {
    if (!families.has(familyOf(match.original.uri))) tally.extra++;
    else if (page.quotes && match.reuse !== 'quotation') tally.extra++;
  }
  for (const source of page.sources) {
    tally.wanted++;
    const near = report.matches.find((match) => familyOf(match.original.uri) === familyOf(source.uri));
    if (!near) {
      scoreSource(source, undefined, tally);
      continue;
    }
    tally.found++;
    // A sibling version has other offsets: found, but its words cannot be judged.
    if (near.original.uri === source.uri) scoreSource(source, near, tally);
  }
}

function scoreSource(source: Repost['source'], match: Match | undefined, tally: Tally): void {
  const original = originalByUri.get(source.uri)!;
  for (const word of original.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const end = word.index + word[0].length;
    const label = source.labels.find((one) => one.start <= word.index && one.end >= end);
    if (!label || label.kind === 'heavy') continue;
    const said = match?.passages.some((passage) => passage.original.start < end && passage.original.end > word.index) ?? false;
    // A word that stands elsewhere on the page too (“the”, a name) is inside a passage by right only there: left-out words are judged by sentence.
    if (label.kind === 'omitted') tally.words.wrong += said ? 1 : 0;
    else if (said) tally.words.right++;
    else tally.words.missed++;
  }
  if (source.excerpt) return;
  for (const label of source.labels) {
    if (label.kind === 'heavy') continue;
    const middle = (label.start + label.end) / 2;
    const said =
      match?.leftOut.some((one) => one.state === 'absent' && one.original.start <= middle && one.original.end >= middle) ?? false;
    if (label.kind !== 'omitted') tally.leftOut.wrong += said ? 1 : 0;
    else if (said) tally.leftOut.right++;
    else tally.leftOut.missed++;
  }
}

/** Whether the first match of a selection is its original, or a version of it; or whether there is rightly none. */
export function selectionIsRight(selection: GoldSelection, report: Report): boolean {
  const first = report.matches[0]?.original.uri ?? null;
  return first === null || selection.uri === null ? first === selection.uri : familyOf(first) === familyOf(selection.uri);
}

export const recall = ({ right, missed }: Counts): number => ratio(right, right + missed);
export const precision = ({ right, wrong }: Counts): number => ratio(right, right + wrong);

/** 1 where there was nothing to get wrong. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function familyOf(uri: string): string {
  return originalByUri.get(uri)?.family ?? uri;
}
