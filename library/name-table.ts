import { type Directory, openDirectory } from './directory.ts';
import { type Database, emptyState } from './schema.ts';
import { heard } from './transaction.ts';
import { setOf } from './view.ts';

/** Which original has which key, as of one revision. Loaded only for writing and for looking one up. */
export interface Names {
  revision: number;
  /** From the hash of a `uri` to where its newest version is held. */
  held: Map<number, Place>;
}

export interface Place {
  number: number;
  content: number;
  /** Where its earlier versions are held, oldest first; most have none. */
  earlier?: { number: number; content: number }[];
}

/** Reads all directories: 13 bytes an original. @returns `older` itself when nothing has changed since */
export async function loadNames(database: Database, older: Names | null): Promise<Names> {
  const tx = heard(database.transaction(['state', 'directories', 'deleted', 'replaced', 'earlier'], 'readonly'));
  const { revision } = (await tx.objectStore('state').get('library')) ?? emptyState;
  if (older?.revision === revision) {
    await tx.done;
    return older;
  }
  const [directories, deleted, replaced, earlier] = await Promise.all([
    tx.objectStore('directories').getAll(),
    tx.objectStore('deleted').getAllKeys(),
    tx.objectStore('replaced').getAll(),
    tx.objectStore('earlier').getAllKeys(),
  ]);
  await tx.done;
  return { revision, held: heldIn(directories.map(openDirectory), setOf([deleted, ...replaced]), new Set(earlier)) };
}

function heldIn(directories: readonly Directory[], hidden: ReadonlySet<number>, earlier: ReadonlySet<number>): Names['held'] {
  const held: Names['held'] = new Map();
  const versions: [key: number, version: { number: number; content: number }][] = [];
  for (const { numbers, uris, contents } of directories) {
    numbers.forEach((number, at) => {
      if (hidden.has(number)) return;
      const place = { number, content: contents[at]! };
      if (earlier.has(number)) versions.push([uris[at]!, place]);
      else held.set(uris[at]!, place);
    });
  }
  for (const [key, version] of versions) {
    const place = held.get(key);
    if (place) place.earlier = [...(place.earlier ?? []), version];
  }
  return held;
}

/** The names once a change is in, from the table itself: what was held before is not to be had from it any more. */
export function namesAfter(names: Names, places: ReadonlyMap<number, Place | null>, revision: number): Names {
  for (const [key, place] of places) {
    if (place) names.held.set(key, place);
    else names.held.delete(key);
  }
  names.revision = revision;
  return names;
}

/** All numbers of an original, its earlier versions first. */
export function numbersOf(place: Place): number[] {
  return [...(place.earlier ?? []).map(({ number }) => number), place.number];
}
