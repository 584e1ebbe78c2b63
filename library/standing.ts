import type { Original } from '../engine/original.ts';
import { contentHash, keyHash } from './key-hash.ts';
import type { Names } from './name-table.ts';

/** How an original that is not kept yet stands to the library: of a key that it lacks, another text or other facts, or held as it is. */
export type Standing = 'new' | 'changed' | 'same';

/** The standing of each of the originals, in their order; what `add` would count for them, without looking at texts. */
export function standingsOf(names: Names, originals: readonly Original[]): Standing[] {
  return originals.map((original) => {
    const place = names.held.get(keyHash(original.uri));
    if (!place) return 'new';
    const content = contentHash(original);
    return [place, ...(place.earlier ?? [])].some((version) => version.content === content) ? 'same' : 'changed';
  });
}
