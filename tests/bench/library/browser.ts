import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { type ProfileEvent, selfTimes } from './profile.ts';
import type { Requests } from './requests.ts';

export interface Bench {
  ask<Name extends keyof Requests>(name: Name, of: Parameters<Requests[Name]>[0]): Promise<ReturnType<Requests[Name]>>;
  /**
   * The same, and processor time in the worker meanwhile, in milliseconds, for which other programs do not count: of its longest task,
   * as nobody else was answered for so long, and of all (Linux).
   */
  watch<Name extends keyof Requests>(
    name: Name,
    of: Parameters<Requests[Name]>[0],
  ): Promise<ReturnType<Requests[Name]> & { longestTask: number; processor: number }>;
  /** Runs a request and tells where the processor time of the worker went: milliseconds by function, the most first. */
  profile<Name extends keyof Requests>(name: Name, of: Parameters<Requests[Name]>[0]): Promise<[name: string, milliseconds: number][]>;
  /** Ends the worker and starts another, which knows nothing of what the first one had in memory. */
  restart(): Promise<void>;
  /** The most that the process of the page and its worker has had in memory since the last call, in megabytes (Linux). */
  memory(): number;
  /** Bytes of the worker's heap and buffers, after a collection of garbage. */
  workerMemory(): Promise<number>;
  /** Bytes that the browser's databases take on disk. */
  disk(): number;
  close(): Promise<void>;
}

/** Chromium with a page on loopback and the library in a worker of it. What lies in the folder can be fetched by the worker. */
export async function openBench(folder: string): Promise<Bench> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'worker.ts'), formats: ['es'], fileName: 'worker' },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Wireprint</title>');
  // Isolated from all other origins a page has a finer clock, and may ask for the memory of its workers.
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  const server = await serve(folder, { headers });
  const profile = mkdtempSync(join(tmpdir(), 'wireprint-bench-profile-'));
  // With a profile of its own on disk: a browser without one keeps databases in memory.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  const browser = context.browser()!;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.url}index.html`);
  await start(page);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const ask: Bench['ask'] = (name, of) =>
    page.evaluate(([called, given]) => (globalThis as unknown as { ask(name: string, of: unknown): never }).ask(called, given), [
      name,
      of,
    ] as const);
  return {
    ask,
    watch: async (name, of) => {
      await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
      const before = workerTimes(renderers);
      const figures = await ask(name, of);
      const processor = Math.max(...[...workerTimes(renderers)].map(([thread, time]) => time - (before.get(thread) ?? 0)));
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
      return { ...(figures as object), longestTask: longestTask(traceEvents), processor } as never;
    },
    profile: async (name, of) => {
      await browser.startTracing(page, { categories: ['disabled-by-default-v8.cpu_profiler', '__metadata'] });
      await ask(name, of);
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: (TraceEvent & ProfileEvent)[] };
      const workers = workerThreads(traceEvents);
      return selfTimes(traceEvents, (event) => workers.has(threadOf(event)));
    },
    restart: () => start(page),
    workerMemory: () => page.evaluate(measureWorker),
    disk: () => sizeOfFolder(join(profile, 'Default/IndexedDB')),
    memory: () => Math.max(...renderers.map(peakMegabytes)),
    close: async () => {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time, in microseconds: what other programs do meanwhile does not count. */
  tdur?: number;
  args: { name?: string };
}

function longestTask(events: readonly TraceEvent[]): number {
  const workers = workerThreads(events);
  return Math.max(0, ...events.filter((event) => workers.has(threadOf(event))).map(({ tdur = 0 }) => tdur / 1000));
}

function workerThreads(events: readonly TraceEvent[]): Set<string> {
  return new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name?.startsWith('DedicatedWorker')).map(threadOf));
}

const threadOf = ({ pid, tid }: { pid: number; tid: number }): string => `${pid} ${tid}`;

async function start(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = globalThis as unknown as { worker?: Worker; ask: (name: string, of: unknown) => Promise<unknown> };
    here.worker?.terminate();
    const worker = new Worker('/worker.js', { type: 'module' });
    here.worker = worker;
    let next = 0;
    here.ask = (name, of) =>
      new Promise((resolve, reject) => {
        const id = next++;
        const listen = ({ data }: MessageEvent<{ id: number; value?: unknown; error?: string }>) => {
          if (data.id !== id) return;
          worker.removeEventListener('message', listen);
          if (data.error === undefined) resolve(data.value);
          else reject(new Error(data.error));
        };
        worker.addEventListener('message', listen);
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage({ id, name, of });
      });
  });
}

/** Milliseconds that each worker's thread has been on a processor. Linux counts them; elsewhere there are none. */
function workerTimes(processes: readonly number[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const task of processes.map((process) => `/proc/${process}/task`).filter(existsSync)) {
    for (const thread of readdirSync(task)) {
      const name = readFileSync(`${task}/${thread}/comm`, 'utf8');
      if (name.startsWith('DedicatedWorker'))
        times.set(thread, Number(readFileSync(`${task}/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
    }
  }
  return times;
}

/** Runs in the page: the browser collects garbage before it answers. */
async function measureWorker(): Promise<number> {
  interface Measured {
    breakdown: { bytes: number; attribution: { scope: string }[] }[];
  }
  const measured = await (
    performance as unknown as { measureUserAgentSpecificMemory(): Promise<Measured> }
  ).measureUserAgentSpecificMemory();
  return measured.breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

function sizeOfFolder(folder: string): number {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return files.filter((file) => file.isFile()).reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** Linux notes the peak; it is set back so that the next call tells of the time since. */
function peakMegabytes(process: number): number {
  try {
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
    writeFileSync(`/proc/${process}/clear_refs`, '5');
    return peak;
  } catch {
    return Number.NaN;
  }
}
