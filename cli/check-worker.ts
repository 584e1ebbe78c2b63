import { parentPort, workerData } from 'node:worker_threads';
import { Shelf } from '../library/shelf.ts';
import { Checker, type Job } from './checker.ts';
import { tablesWithModel } from './model.ts';
import type { Start } from './pool.ts';

// A thread of `runOnThreads`: takes a job, checks it, answers with its outcome.
const { originals, segments, options } = workerData as Start;
const checker = new Checker(new Shelf(originals, segments), tablesWithModel(), options);
parentPort?.on('message', async ({ index, job }: { index: number; job: Job }) => {
  parentPort?.postMessage({ index, outcome: await checker.run(job) });
});
