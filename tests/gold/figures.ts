import { demoFaults } from './demo-faults.ts';
import { makeGoldSet } from './gold-set.ts';
import { inspectPage, inspectSelection } from './inspection.ts';
import { sentenceFigures } from './kind-sentences.ts';
import { kindFigures } from './kinds.ts';
import { emptyTally, precision, ratio, recall, scorePage, selectionIsRight, type Tally } from './score.ts';

/** Names of figures, each from 0 to 1 and better the higher, but for those that count mistakes (`…PerPage`). */
export type Figures = Record<string, number>;

export interface Quality {
  figures: Figures;
  demoFaults: string[];
}

const withoutSources = new Set(['clean', 'trap', 'unknown-month']);
/** Kinds of page that are checked against the sixty monthly reports. */
const inSeries = new Set(['series', 'unknown-month']);
/** Kinds of page that are checked against traces too. */
const traced = new Set(['whole', 'cut', 'hard-cut', 'light', 'two-on-one', 'clean']);

/** Checks the whole gold set and the demo pages. Takes a few seconds. */
export async function measure(): Promise<Quality> {
  const { pages, selections } = makeGoldSet();
  const kinds = new Map<string, Tally>();
  const all = emptyTally();
  const asTraces = emptyTally();
  for (const page of pages) {
    const report = await inspectPage(page.html, page.name, inSeries.has(page.kind) ? 'series' : 'text');
    if (!kinds.has(page.kind)) kinds.set(page.kind, emptyTally());
    scorePage(page, report, kinds.get(page.kind)!);
    if (!withoutSources.has(page.kind) && !inSeries.has(page.kind)) scorePage(page, report, all);
    if (traced.has(page.kind)) scorePage(page, await inspectPage(page.html, page.name, 'trace'), asTraces);
  }
  const figures: Figures = {};
  for (const [kind, tally] of [['all', all] as const, ...kinds, ['all, as traces', asTraces] as const]) {
    if (!withoutSources.has(kind)) {
      figures[`${kind}.sourceRecall`] = ratio(tally.found, tally.wanted);
      if (kind !== 'quotation') figures[`${kind}.wordRecall`] = recall(tally.words);
      if (kind !== 'quotation') figures[`${kind}.wordPrecision`] = precision(tally.words);
      if (tally.leftOut.right + tally.leftOut.missed > 0) figures[`${kind}.leftOutRecall`] = recall(tally.leftOut);
      if (kind !== 'quotation' && kind !== 'one-sentence') figures[`${kind}.leftOutPrecision`] = precision(tally.leftOut);
    }
    figures[`${kind}.extraPerPage`] = ratio(tally.extra, tally.pages);
  }
  const sums: Record<string, [number, number]> = {};
  selections.forEach((selection, index) => {
    sums[selection.kind] ??= [0, 0];
    const sum = sums[selection.kind]!;
    sum[1]++;
    if (selectionIsRight(selection, inspectSelection(selection.text, index))) sum[0]++;
  });
  for (const [kind, [right, of]] of Object.entries(sums)) figures[`selections, ${kind}`] = ratio(right, of);
  Object.assign(figures, await kindFigures(), sentenceFigures('development').figures, sentenceFigures('held out').figures);
  return { figures, demoFaults: await demoFaults() };
}
