import type { Change } from './commit.ts';
import type { LibraryState } from './schema.ts';
import type { View } from './view.ts';

/**
 * The view once a change that was planned on it is in, without reading it anew.
 * @param state what the library then says of itself; its revision is the key of the change's segment
 */
export function viewAfter(view: View, change: Change, state: LibraryState): View {
  const { blocks = [], emptied = [], segment, merged = [], removed = [], forgotten = [], deleted, restored = [] } = change;
  const segments = new Map(view.segments);
  for (const key of merged) segments.delete(key);
  if (segment) segments.set(state.revision, segment);
  const after = { state, segments, blocks: blocksAfter(view.blocks, blocks, emptied), removed: view.removed, deleted: view.deleted };
  if (removed.length + forgotten.length + restored.length === 0 && !deleted) return after;
  const [gone, hidden] = [new Set(view.removed), new Set(view.deleted)];
  for (const number of removed) {
    gone.add(number);
    hidden.delete(number);
  }
  for (const number of forgotten) if (!hidden.has(number)) gone.delete(number);
  for (const number of deleted?.numbers ?? []) {
    hidden.add(number);
    gone.add(number);
  }
  for (const number of restored) {
    hidden.delete(number);
    gone.delete(number);
  }
  return { ...after, removed: gone, deleted: hidden };
}

function blocksAfter(before: readonly number[], written: Change['blocks'], emptied: readonly number[]): readonly number[] {
  const known = new Set(before);
  const fresh = (written ?? []).map(({ first }) => first).filter((first) => !known.has(first));
  if (fresh.length === 0 && emptied.length === 0) return before;
  const gone = new Set(emptied);
  return [...before.filter((first) => !gone.has(first)), ...fresh].sort((a, b) => a - b);
}
