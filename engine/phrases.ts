import type { Words } from './words.ts';

/** Phrases of folded words, each with marks, found at a word of a text in one look: open addressing by the first word's hash. */
export class PhraseTable {
  private keys = new Uint32Array(4096);
  private lists = new Int32Array(4096);
  private count = 0;
  private readonly phrases: { rest: Uint32Array; marks: number }[][] = [];

  /** Adds a phrase; one without words is passed over. */
  add(words: Uint32Array, marks: number): void {
    if (words.length === 0) return;
    if (this.count * 2 >= this.keys.length) this.grow();
    const slot = this.slotOf(words[0]!);
    if (this.lists[slot] === 0) {
      this.keys[slot] = words[0]!;
      this.phrases.push([]);
      this.lists[slot] = this.phrases.length;
      this.count++;
    }
    this.phrases[this.lists[slot]! - 1]!.push({ rest: words.slice(1), marks });
  }

  /** Adds all phrases of a list, parted by commas, of which `words` are the words. */
  addList(list: string, words: Words, marks: number): void {
    let from = 0;
    for (let comma = -1; comma < list.length; ) {
      const next = list.indexOf(',', comma + 1);
      comma = next < 0 ? list.length : next;
      let to = from;
      while (to < words.count && words.start[to]! < comma) to++;
      this.add(words.hash.slice(from, to), marks);
      from = to;
    }
  }

  /** The marks of all phrases that begin at word `at` and end before `to`; 0 if there are none. */
  at(hash: Uint32Array, at: number, to: number): number {
    const list = this.lists[this.slotOf(hash[at]!)]!;
    if (list === 0) return 0;
    let marks = 0;
    for (const phrase of this.phrases[list - 1]!) {
      const { rest } = phrase;
      if (at + rest.length >= to) continue;
      let k = 0;
      while (k < rest.length && rest[k] === hash[at + 1 + k]) k++;
      if (k === rest.length) marks |= phrase.marks;
    }
    return marks;
  }

  private slotOf(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = hash & mask;
    while (this.lists[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
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
