import type { Hits } from './hits.ts';

/** Votes fade by half in so many words: a source's votes stand together, accidental ones are strewn over the page. */
const HALF_LIFE = 120;
/** Votes that are older than this count for nothing. */
const MAX_AGE = 2048;
const fading = Float64Array.from({ length: MAX_AGE }, (_, age) => 2 ** (-age / HALF_LIFE));

/** What votes are worth after so many words more. */
export function fade(votes: number, words: number): number {
  return words < MAX_AGE ? votes * fading[words]! : 0;
}

export interface Elected {
  number: number;
  /** The most votes that it had together anywhere on the page. */
  votes: number;
}

/** All originals that had more votes than `least` together somewhere on the page, most first. */
export function elect(hits: Hits, least: number): Elected[] {
  return new Tally(hits).over(least).sort(mostFirst);
}

/** The few that had most votes, most first. Time: the originals met, whatever they had. */
export function electBest(hits: Hits, few: number): Elected[] {
  const best: Elected[] = [];
  let asked = 0;
  for (const one of new Tally(hits).over(0)) {
    if (one.votes < asked) continue;
    best.push(one);
    best.sort(mostFirst).splice(few);
    if (best.length === few) asked = best[few - 1]!.votes;
  }
  return best;
}

const mostFirst = (a: Elected, b: Elected): number => b.votes - a.votes || a.number - b.number;

/** The votes of each original, in one table of open addressing that grows with the originals that are met, at most one slot in two used. */
class Tally {
  private count = 0;
  private keys = new Uint32Array(256);
  private now = new Float64Array(256);
  private most = new Float64Array(256);
  private at = new Int32Array(256);

  constructor(hits: Hits) {
    for (let hit = 0; hit < hits.count; hit++) this.add(hits.number[hit]!, hits.weight[hit]!, hits.at[hit]!);
  }

  over(least: number): Elected[] {
    const elected: Elected[] = [];
    const { keys, most } = this;
    for (let slot = 0; slot < keys.length; slot++)
      if (keys[slot] !== 0 && most[slot]! > least) elected.push({ number: keys[slot]!, votes: most[slot]! });
    return elected;
  }

  private add(number: number, weight: number, at: number): void {
    const slot = this.slotOf(number);
    if (this.keys[slot] === 0) {
      this.keys[slot] = number;
      this.now[slot] = this.most[slot] = weight;
      this.at[slot] = at;
      if (++this.count * 2 > this.keys.length) this.grow();
      return;
    }
    const sum = fade(this.now[slot]!, Math.abs(at - this.at[slot]!)) + weight;
    this.now[slot] = sum;
    this.at[slot] = at;
    if (sum > this.most[slot]!) this.most[slot] = sum;
  }

  private slotOf(number: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, now, most, at } = this;
    const size = keys.length * 4;
    [this.keys, this.now, this.most, this.at] = [
      new Uint32Array(size),
      new Float64Array(size),
      new Float64Array(size),
      new Int32Array(size),
    ];
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === 0) continue;
      const slot = this.slotOf(keys[old]!);
      this.keys[slot] = keys[old]!;
      this.now[slot] = now[old]!;
      this.most[slot] = most[old]!;
      this.at[slot] = at[old]!;
    }
  }
}
