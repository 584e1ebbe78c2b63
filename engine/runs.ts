import { combine, mix } from './hash.ts';
import { FREQUENT, SINGLE, type Words } from './words.ts';

/**
 * Runs: what traces are made of. A run begins at each word and reaches on over two words that carry meaning (six characters of a script without
 * spaces); of the frequent words before and between them nothing is hashed. So a run outlives changed small words, and nothing
 * is given away of those, which are the easiest to guess.
 */
const WORD = 8;
const CHARACTER = 3;
export const RUN_TARGET = 16;
/** Longer runs of frequent words end here. */
export const MOST_IN_RUN = 12;
/** What hashing a run begins with. */
export const RUN_START = 0x2545f491;

export interface Runs {
  /** The hash of the run that begins at word `i`; there is none for the last words. */
  hash: Uint32Array;
  /** How many words it reaches over. */
  length: Uint8Array;
  count: number;
}

/** The runs of a text, one beginning at each word as long as the words last. */
export function readRuns(words: Words): Runs {
  const { count, flags } = words;
  const hash = new Uint32Array(count);
  const length = new Uint8Array(count);
  let made = 0;
  for (let i = 0; i < count; i++) {
    let value = RUN_START;
    let weight = 0;
    let j = i;
    for (; j < count && weight < RUN_TARGET && j - i < MOST_IN_RUN; j++) {
      const worth = runWeight(flags[j]!);
      if (worth === 0) continue;
      value = combine(value, words.hash[j]!);
      weight += worth;
    }
    if (weight < RUN_TARGET && j - i < MOST_IN_RUN) break;
    hash[i] = mix(value);
    length[i] = j - i;
    made = i + 1;
  }
  return { hash, length, count: made };
}

/** What a word with such flags weighs in a run; 0 for one that is passed over. */
export function runWeight(flags: number): number {
  return flags & SINGLE ? CHARACTER : flags & FREQUENT ? 0 : WORD;
}
