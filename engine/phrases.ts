import type { Words } from './words.ts';

/** The low bits of a key by which most words of a text are told apart from all that begins a phrase. */
const FILTER = 0x7fff;

/**
 * Phrases of folded words, each with marks, found at a word of a text in two looks: one for the word by itself, one for it and the next. Open addressing.
 */
export class PhraseTable {
  private keys = new Uint32Array(8192);
  private lists = new Int32Array(8192);
  private count = 0;
  private readonly begins = new Uint8Array(FILTER + 1);
  private readonly phrases: { words: Uint32Array; marks: number }[][] = [];

  /** Adds a phrase; one without words is passed over. */
  add(words: Uint32Array, marks: number): void {
    if (words.length === 0) return;
    if (this.count * 2 >= this.keys.length) this.grow();
    const key = words.length === 1 ? words[0]! : pairOf(words[0]!, words[1]!);
    this.begins[key & FILTER] = 1;
    const slot = this.slotOf(key);
    if (this.lists[slot] === 0) {
      this.keys[slot] = key;
      this.phrases.push([]);
      this.lists[slot] = this.phrases.length;
      this.count++;
    }
    this.phrases[this.lists[slot]! - 1]!.push({ words: words.slice(), marks });
  }

  /** Adds all phrases of a list, parted by commas, of which `words` are the words. */
  addList(list: string, words: Words, marks: number): void {
    let from = 0;
    for (let comma = -1; comma < list.length; ) {
      const next = list.indexOf(',', comma + 1);
      comma = next < 0 ? list.length : next;
      let to = from;
      while (to < words.count && words.start[to]! < comma) to++;
      this.add(words.hash.subarray(from, to), marks);
      from = to;
    }
  }

  /** The marks of all phrases that begin at word `at` and end before `to`; 0 if there are none. */
  at(hash: Uint32Array, at: number, to: number): number {
    const first = hash[at]!;
    let marks = this.begins[first & FILTER] === 0 ? 0 : this.find(first, hash, at, to);
    if (at + 1 < to) {
      const pair = pairOf(first, hash[at + 1]!);
      if (this.begins[pair & FILTER] !== 0) marks |= this.find(pair, hash, at, to);
    }
    return marks;
  }

  private find(key: number, hash: Uint32Array, at: number, to: number): number {
    const list = this.lists[this.slotOf(key)]!;
    if (list === 0) return 0;
    let marks = 0;
    for (const phrase of this.phrases[list - 1]!) {
      const { words } = phrase;
      if (at + words.length > to) continue;
      let k = 0;
      while (k < words.length && words[k] === hash[at + k]) k++;
      if (k === words.length) marks |= phrase.marks;
    }
    return marks;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.lists[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, lists } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.lists = new Int32Array(keys.length * 2);
    keys.forEach((key, old) => {
      if (lists[old] === 0) return;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.lists[slot] = lists[old]!;
    });
  }
}

/** One key for two words in order. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
}
