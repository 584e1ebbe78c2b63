import type { Seed } from './seeds.ts';
import { MAX_WORDS } from './words.ts';

/** Seeds that follow one another on both sides: a stretch that went from the original to the page in order. */
export interface Chain {
  seeds: Seed[];
  score: number;
}

/** A chain does not reach over more inserted or left-out words: beyond, two chains stand apart, each on its own evidence. */
const MAX_PAGE_GAP = 40;
const MAX_ORIGINAL_GAP = 500;
/** How many earlier seeds are tried as a seed's forerunner. */
const LOOK_BACK = 32;
/** Long seeds begin far before their ends: as many of those are tried besides. */
const LONG = 8;
const MAX_CHAINS = 200;
/** What a chain must be worth to be looked at further. */
const MIN_SCORE = 20;

/** Bits that an unmatched word of the page costs; of the original, where leaving out is cheap and long omissions cost little more. */
const INSERTED = 1.2;
const OMITTED = Float64Array.from({ length: MAX_ORIGINAL_GAP + 1 }, (_, words) =>
  words <= 12 ? 0.5 * words : 6 + 0.5 * Math.log2(words - 11),
);

/**
 * The best chains, none sharing a seed, best first. Sparse dynamic programming over seeds in page order; time: seeds × 64.
 * Seeds that overlap their forerunner count for what is new in them.
 */
export function chainSeeds(seeds: readonly Seed[]): Chain[] {
  const sorted = inOrder(withoutLone(withoutCovered(seeds)));
  const count = sorted.length;
  const score = new Float64Array(count);
  /** The best score of all seeds up to each: where even that is too little, no forerunner before it need be tried. */
  const upTo = new Float64Array(count);
  const from = new Int32Array(count).fill(-1);
  const long: number[] = [];
  for (let b = 0; b < count; b++) {
    const seed = sorted[b]!;
    let best = seed.bits;
    let before = -1;
    // A short seed that begins so far before has ended too far before as well.
    let a = b - 1;
    for (; a >= 0 && a >= b - LOOK_BACK && seed.page - sorted[a]!.page <= MAX_PAGE_GAP + LONG; a--) {
      if (upTo[a]! + seed.bits <= best) break;
      if (score[a]! + seed.bits <= best) continue;
      const worth = score[a]! + follow(sorted[a]!, seed);
      if (worth > best) {
        best = worth;
        before = a;
      }
    }
    for (let k = long.length - 1; k >= 0 && k >= long.length - LOOK_BACK; k--) {
      if (long[k]! > a) continue;
      if (upTo[long[k]!]! + seed.bits <= best) break;
      const worth = score[long[k]!]! + follow(sorted[long[k]!]!, seed);
      if (worth > best) {
        best = worth;
        before = long[k]!;
      }
    }
    score[b] = best;
    upTo[b] = b > 0 ? Math.max(upTo[b - 1]!, best) : best;
    from[b] = before;
    if (seed.length >= LONG) long.push(b);
  }
  return take(sorted, score, from);
}

/** Seeds by their place on the page, and then in the original: one number each, as a list of those is sorted several times as fast. */
function inOrder(seeds: readonly Seed[]): Seed[] {
  const count = seeds.length;
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at++) keys[at] = (seeds[at]!.page * MAX_WORDS + seeds[at]!.original) * count + at;
  return placesOf(keys.sort(), count).map((at) => seeds[at]!);
}

/** What was added to keys that are multiples of `count`. */
function placesOf(keys: Float64Array, count: number): number[] {
  const places: number[] = [];
  for (const key of keys) places.push(key - Math.floor(key / count) * count);
  return places;
}

/** Words that stand in a run of this length have come from there. */
const RUN = 24;

/** The seeds without short ones whose words on the page all stand in a long one: what else the original has of them is no news. */
function withoutCovered(seeds: readonly Seed[]): readonly Seed[] {
  const runs = seeds.filter(({ length }) => length >= RUN);
  if (runs.length === 0) return seeds;
  const covered = new Uint8Array(Math.max(...runs.map(({ page, length }) => page + length)));
  for (const { page, length } of runs) covered.fill(1, page, page + length);
  return seeds.filter(({ page, length }) => length >= RUN || !covered[page] || !covered[page + length - 1]);
}

/** A seed that is worth less and has no other near its diagonal is an accident: two words that stand in any text. */
const LONE = 22;
const NEAR_DIAGONAL = 4;

/** The seeds without those that stand alone: they make up most of two texts that have nothing in common. */
function withoutLone(seeds: readonly Seed[]): Seed[] {
  let least = 0;
  let most = 0;
  for (const { page, original } of seeds) {
    least = Math.min(least, page - original);
    most = Math.max(most, page - original);
  }
  const strip = ({ page, original }: Seed) => ((page - original - least) >> NEAR_DIAGONAL) + 1;
  const counts = new Uint16Array(((most - least) >> NEAR_DIAGONAL) + 3);
  for (const seed of seeds) counts[strip(seed)]!++;
  return seeds.filter((seed) => {
    const at = strip(seed);
    return seed.bits >= LONE || counts[at - 1]! + counts[at]! + counts[at + 1]! > 1;
  });
}

/** What a seed adds to a chain that ends with another: its new words' bits less the gap; much below 0 where it cannot follow. */
function follow(before: Seed, seed: Seed): number {
  if (seed.original <= before.original) return Number.NEGATIVE_INFINITY;
  const inserted = seed.page - before.page - before.length;
  const left = seed.original - before.original - before.length;
  const overlap = Math.max(0, -inserted, -left);
  if (inserted + overlap > MAX_PAGE_GAP || left + overlap > MAX_ORIGINAL_GAP || overlap >= seed.length) return Number.NEGATIVE_INFINITY;
  return (seed.bits * (seed.length - overlap)) / seed.length - INSERTED * (inserted + overlap) - OMITTED[left + overlap]!;
}

/** Places by their scores, to a thousandth of a bit, without those that are too low; the first of equals first. */
function bestFirst(score: Float64Array): number[] {
  const count = score.length;
  const keys = new Float64Array(count);
  let made = 0;
  for (let at = 0; at < count; at++) if (score[at]! >= MIN_SCORE) keys[made++] = Math.round(score[at]! * -1000) * count + at;
  return placesOf(keys.subarray(0, made).sort(), count);
}

/** Takes chains from their best ends back; a chain that runs into one already taken ends there. */
function take(sorted: readonly Seed[], score: Float64Array, from: Int32Array): Chain[] {
  const order = bestFirst(score);
  const used = new Uint8Array(sorted.length);
  const chains: Chain[] = [];
  for (const end of order) {
    if (chains.length === MAX_CHAINS) break;
    if (used[end]) continue;
    const seeds: Seed[] = [];
    let at = end;
    while (at >= 0 && !used[at]) {
      used[at] = 1;
      seeds.push(sorted[at]!);
      at = from[at]!;
    }
    const worth = score[end]! - (at >= 0 ? score[at]! : 0);
    if (worth >= MIN_SCORE) chains.push({ seeds: seeds.reverse(), score: worth });
  }
  return chains.sort((a, b) => b.score - a.score);
}
