import type { Change } from './commit.ts';
import type { LibraryState } from './schema.ts';
import type { View } from './view.ts';

/**
 * The view once a change that was planned on it is in, without reading it anew.
 * @param state what the library then says of itself; its revision is the key of the change's segment
 */
export function viewAfter(view: View, change: Change, state: LibraryState): View {
  const { blocks = [], emptied = [], segment, merged = [] } = change;
  const segments = new Map(view.segments);
  for (const key of merged) segments.delete(key);
  if (segment) segments.set(state.revision, segment);
  const numbers = movesNumbers(change)
    ? numbersAfter(view, change)
    : { removed: view.removed, deleted: view.deleted, replaced: view.replaced };
  return { state, segments, blocks: blocksAfter(view.blocks, blocks, emptied), ...numbers };
}

function movesNumbers({ removed = [], replaced = [], swept, forgotten = [], deleted, restored = [] }: Change): boolean {
  return removed.length + replaced.length + forgotten.length + restored.length > 0 || deleted !== undefined || swept !== undefined;
}

function numbersAfter(view: View, change: Change): Pick<View, 'removed' | 'deleted' | 'replaced'> {
  const { removed = [], replaced = [], swept, forgotten = [], deleted, restored = [] } = change;
  const [gone, hidden, standing] = [new Set(view.removed), new Set(view.deleted), new Set(view.replaced)];
  for (const number of swept?.numbers ?? []) {
    standing.delete(number);
    gone.delete(number);
  }
  for (const number of replaced) {
    standing.add(number);
    gone.add(number);
  }
  for (const number of removed) {
    gone.add(number);
    hidden.delete(number);
  }
  for (const number of forgotten) if (!hidden.has(number) && !standing.has(number)) gone.delete(number);
  for (const number of deleted?.numbers ?? []) {
    hidden.add(number);
    gone.add(number);
  }
  for (const number of restored) {
    hidden.delete(number);
    gone.delete(number);
  }
  return { removed: gone, deleted: hidden, replaced: standing };
}

function blocksAfter(before: readonly number[], written: Change['blocks'], emptied: readonly number[]): readonly number[] {
  const known = new Set(before);
  const fresh = (written ?? []).map(({ first }) => first).filter((first) => !known.has(first));
  if (fresh.length === 0 && emptied.length === 0) return before;
  const gone = new Set(emptied);
  return [...before.filter((first) => !gone.has(first)), ...fresh].sort((a, b) => a - b);
}
