/** What lists say of words, as bits by their hashes: asked for most words of a text, several times each, and quicker than a `Map` of numbers beyond 31 bits. */
export class WordBits {
  private count = 0;
  private keys = new Uint32Array(1024);
  private bits = new Uint8Array(1024);

  /** Adds bits to what is said of a word. */
  add(hash: number, bits: number): void {
    const slot = this.slotOf(hash);
    if (this.bits[slot] === 0) {
      this.keys[slot] = hash;
      if (++this.count * 2 > this.keys.length) {
        this.bits[slot] = bits;
        this.grow();
        return;
      }
    }
    this.bits[slot]! |= bits;
  }

  /** All bits of a word; 0 of one that no list holds. */
  of(hash: number): number {
    return this.bits[this.slotOf(hash)]!;
  }

  private slotOf(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = hash & mask;
    while (this.bits[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, bits } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.bits = new Uint8Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      if (bits[old] === 0) continue;
      const slot = this.slotOf(keys[old]!);
      this.keys[slot] = keys[old]!;
      this.bits[slot] = bits[old]!;
    }
  }
}
