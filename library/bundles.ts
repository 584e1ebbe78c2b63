import type { Original } from '../engine/original.ts';
import type { Ground } from './ground.ts';
import { keyHash } from './key-hash.ts';
import type { BundleRecord } from './schema.ts';
import { type Plan, planWrite } from './writing.ts';

/** Originals that come with the extension: loaded in the background, followed through its versions, and removable. */
export interface Bundle {
  id: string;
  version: string;
  originals: () => AsyncIterable<Original> | Iterable<Original>;
}

const nothingYet: BundleRecord = { version: '', status: 'loading', keys: new Float64Array() };

/**
 * Plans to put some originals of a bundle in. What it brought before and is no longer held was deleted by a person, and stays deleted.
 * What a person had before the bundle came is not the bundle's, and stays when it goes.
 */
export async function planBundle(ground: Ground, id: string, originals: readonly Original[], at: number): Promise<Plan> {
  const { held } = ground.names;
  const record = (await ground.database.get('bundles', id)) ?? nothingYet;
  const own = new Set(record.keys);
  const wanted = originals.filter(({ uri }) => !own.has(keyHash(uri)) || held.has(keyHash(uri)));
  const brought = wanted.map(({ uri }) => keyHash(uri)).filter((key) => !held.has(key));
  const keys = Float64Array.from(new Set([...record.keys, ...brought]));
  const bundles = new Map([[id, { ...record, status: 'loading' as const, keys }]]);
  const plan = await planWrite(ground, wanted, { keeping: { at, origin: 'bundle' } });
  return plan.change ? { ...plan, change: { ...plan.change, bundles } } : plan;
}

/** Plans the end of loading: what earlier versions of the bundle brought and this one has not is taken out. */
export async function planBundleEnd(ground: Ground, id: string, version: string, seen: ReadonlySet<number>): Promise<Plan> {
  const record = (await ground.database.get('bundles', id)) ?? nothingYet;
  const gone = [...record.keys].filter((key) => !seen.has(key));
  const keys = record.keys.filter((key) => seen.has(key));
  return planWrite(ground, [], { drop: gone, bundles: new Map([[id, { version, status: 'whole', keys }]]) });
}

/**
 * Plans to take out a part of what a bundle brought, but for what is pinned; when nothing of it is left, nothing. It stays out until
 * a person wants it again.
 */
export async function planBundleRemoval(ground: Ground, id: string, most: number): Promise<Plan> {
  const record = (await ground.database.get('bundles', id)) ?? nothingYet;
  const pinned = new Set((await ground.database.getAllKeys('pins')).map(keyHash));
  const drop = [...record.keys].filter((key) => ground.names.held.has(key) && !pinned.has(key)).slice(0, most);
  const bundles = new Map([[id, { ...record, status: 'removed' as const }]]);
  if (drop.length === 0 && record.status === 'removed')
    return { counts: { added: 0, updated: 0, same: 0 }, change: null, places: new Map() };
  return planWrite(ground, [], { drop, bundles });
}

/** Plans to forget that a bundle was removed. */
export async function planBundleWanted(ground: Ground, id: string): Promise<Plan> {
  const record = await ground.database.get('bundles', id);
  if (record?.status !== 'removed') return { counts: { added: 0, updated: 0, same: 0 }, change: null, places: new Map() };
  return planWrite(ground, [], { bundles: new Map([[id, nothingYet]]) });
}
