import type { Words } from './words.ts';

/** A run of equal words on both sides: word indexes, and what it is worth. */
export interface Block {
  page: number;
  original: number;
  length: number;
}

export interface Seed extends Block {
  bits: number;
}

/** A pair of words that the page repeats is followed to this many places; of the rest some are found by the words around them. */
const MAX_OCCURRENCES = 16;
/** Weaker runs (two common words) stand everywhere. */
const MIN_BITS = 13;
/** Seeds of one original on one page, at most: 20,000 are more than a book of quotations gives. */
const MAX_SEEDS = 20_000;
/** Words compared while seeds are followed, for one original: enough for 40 copies of a text of 50,000 words. */
const MAX_STEPS = 2_000_000;

/** Where each pair of words stands on the page; made once a page, asked by every original. */
export class PairTable {
  private readonly words: Words;
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;
  private steps = 0;

  constructor(words: Words) {
    this.words = words;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, words.count * 2)));
    this.mask = size - 1;
    this.head = new Int32Array(size).fill(-1);
    this.next = new Int32Array(words.count);
    for (let i = words.count - 2; i >= 0; i--) {
      const slot = slotOf(words.hash[i]!, words.hash[i + 1]!) & this.mask;
      this.next[i] = this.head[slot]!;
      this.head[slot] = i;
    }
  }

  /**
   * All longest common runs of two words or more that are worth 13 bits, in the original's order. `bits` is the surprise of the page's words.
   * Work: at most 16 places for each word of the original, and every diagonal is walked once.
   */
  seeds(original: Words, bits: Float32Array): Seed[] {
    const { words: page } = this;
    const found: Seed[] = [];
    // How far each diagonal is walked, in words of the original.
    const walked = new Int32Array(page.count + original.count + 1).fill(-1);
    this.steps = 0;
    for (let j = 0; j + 1 < original.count && found.length < MAX_SEEDS && this.steps < MAX_STEPS; j++) {
      let i = this.head[slotOf(original.hash[j]!, original.hash[j + 1]!) & this.mask]!;
      for (let tries = 0; i >= 0 && tries < MAX_OCCURRENCES; i = this.next[i]!, tries++) {
        if (page.hash[i] !== original.hash[j] || page.hash[i + 1] !== original.hash[j + 1]) continue;
        const diagonal = i - j + original.count;
        if (walked[diagonal]! > j) continue;
        const seed = this.extend(original, i, j, walked[diagonal]!, bits);
        walked[diagonal] = seed.original + seed.length;
        if (seed.bits >= MIN_BITS) found.push(seed);
      }
    }
    return found;
  }

  /** The longest common runs of so many words or more that words `from` up to `to` of the original begin, at most 16 places on the page for each word. */
  runs(original: Words, from: number, to: number, least: number): Block[] {
    const { words: page } = this;
    const found: Block[] = [];
    for (let j = from; j + least <= to; j++) {
      let i = this.head[slotOf(original.hash[j]!, original.hash[j + 1]!) & this.mask]!;
      for (let tries = 0; i >= 0 && tries < MAX_OCCURRENCES; i = this.next[i]!, tries++) {
        if (i > 0 && j > from && page.hash[i - 1] === original.hash[j - 1]) continue;
        let length = 0;
        while (i + length < page.count && j + length < to && page.hash[i + length] === original.hash[j + length]) length++;
        if (length >= least) found.push({ page: i, original: j, length });
      }
    }
    return found;
  }

  private extend(original: Words, i: number, j: number, walked: number, bits: Float32Array): Seed {
    const { words: page } = this;
    let from = 0;
    while (i - from > 0 && j - from > Math.max(0, walked) && page.hash[i - from - 1] === original.hash[j - from - 1]) from++;
    let to = 0;
    while (i + to < page.count && j + to < original.count && page.hash[i + to] === original.hash[j + to]) to++;
    this.steps += from + to;
    let sum = 0;
    for (let k = i - from; k < i + to; k++) sum += bits[k]!;
    return { page: i - from, original: j - from, length: from + to, bits: sum };
  }
}

function slotOf(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) >>> 12;
}
