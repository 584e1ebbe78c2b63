import type { Comparison, Database } from './schema.ts';
import { heard } from './transaction.ts';

/** How many are kept; the oldest make room. */
const most = 50;

/** Keeps a comparison under a new id that cannot be guessed. */
export async function keepComparison(database: Database, comparison: Comparison): Promise<string> {
  const id = crypto.randomUUID();
  const tx = heard(database.transaction('comparisons', 'readwrite'));
  await tx.store.add({ ...comparison, id });
  const keys = await tx.store.getAllKeys();
  await Promise.all([...keys.slice(0, Math.max(0, keys.length - most)).map((key) => tx.store.delete(key)), tx.done]);
  return id;
}

/** @returns `undefined` when there is none under this id, or it had to make room */
export async function findComparison(database: Database, id: string): Promise<Comparison | undefined> {
  const kept = await database.getFromIndex('comparisons', 'id', id);
  return kept && { report: kept.report, originals: kept.originals, at: kept.at };
}
