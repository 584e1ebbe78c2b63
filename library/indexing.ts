import { buildSegment, mergeSegments, type Segment } from '../engine/segment.ts';
import { FORMAT } from '../engine/shingles.ts';
import type { BlockReader } from './block-reader.ts';
import type { Change } from './commit.ts';
import { planMerge } from './merge-plan.ts';
import type { Database } from './schema.ts';
import type { View } from './view.ts';

/** A merge that is due, as a change; `null` when none is. Removed numbers that no segment names afterwards are forgotten. */
export function planIndexing(view: View): Change | null {
  const keys = planMerge(view.segments, view.removed);
  if (keys.length === 0) return null;
  const segments = keys.map((key) => view.segments.get(key)!);
  const merged = mergeSegments(segments, view.removed);
  const forgotten = segments.flatMap((segment) => [...segment.numbers].filter((number) => view.removed.has(number)));
  return { revision: view.state.revision, segment: merged.numbers.length > 0 ? merged : null, merged: keys, forgotten };
}

/** The key of a segment that another version of the engine made. */
export function staleSegment(view: View): number | undefined {
  return [...view.segments].find(([, segment]) => segment.format !== FORMAT)?.[0];
}

/** A stale segment made again from its originals, as a change. */
export async function planRebuild(database: Database, view: View, reader: BlockReader, key: number): Promise<Change> {
  const stale = view.segments.get(key)!;
  // In steps, so that not all texts of a large segment are in memory at once.
  const parts: Segment[] = [];
  const numbers = [...stale.numbers];
  for (let from = 0; from < numbers.length; from += 1_024) {
    const held = await reader.read(database, view, numbers.slice(from, from + 1_024));
    parts.push(buildSegment([...held].map(([number, original]) => ({ number, original }))));
  }
  const segment = parts.length === 1 ? parts[0]! : mergeSegments(parts);
  const forgotten = numbers.filter((number) => view.removed.has(number));
  return { revision: view.state.revision, segment: segment.numbers.length > 0 ? segment : null, merged: [key], forgotten };
}
