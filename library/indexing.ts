import { mergeSteps } from '../engine/merge-steps.ts';
import type { Segment } from '../engine/segment.ts';
import { FORMAT } from '../engine/shingles.ts';
import type { BlockReader } from './block-reader.ts';
import type { Change } from './commit.ts';
import { indexEntries, unreadable } from './index-entries.ts';
import { planMerge } from './merge-plan.ts';
import type { Database } from './schema.ts';
import { inSlices, pause } from './slices.ts';
import { blockOf, type View } from './view.ts';

/** Originals of one step of a rebuild, and those read and indexed without a pause. */
const rebuilt = 2_048;
const atOnce = 64;

/**
 * A merge that is due, as a change; `null` when none is. Made in slices of 10 ms. Removed numbers that no segment names afterwards are
 * forgotten; those that a person may still have back stay in.
 */
export async function planIndexing(view: View, patient = false): Promise<Change | null> {
  const gone = goneOf(view);
  const keys = planMerge(view.segments, gone, patient);
  if (keys.length === 0) return null;
  const segments = keys.map((key) => view.segments.get(key)!);
  const merged = await inSlices(mergeSteps(segments, gone));
  const forgotten = segments.flatMap((segment) => [...segment.numbers].filter((number) => gone.has(number)));
  return { revision: null, segment: merged.numbers.length > 0 ? merged : null, merged: keys, forgotten };
}

/** Numbers that no segment need name: those that a person may still have back are none. */
export function goneOf({ removed, deleted }: View): ReadonlySet<number> {
  return deleted.size === 0 ? removed : new Set([...removed].filter((number) => !deleted.has(number)));
}

/** Segments that another version of the engine made: this one cannot search them. */
export function staleSegments(view: View): [key: number, segment: Segment][] {
  return [...view.segments].filter(([, segment]) => segment.format !== FORMAT);
}

/**
 * Some originals of a stale segment indexed again, as a change; when all are, one that drops it. After an update of the extension a
 * large library is made ready step by step, and a worker that is killed goes on where it was.
 */
export async function planRebuild(database: Database, view: View, reader: BlockReader): Promise<Change | null> {
  const [first] = staleSegments(view);
  if (!first) return null;
  const [key, stale] = first;
  const done = new Set([...view.segments.values()].flatMap(({ format, numbers }) => (format === FORMAT ? [...numbers] : [])));
  const gone = goneOf(view);
  const left = [...stale.numbers].filter((number) => !done.has(number) && !gone.has(number));
  if (left.length === 0) {
    const forgotten = [...stale.numbers].filter((number) => gone.has(number));
    return { revision: view.state.revision, merged: [key], forgotten };
  }
  const parts: Segment[] = [];
  for (const numbers of runsOf(left.slice(0, rebuilt), view)) {
    const held = await reader.read(database, view, numbers);
    parts.push(indexEntries(numbers.map((number) => ({ number, original: held.get(number) ?? unreadable }))));
    await pause();
  }
  return { revision: view.state.revision, segment: parts.length === 1 ? parts[0]! : await inSlices(mergeSteps(parts, new Set())) };
}

/** The numbers in runs of up to 64, each within one block where that is possible: a block is unpacked once. */
function runsOf(numbers: readonly number[], view: View): number[][] {
  const runs: number[][] = [];
  let last: number | undefined;
  for (const number of numbers) {
    const block = blockOf(view.blocks, number);
    if (block === last && runs.at(-1)!.length < atOnce) runs.at(-1)!.push(number);
    else runs.push([number]);
    last = block;
  }
  return runs;
}
