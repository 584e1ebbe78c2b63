/** Hashes of folded characters and of words. Their constants are part of the index's format: a change makes every index and trace stale. */

export const HASH_START = 0x811c9dc5;

/** FNV-1a over UTF-16 units, then mixed, so that the low bits of a short word are as good as the high ones. */
export function hashUnits(units: ArrayLike<number>, length: number): number {
  let hash = HASH_START;
  for (let i = 0; i < length; i++) hash = addUnit(hash, units[i]!);
  return mix(hash);
}

export function hashString(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = addUnit(hash, text.charCodeAt(i));
  return mix(hash);
}

/** One step of FNV-1a, from `HASH_START` on; `mix` must follow the last one. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Adds one more value to the hash of a sequence; `mix` must follow the last one. */
export function combine(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
}

/** A permutation of the 32-bit numbers in which every input bit moves every output bit (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
