import { availableParallelism } from 'node:os';
import type { Shelf } from '../library/shelf.ts';
import type { CheckCommand } from './arguments.ts';
import { Checker, type CheckOptions, type Job, type Outcome } from './checker.ts';
import { loadLibrary } from './load-library.ts';
import { tablesWithModel } from './model.ts';
import type { Notes } from './notes.ts';
import type { Output } from './output.ts';
import { findPages } from './page-files.ts';
import { runOnThreads } from './pool.ts';
import { readSelections } from './selections.ts';

/** Fewer jobs are done sooner than threads are started. */
const worthThreads = 64;
/** Each has its own copy of the library. */
const mostThreads = 4;

/** Checks pages or selections and prints one report for each, in the order in which they were named. */
export async function check(command: CheckCommand, output: Output, notes: Notes): Promise<void> {
  const jobs = await findJobs(command);
  const shelf = await loadLibrary(command.libraries, notes);
  for await (const { output: text, bad, warning, failure } of outcomes(jobs, shelf, command)) {
    if (bad !== null) notes.bad(bad);
    if (warning !== null) notes.warn(warning);
    if (failure !== null) notes.failed(failure);
    await output.write(text);
  }
}

async function findJobs({ pages, selections }: CheckCommand): Promise<Job[]> {
  if (selections === null) return (await findPages(pages)).map((page) => ({ page }));
  const list = 'text' in selections ? [{ source: 'selection:0', text: selections.text }] : await readSelections(selections.file);
  return list.map((selection) => ({ selection }));
}

async function* outcomes(jobs: readonly Job[], shelf: Shelf, { url, format, timings }: CheckCommand): AsyncGenerator<Outcome> {
  const options: CheckOptions = { url, format, timings };
  const threads = Math.min(availableParallelism(), mostThreads);
  // Standard input belongs to this thread.
  const shared = jobs.some((job) => 'page' in job && job.page.path === '-');
  if (threads > 1 && jobs.length >= worthThreads && !shared) yield* runOnThreads(jobs, shelf, options, threads);
  else {
    const checker = new Checker(shelf, tablesWithModel(), options);
    for (const job of jobs) yield await checker.run(job);
  }
}
