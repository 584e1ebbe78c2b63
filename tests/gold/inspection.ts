import { parsePage } from '../../cli/html.ts';
import { selectionReading } from '../../cli/readings.ts';
import { tables } from '../../data/tables.ts';
import type { Report } from '../../engine/report.ts';
import { makeTrace } from '../../engine/trace.ts';
import { Shelf } from '../../library/shelf.ts';
import { readPage } from '../../page/read.ts';
import { goldOriginals } from './originals.ts';

const shelf = new Shelf(goldOriginals);
/** The same originals without their texts. */
const traces = new Shelf(goldOriginals.map(({ text, ...facts }) => ({ ...facts, held: 'trace' as const, trace: makeTrace(text) })));

/** The report of a page, by the same steps as in the browser. */
export async function inspectPage(html: string, source: string, held: 'text' | 'trace' = 'text'): Promise<Report> {
  const { reading } = await readPage(parsePage(html), { source, url: null, tables });
  return (held === 'text' ? shelf : traces).check(reading, tables);
}

export function inspectSelection(text: string, index: number): Report {
  return shelf.check(selectionReading(`selection:${index}`, text), tables);
}
