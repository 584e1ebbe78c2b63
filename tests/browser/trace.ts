interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { name?: string };
}

/** Stretches in which scripts run, with all they wait for: callbacks, jobs of promises, the layout they force. */
const scripts = new Set(['EvaluateScript', 'FunctionCall', 'FireIdleCallback', 'RunMicrotasks', 'TimerFire', 'v8.callFunction', 'v8.run']);

/**
 * How long scripts ran at a stretch in the pages of a trace, in milliseconds. Stretches that follow each other without a pause count
 * as one. The extension's worker does not appear: it runs beside the page, on a thread of another kind.
 */
export function scriptStretches(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread));
  const events = traceEvents.filter(({ ph, dur, name }) => ph === 'X' && dur && scripts.has(name));
  return [...mains].flatMap((main) => joined(events.filter((event) => thread(event) === main)));
}

function joined(events: TraceEvent[]): number[] {
  const pause = 100;
  const found: { start: number; end: number }[] = [];
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    const last = found.at(-1);
    if (last && ts <= last.end + pause) last.end = Math.max(last.end, ts + dur);
    else found.push({ start: ts, end: ts + dur });
  }
  return found.map(({ start, end }) => (end - start) / 1000);
}
