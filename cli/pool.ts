import { Worker } from 'node:worker_threads';
import type { Original } from '../engine/original.ts';
import type { Segment } from '../engine/segment.ts';
import type { Shelf } from '../library/shelf.ts';
import type { CheckOptions, Job, Outcome } from './checker.ts';

/** What a worker is started with. */
export interface Start {
  originals: Original[];
  segments: readonly Segment[];
  options: CheckOptions;
}

/** Outcomes that wait for an earlier one to be printed, at most a worker: a slow page must not pile up the rest in memory. */
const ahead = 16;

/**
 * Runs the jobs on several threads and gives their outcomes in the order of the jobs. Each thread has its own copy of the library.
 * @throws what a thread dies of
 */
export async function* runOnThreads(jobs: readonly Job[], shelf: Shelf, options: CheckOptions, threads: number): AsyncGenerator<Outcome> {
  const start: Start = { originals: [...shelf.originals], segments: shelf.segments, options };
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: start }));
  const outcomes = new Map<number, Outcome>();
  let given = 0;
  let printed = 0;
  let failure: Error | null = null;
  let wake = () => {};
  const idle = new Set(workers);
  const hand = () => {
    for (const worker of idle) {
      if (given >= jobs.length || given >= printed + ahead * threads) return;
      idle.delete(worker);
      worker.postMessage({ index: given, job: jobs[given] });
      given++;
    }
  };
  for (const worker of workers) {
    worker.on('message', ({ index, outcome }: { index: number; outcome: Outcome }) => {
      outcomes.set(index, outcome);
      idle.add(worker);
      hand();
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
  }
  try {
    for (; printed < jobs.length; printed++) {
      hand();
      while (!outcomes.has(printed)) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield outcomes.get(printed)!;
      outcomes.delete(printed);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
