/** What the tracing of Chromium says of a thread's samples (category `disabled-by-default-v8.cpu_profiler`). */
export interface ProfileEvent {
  name: string;
  pid: number;
  tid: number;
  id?: string;
  args: { data?: { cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] }; timeDeltas?: number[] } };
}

/** What the browser's own code does, compressing above all, has no name. */
const nameless = '(the platform)';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string };
}

/** Where the processor time of a thread went: milliseconds by function, the most first. @param isOurs whether the thread is meant */
export function selfTimes(
  events: readonly ProfileEvent[],
  isOurs: (event: ProfileEvent) => boolean,
): [name: string, milliseconds: number][] {
  const starts = new Set(events.filter((event) => event.name === 'Profile' && isOurs(event)).map(({ pid, id }) => `${pid} ${id}`));
  const names = new Map<string, string>();
  const sums = new Map<string, number>();
  for (const { name, pid, id, args } of events) {
    if (name !== 'ProfileChunk' || !starts.has(`${pid} ${id}`)) continue;
    const { nodes = [], samples = [] } = args.data?.cpuProfile ?? {};
    for (const node of nodes) names.set(`${pid} ${id} ${node.id}`, node.callFrame.functionName || nameless);
    samples.forEach((node, at) => {
      const of = names.get(`${pid} ${id} ${node}`) ?? '(unknown)';
      sums.set(of, (sums.get(of) ?? 0) + (args.data?.timeDeltas?.[at] ?? 0) / 1000);
    });
  }
  return [...sums].filter(([name]) => name !== '(idle)').sort((a, b) => b[1] - a[1]);
}
