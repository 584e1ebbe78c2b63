interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Microseconds that the thread had a core for. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

/** Every task of the browser ends with a look for such jobs, of some microseconds: where there are none that is nobody's script. Milliseconds by the clock. */
const checkpoint = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const emptyCheckpoint = 0.025;

/**
 * Stretches in which scripts run, with all they wait for: callbacks, jobs of promises, the layout they force. What follows the answer of an extension's
 * call runs as a job of a promise, under the last of these names and no other.
 */
const scripts = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireIdleCallback',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.run',
  checkpoint,
]);

interface Stretch {
  /** Milliseconds by the clock. */
  length: number;
  /** Milliseconds on a core: what else the machine does meanwhile is not counted. */
  onCore: number;
}

/**
 * How long scripts ran at a stretch in the pages of a trace. Stretches that follow each other without a pause count as one.
 * The extension's worker does not appear: it runs beside the page, on a thread of another kind. With `own`, the ends of scripts' addresses,
 * only processes that run one of them count, from the first one's beginning on: other pages of the extension stand in the trace too, and the browser's own work before it.
 */
export function stretches(trace: Buffer, ...own: string[]): Stretch[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread));
  const began = new Map<string, number>();
  for (const event of traceEvents) {
    const { url } = event.args?.data ?? {};
    if (event.name !== 'EvaluateScript' || !own.some((end) => url?.endsWith(end))) continue;
    began.set(thread(event), Math.min(event.ts, began.get(thread(event)) ?? event.ts));
  }
  const isEmpty = ({ name, dur = 0 }: TraceEvent): boolean => name === checkpoint && dur < emptyCheckpoint * 1000;
  const events = traceEvents.filter((event) => event.ph === 'X' && event.dur && scripts.has(event.name) && !isEmpty(event));
  return [...mains]
    .filter((main) => own.length === 0 || began.has(main))
    .flatMap((main) => joined(events.filter((event) => thread(event) === main && event.ts >= (began.get(main) ?? 0))));
}

/** The most that one task of a page's main thread took on a core, in milliseconds: scripts, styles, layout and painting together. */
export function longestTask(trace: Buffer, script: string): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const running = new Set(traceEvents.filter(({ args }) => args?.data?.url?.includes(script)).map(thread));
  const tasks = traceEvents.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && running.has(thread(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

function joined(events: TraceEvent[]): Stretch[] {
  const pause = 100;
  const found: { start: number; end: number; onCore: number }[] = [];
  let outermost = 0;
  for (const { ts, dur = 0, tdur = dur } of events.toSorted((a, b) => a.ts - b.ts)) {
    const last = found.at(-1);
    // What runs inside of another stretch is in its time already.
    const own = ts < outermost ? 0 : tdur;
    outermost = Math.max(outermost, ts + dur);
    if (last && ts <= last.end + pause) {
      last.end = Math.max(last.end, ts + dur);
      last.onCore += own;
    } else found.push({ start: ts, end: ts + dur, onCore: own });
  }
  return found.map(({ start, end, onCore }) => ({ length: (end - start) / 1000, onCore: onCore / 1000 }));
}
