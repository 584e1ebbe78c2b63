import type { Reading } from '../engine/reading.ts';
import { selectionReading, unreadable } from '../engine/readings.ts';
import type { Tables } from '../engine/tables.ts';
import type { Shelf } from '../library/shelf.ts';
import type { PageInput } from './page-files.ts';
import { readPageFile } from './read-page.ts';
import type { Selection } from './selections.ts';
import { textReport } from './text-report.ts';

export type Job = { page: PageInput } | { selection: Selection };

export interface CheckOptions {
  url: string | null;
  format: 'text' | 'json';
  timings: boolean;
}

/** What a job comes to: the report as it is printed, and what is to be said on standard error. */
export interface Outcome {
  output: string;
  bad: string | null;
  warning: string | null;
  /** A fault of the program on this job: the others go on. */
  failure: string | null;
}

/** Checks one job after the other against one library. */
export class Checker {
  readonly #shelf: Shelf;
  readonly #tables: Tables;
  readonly #options: CheckOptions;

  constructor(shelf: Shelf, tables: Tables, options: CheckOptions) {
    this.#shelf = shelf;
    this.#tables = tables;
    this.#options = options;
  }

  async run(job: Job): Promise<Outcome> {
    const from = performance.now();
    const { reading, bad, warning } =
      'page' in job ? await readPageFile(job.page, this.#options.url, this.#tables) : readSelection(job.selection);
    const read = performance.now() - from;
    try {
      return { output: this.#print(reading, read), bad, warning, failure: null };
    } catch (error) {
      const why = 'Wireprint failed on this page: its error output says more.';
      const failure = `${reading.source}: ${error instanceof Error ? error.stack : error}`;
      return { output: this.#print(unreadable(reading.source, reading.url, why), read), bad, warning, failure };
    }
  }

  #print(reading: Reading, read: number): string {
    const report = this.#shelf.check(reading, this.#tables, this.#options.timings ? () => performance.now() : undefined);
    const timed = this.#options.timings ? { ...report, timings: { read, ...report.timings } } : report;
    return this.#options.format === 'json' ? `${JSON.stringify(timed)}\n` : textReport(timed);
  }
}

function readSelection({ source, text }: Selection): { reading: Reading; bad: string | null; warning: null } {
  if (text !== null) return { reading: selectionReading(source, text), bad: null, warning: null };
  return { reading: unreadable(source, null, 'The entry has no text.'), bad: `${source}: an entry is { "text": … }`, warning: null };
}
