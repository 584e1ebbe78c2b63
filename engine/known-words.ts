import { foldEnding } from './endings.ts';
import { hashUnits } from './hash.ts';
import { isFrequent, isNumberWord, standFor } from './house-style.ts';
import { FREQUENT, NUMBER, SPELT } from './word-list.ts';

/** Words that are remembered: the same few thousand make up nearly all of any news text. A power of two. */
const SIZE = 16_384;
/** Longer words have no other spelling in the list of house style: “acknowledgement”. */
const MAX_TABLED = 15;

/**
 * What folding makes of a word (its ending, house style, marks), remembered by the hash of its letters, each in one slot that the next word of the slot
 * takes over. A cache: what it answers does not depend on what it was asked before.
 */
export class KnownWords {
  readonly hash = new Uint32Array(SIZE);
  readonly flags = new Uint8Array(SIZE);
  readonly size = new Uint8Array(SIZE);
  private readonly key = new Uint32Array(SIZE);
  private readonly used = new Uint8Array(SIZE);

  /** The slot of the word with these folded letters, of which `letters` is the hash. Its ending may be changed in `units`. `figure`: it holds a digit. */
  find(letters: number, units: Uint16Array, length: number, figure = false): number {
    const slot = letters & (SIZE - 1);
    if (this.key[slot] !== letters || this.used[slot] === 0) this.fill(slot, letters, units, length, figure);
    return slot;
  }

  private fill(slot: number, letters: number, units: Uint16Array, length: number, figure: boolean): void {
    const folded = units[0]! < 0x250 && !figure ? foldEnding(units, length) : length;
    let hash = folded === length && figure ? letters : hashUnits(units, folded);
    let flags = 0;
    if (folded <= MAX_TABLED) {
      if (isFrequent(hash)) flags |= FREQUENT;
      if (isNumberWord(hash)) flags |= figure ? NUMBER : NUMBER | SPELT;
      hash = standFor(hash);
    }
    this.key[slot] = letters;
    this.used[slot] = 1;
    this.hash[slot] = hash;
    this.flags[slot] = flags;
    this.size[slot] = Math.min(255, folded);
  }
}
