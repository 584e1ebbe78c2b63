import { describe, expect, it } from 'vitest';
import type { Match, Report } from '../../engine/report.ts';
import { makeGoldSet } from './gold-set.ts';
import { originalByUri } from './originals.ts';
import { emptyTally, precision, recall, scorePage, selectionIsRight, type Tally } from './score.ts';

const page = makeGoldSet().pages.find((one) => one.kind === 'cut')!;
const source = page.sources[0]!;
const state = { page: null, paragraph: 1, words: 1, kinds: [], state: 'absent' as const, text: null };

/** A report that names one original with the given labels' stretches kept and left out. */
function reportOf(uri: string, kept: string, leftOut: string): Report {
  const spans = (kind: string) => source.labels.filter((label) => label.kind === kind).map(({ start, end }) => ({ start, end }));
  const match = {
    original: { uri },
    reuse: 'copy',
    passages: spans(kept).map((original) => ({ original })),
    leftOut: spans(leftOut).map((original) => ({ ...state, original })),
  };
  return { matches: [match as unknown as Match] } as Report;
}

function scored(report: Report): Tally {
  const tally = emptyTally();
  scorePage(page, report, tally);
  return tally;
}

describe('the score', () => {
  it('is perfect for the truth', () => {
    const tally = scored(reportOf(source.uri, 'verbatim', 'omitted'));
    expect([tally.found, tally.extra]).toEqual([1, 0]);
    expect([recall(tally.words), precision(tally.words), recall(tally.leftOut), precision(tally.leftOut)]).toEqual([1, 1, 1, 1]);
  });

  it('is nothing for the reverse', () => {
    const tally = scored(reportOf(source.uri, 'omitted', 'verbatim'));
    expect([recall(tally.words), precision(tally.words), recall(tally.leftOut), precision(tally.leftOut)]).toEqual([0, 0, 0, 0]);
  });

  it('counts another original as one too many and the right one as missing', () => {
    const other = [...originalByUri.keys()].find((uri) => originalByUri.get(uri)!.family !== originalByUri.get(source.uri)!.family)!;
    const tally = scored(reportOf(other, 'verbatim', 'omitted'));
    expect([tally.found, tally.extra, recall(tally.words), recall(tally.leftOut)]).toEqual([0, 1, 0, 0]);
  });

  it('takes silence for the right answer only where there is no original', () => {
    const silent = { matches: [] as Match[] } as Report;
    expect(selectionIsRight({ text: '', uri: null, kind: 'none' }, silent)).toBe(true);
    expect(selectionIsRight({ text: '', uri: source.uri, kind: 'twelve words or more' }, silent)).toBe(false);
    expect(selectionIsRight({ text: '', uri: null, kind: 'none' }, reportOf(source.uri, '', ''))).toBe(false);
  });
});
