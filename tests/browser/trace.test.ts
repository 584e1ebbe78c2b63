import { expect, it } from 'vitest';
import { longestTask, stretches } from './trace.ts';

const main = { name: 'thread_name', ph: 'M', pid: 1, tid: 1, ts: 0, args: { name: 'CrRendererMain' } };
const worker = { ...main, tid: 2, args: { name: 'ServiceWorker thread' } };
const run = (name: string, start: number, end: number, tid = 1) => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts: start * 1000,
  dur: (end - start) * 1000,
});
const traceOf = (...traceEvents: object[]): Buffer => Buffer.from(JSON.stringify({ traceEvents }));

it('joins what runs at a stretch, and leaves out layout, other threads and pauses', () => {
  const events = [
    run('FireIdleCallback', 10, 40),
    run('FunctionCall', 12, 30),
    run('RunMicrotasks', 40.05, 55),
    run('BlinkScheduler_PerformMicrotaskCheckpoint', 55, 75),
    run('Layout', 75, 200),
    run('BlinkScheduler_PerformMicrotaskCheckpoint', 205, 205.02),
    run('FunctionCall', 210, 215),
    run('FunctionCall', 0, 500, 2),
  ];
  expect(stretches(traceOf(main, worker, ...events)).map(({ length }) => length)).toEqual([65, 5]);
});

it('counts from the beginning of a script that is named, in the pages that run it', () => {
  const script = { ...run('EvaluateScript', 50, 60), args: { data: { url: 'chrome-extension://x/page.js' } } };
  const events = [run('RunMicrotasks', 0, 30), script, run('FireIdleCallback', 70, 75)];
  const other = [{ ...main, tid: 3 }, run('FunctionCall', 50, 90, 3)];
  expect(stretches(traceOf(main, ...events, ...other), '/page.js').map(({ length }) => length)).toEqual([10, 5]);
  expect(stretches(traceOf(main, ...events), '/other.js')).toEqual([]);
});

it('tells the longest task of the threads that run a script, by the time on a core', () => {
  const task = (tdur: number, tid = 1) => ({ ...run('ThreadControllerImpl::RunTask', 0, 500, tid), tdur: tdur * 1000 });
  const script = { ...run('FunctionCall', 0, 1), args: { data: { url: 'chrome-extension://x/chunks/compare-1.js' } } };
  expect(longestTask(traceOf(script, task(20), task(40), task(90, 2)), '/compare-')).toBe(40);
});
