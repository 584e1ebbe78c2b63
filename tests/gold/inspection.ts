import { parsePage } from '../../cli/html.ts';
import { tablesWithModel } from '../../cli/model.ts';
import { selectionReading } from '../../engine/readings.ts';
import type { Report } from '../../engine/report.ts';
import { makeTrace } from '../../engine/trace.ts';
import { Shelf } from '../../library/shelf.ts';
import { readPage } from '../../page/read.ts';
import { goldOriginals, seriesOriginals } from './originals.ts';

const tables = tablesWithModel();
const shelves = {
  text: new Shelf(goldOriginals),
  /** The same originals without their texts. */
  trace: new Shelf(goldOriginals.map(({ text, ...facts }) => ({ ...facts, held: 'trace' as const, trace: makeTrace(text) }))),
  series: new Shelf([...goldOriginals, ...seriesOriginals]),
};
export type Library = keyof typeof shelves;

/** The report of a page, by the same steps as in the browser. */
export async function inspectPage(html: string, source: string, library: Library = 'text'): Promise<Report> {
  const { reading } = await readPage(parsePage(html), { source, url: null, tables });
  return shelves[library].check(reading, tables);
}

export function inspectSelection(text: string, index: number): Report {
  return shelves.text.check(selectionReading(`selection:${index}`, text), tables);
}
