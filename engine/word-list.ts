/** Marks of a word, as bits of `Words.flags`. */
export const NUMBER = 1;
export const CAPITAL = 2;
export const FREQUENT = 4;
/** One character of a script written without spaces. */
export const SINGLE = 8;
/** The word as written carries no digit, but stands for a number: “three”. */
export const SPELT = 16;

/** The words of a text, folded for matching, with their spans in the untouched text. */
export interface Words {
  count: number;
  /** The folded word, house style aside, as a 32-bit hash. */
  hash: Uint32Array;
  /** UTF-16 offsets; `end` is the first after the word. Spans rise and never overlap. */
  start: Uint32Array;
  end: Uint32Array;
  flags: Uint8Array;
  /** Folded length in UTF-16 units, at most 255. */
  size: Uint8Array;
}

/** Words being gathered, in arrays that are used again and again: only as long as the longest text so far. */
export class WordList implements Words {
  count = 0;
  hash = new Uint32Array(0);
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  flags = new Uint8Array(0);
  size = new Uint8Array(0);

  /** Begins anew, with room for so many words. */
  clear(most: number): void {
    this.count = 0;
    if (most <= this.hash.length) return;
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(1024, most)));
    this.hash = new Uint32Array(capacity);
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.size = new Uint8Array(capacity);
  }

  /** There must be room: see `clear`. */
  push(hash: number, start: number, end: number, flags: number, size: number): void {
    const { count } = this;
    this.hash[count] = hash;
    this.start[count] = start;
    this.end[count] = end;
    this.flags[count] = flags;
    this.size[count] = size;
    this.count = count + 1;
  }

  /** A copy of the words as far as they came, in arrays of their own length. */
  words(): Words {
    const { count } = this;
    return {
      count,
      hash: this.hash.slice(0, count),
      start: this.start.slice(0, count),
      end: this.end.slice(0, count),
      flags: this.flags.slice(0, count),
      size: this.size.slice(0, count),
    };
  }
}
