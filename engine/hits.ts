import type { Segment } from './segment-format.ts';

/** The votes that were cast, in the order in which they were. */
export interface Hits {
  count: number;
  /** The word at which a vote was cast, the original that it was for, and its weight. */
  at: Int32Array;
  number: Uint32Array;
  weight: Float32Array;
}

/** Sums are kept by so many bits of what stands for an original. */
const SUM_BITS = 14;

/**
 * Gathers hits: 12 bytes each, and twice that while the lists grow. A page meets most originals once and by accident: what their weights come to, a byte for
 * each of 16,384 groups of originals, tells most of them without a table of them all, and before their numbers are read from far memory.
 */
export class HitList {
  count = 0;
  private readonly segments: readonly Segment[];
  private at = new Int32Array(1024);
  /** Entries of all segments in a row. */
  private entry = new Uint32Array(1024);
  private weight = new Float32Array(1024);
  /** Rounded up, and no more than 255: a library's least is at most 34. */
  private readonly sums = new Uint8ClampedArray(2 ** SUM_BITS);

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
  }

  /** One hit at word `at` for each of the first `count` of `entries`. */
  push(at: number, entries: Uint32Array, count: number, weight: number): void {
    while (this.count + count > this.at.length) this.grow();
    const { at: places, entry: all, weight: weights, sums, count: from } = this;
    const whole = Math.ceil(weight);
    for (let i = 0; i < count; i++) {
      const entry = entries[i]!;
      places[from + i] = at;
      all[from + i] = entry;
      weights[from + i] = weight;
      sums[groupOf(entry)]! += whole;
    }
    this.count = from + count;
  }

  /** The hits of all originals whose weights may come to more than `least` together, in the same order, without those of removed ones. */
  over(least: number, removed?: ReadonlySet<number>): Hits {
    const { count, at, entry, weight, sums } = this;
    const over = { count: 0, at: new Int32Array(count), number: new Uint32Array(count), weight: new Float32Array(count) };
    let made = 0;
    for (let hit = 0; hit < count; hit++) {
      if (sums[groupOf(entry[hit]!)]! <= least) continue;
      const number = this.numberOf(entry[hit]!);
      if (removed?.has(number)) continue;
      over.at[made] = at[hit]!;
      over.number[made] = number;
      over.weight[made++] = weight[hit]!;
    }
    over.count = made;
    return over;
  }

  private numberOf(entry: number): number {
    let left = entry;
    for (const { numbers } of this.segments) {
      if (left < numbers.length) return numbers[left]!;
      left -= numbers.length;
    }
    throw new RangeError(`no segment has entry ${entry}`);
  }

  private grow(): void {
    const { at, entry, weight } = this;
    const size = at.length * 2;
    [this.at, this.entry, this.weight] = [new Int32Array(size), new Uint32Array(size), new Float32Array(size)];
    this.at.set(at);
    this.entry.set(entry);
    this.weight.set(weight);
  }
}

const groupOf = (entry: number): number => Math.imul(entry, 0x9e3779b1) >>> (32 - SUM_BITS);
