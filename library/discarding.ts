import { openDirectory } from './directory.ts';
import type { Ground } from './ground.ts';
import { keyHash } from './key-hash.ts';
import { numbersOf } from './name-table.ts';
import { withoutNumbers } from './without-numbers.ts';
import type { Plan } from './writing.ts';

const none = { added: 0, updated: 0, same: 0 };

/** Plans to take originals out of sight, with all versions: they stay on the disk until they are erased or restored. */
export function planDiscard({ view, names }: Ground, uris: readonly string[], at: number): Plan {
  const keys = [...new Set(uris.map(keyHash))].filter((key) => names.held.has(key));
  if (keys.length === 0) return { counts: none, change: null, places: new Map() };
  const numbers = keys.flatMap((key) => numbersOf(names.held.get(key)!));
  const change = { revision: view.state.revision, deleted: { numbers, at }, state: { count: view.state.count - keys.length } };
  return { counts: none, change, places: new Map(keys.map((key) => [key, null])) };
}

/**
 * Plans to bring back what was discarded at a moment, up to about so many. What was added again under the same key meanwhile stays as it is,
 * and what was discarded stays out.
 */
export async function planRestore({ database, view, names }: Ground, at: number, most: number): Promise<Plan> {
  const discarded = await discardedNumbers(database, (time) => time === at);
  const byKey = new Map<number, number[]>();
  for (const [number, key] of await keysOf(database, discarded))
    if (!names.held.has(key)) byKey.set(key, [...(byKey.get(key) ?? []), number]);
  if (byKey.size === 0) return { counts: none, change: null, places: new Map() };
  // All versions of one go together: half of them would look like another original in their place.
  const restored = [...byKey.values()].slice(0, most);
  const state = { count: view.state.count + restored.length };
  return { counts: none, change: { revision: view.state.revision, restored: restored.flat(), state }, places: null };
}

/** Plans to erase from the disk what was discarded up to a moment: up to so many originals in one step. */
export async function planErase(ground: Ground, upTo: number, most: number): Promise<Plan> {
  const numbers = (await discardedNumbers(ground.database, (time) => time <= upTo)).slice(0, most);
  if (numbers.length === 0) return { counts: none, change: null, places: new Map() };
  const { blocks, emptied } = await withoutNumbers(ground, new Set(numbers));
  return { counts: none, change: { revision: ground.view.state.revision, blocks, emptied, removed: numbers }, places: new Map() };
}

async function discardedNumbers(database: Ground['database'], wanted: (at: number) => boolean): Promise<number[]> {
  const [numbers, times] = await Promise.all([database.getAllKeys('deleted'), database.getAll('deleted')]);
  return numbers.filter((_, index) => wanted(times[index]!));
}

/** The hashes of the keys of some numbers. */
async function keysOf(database: Ground['database'], numbers: readonly number[]): Promise<Map<number, number>> {
  const wanted = new Set(numbers);
  const keys = new Map<number, number>();
  if (wanted.size === 0) return keys;
  for (const { numbers, uris } of (await database.getAll('directories')).map(openDirectory)) {
    numbers.forEach((number, at) => {
      if (wanted.has(number)) keys.set(number, uris[at]!);
    });
  }
  return keys;
}
