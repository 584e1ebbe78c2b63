import { combine, mix } from './hash.ts';
import { FREQUENT, SINGLE, type Words } from './words.ts';

/**
 * Shingles: runs of words, hashed. A shingle begins at each word and reaches on until it weighs enough: three words that carry
 * meaning, more where frequent words stand among them, eight characters of a script without spaces. So all shingles say about
 * equally much, and few are shared by accident (“of the company said it” is one shingle, not three).
 */
const WEIGHT = 8;
const FREQUENT_WEIGHT = 4;
const SINGLE_WEIGHT = 3;
/** Three words, six frequent ones, or eight characters. */
export const INDEX_TARGET = 24;
/** No shingle has more words than this. */
export const MAX_SHINGLE = 8;
/** Windows of winnowing: of any four shingles in a row, one is a fingerprint. */
export const WINDOW = 4;

/** What hashing a shingle begins with. */
export const SHINGLE_START = 0x2545f491;

/** Part of every index: an index with another number cannot be searched. Raised with any change to folding, hashing or these numbers. */
export const FORMAT = 3;

export interface Shingles {
  /** The hash of the shingle that begins at word `i`; there is none for the last words. */
  hash: Uint32Array;
  /** How many words it has. */
  length: Uint8Array;
  count: number;
}

/** The shingles of a text, one beginning at each word as long as the words last. Fewer words than a shingle needs: none. */
export function readShingles(words: Words, target = INDEX_TARGET, most = MAX_SHINGLE): Shingles {
  const { count, hash, flags } = words;
  const out = new Uint32Array(count);
  const length = new Uint8Array(count);
  let made = 0;
  for (let i = 0; i < count; i++) {
    let value = SHINGLE_START;
    let weight = 0;
    let j = i;
    while (j < count && weight < target && j - i < most) {
      value = combine(value, hash[j]!);
      weight += weightOf(flags[j]!);
      j++;
    }
    if (weight < target && j - i < most) break;
    out[i] = mix(value);
    length[i] = j - i;
    made = i + 1;
  }
  return { hash: out, length, count: made };
}

/** What a word with such flags weighs in a shingle. */
export function weightOf(flags: number): number {
  return flags & SINGLE ? SINGLE_WEIGHT : flags & FREQUENT ? FREQUENT_WEIGHT : WEIGHT;
}

/**
 * Winnowing (Schleimer, Wilkerson and Aiken, 2003): of each `window` shingles in a row the one with the smallest hash is a
 * fingerprint, the rightmost of equals, and the last choice is kept while it stays in the window. Guarantee: any `window` consecutive shingles
 * hold at least one fingerprint, so two texts that share `window` shingles in a row (at most `window - 1 + MAX_SHINGLE` words; six
 * where no word is frequent) share a fingerprint. About 2 / (window + 1) of the shingles are chosen. Returns their first words, rising.
 */
export function winnow(shingles: Shingles, window = WINDOW): Uint32Array {
  const { hash, count } = shingles;
  const chosen = new Uint32Array(count);
  let made = 0;
  let last = -1;
  for (let end = Math.min(window, count) - 1; end < count; end++) {
    const from = Math.max(0, end - window + 1);
    if (last >= from) {
      if (hash[end]! < hash[last]!) chosen[made++] = last = end;
      continue;
    }
    let best = from;
    for (let k = from + 1; k <= end; k++) if (hash[k]! <= hash[best]!) best = k;
    chosen[made++] = last = best;
  }
  return chosen.slice(0, made);
}
