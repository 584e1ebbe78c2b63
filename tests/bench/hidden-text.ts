import { combine, mix } from '../../engine/hash.ts';
import { MOST_IN_RUN, RUN_START, RUN_TARGET, runWeight } from '../../engine/runs.ts';
import { RUN_BITS } from '../../engine/trace.ts';
import { SENTENCE, type TrigramModel, UNKNOWN } from './trigram-model.ts';

/** What is known of a hidden text: its words' number, where sentences begin, and for each place the bits of the run that begins there, -1 where none is. */
export interface Hidden {
  words: number;
  begins: Uint8Array;
  runs: Int32Array;
}

/** Readings that agree in so many last words go on in the same way: the likelier one stands for both. */
const ALIKE = 5;
/** Steps of the histogram by which the best are told, a nat each eight. */
const FINE = 8;
const DEEP = 4096;
const MASK = 2 ** RUN_BITS - 1;
/** How likely a run fits of which a word is not known. */
const CHANCE = -RUN_BITS * Math.LN2;

/** Readings of the text so far: the last words of each, latest first, and how likely each is beside the best. */
interface Readings {
  count: number;
  last: Int32Array;
  worth: Float32Array;
}

/** Runs that a reading has begun and not ended: what the next word may finish. */
interface Begun {
  hash: number;
  weight: number;
  words: number;
  /** Whether a word of it is not known, so that any bits fit as well as chance has it. */
  unsure: boolean;
  bits: number;
}

/**
 * The likeliest words of a hidden text: a beam search over readings, each worth how likely the model holds it and how well the bits of the runs fit. A word
 * that the model never met fits any run as well as chance does. Work: words × beam × guesses at a place.
 */
export function readHidden(model: TrigramModel, hidden: Hidden, first: readonly [number, number], beam: number): Int32Array {
  const weights = model.flags.map(runWeight);
  let readings: Readings = { count: 1, last: new Int32Array(beam * MOST_IN_RUN).fill(SENTENCE), worth: new Float32Array(beam) };
  readings.last.set([first[1], first[0]]);
  const words: Int32Array[] = [];
  const parents: Int32Array[] = [];
  const next = new Candidates(beam * 3);
  for (let place = 2; place < hidden.words; place++) {
    next.clear();
    for (let s = 0; s < readings.count; s++) goOn(model, weights, hidden, readings, s, place, next);
    // Nothing fits: the search goes on behind a word that is not known.
    if (next.count === 0) next.add(0, UNKNOWN, readings.worth[0]!);
    const chosen = next.best(readings.last, beam);
    words.push(chosen.map((at) => next.word[at]!));
    parents.push(chosen.map((at) => next.from[at]!));
    readings = follow(readings, next, chosen, beam);
  }
  const read = new Int32Array(hidden.words);
  read.set(first);
  for (let k = words.length - 1, at = 0; k >= 0; k--) {
    read[k + 2] = words[k]![at]!;
    at = parents[k]![at]!;
  }
  return read;
}

/** Adds what one reading may go on with. */
function goOn(
  model: TrigramModel,
  weights: number[],
  hidden: Hidden,
  readings: Readings,
  s: number,
  place: number,
  next: Candidates,
): void {
  const { last, worth } = readings;
  const base = s * MOST_IN_RUN;
  const begun = runsBegun(model, weights, hidden, last, base, place);
  const a = hidden.begins[place] ? last[base]! : hidden.begins[place - 1] ? SENTENCE : last[base + 1]!;
  const { seen, others, less } = model.after(a, hidden.begins[place] ? SENTENCE : last[base]!);
  for (const guesses of [seen, others]) {
    const before = worth[s]! + (guesses === others ? less : 0);
    for (let g = 0; g < guesses.words.length; g++) {
      const word = guesses.words[g]!;
      let total = before + guesses.worth[g]!;
      if (total <= next.least) break;
      for (let r = 0; r < begun.length && total > next.least; r++) {
        const run = begun[r]!;
        const weight = weights[word]!;
        if (run.weight + weight < RUN_TARGET && run.words + 1 < MOST_IN_RUN) continue;
        if (run.unsure || word === UNKNOWN) total += CHANCE;
        else if ((mix(weight > 0 ? combine(run.hash, model.hash[word]!) : run.hash) & MASK) !== run.bits) total = Number.NEGATIVE_INFINITY;
      }
      if (total > next.least) next.add(s, word, total);
    }
  }
}

function runsBegun(model: TrigramModel, weights: number[], hidden: Hidden, last: Int32Array, base: number, place: number): Begun[] {
  const begun: Begun[] = [];
  for (let words = 0; words < MOST_IN_RUN && words <= place; words++) {
    const bits = hidden.runs[place - words]!;
    if (bits < 0) continue;
    const run: Begun = { hash: RUN_START, weight: 0, words, unsure: false, bits };
    for (let k = words - 1; k >= 0 && run.weight < RUN_TARGET; k--) {
      const id = last[base + k]!;
      if (id === UNKNOWN) run.unsure = true;
      if (weights[id]! > 0) run.hash = combine(run.hash, model.hash[id]!);
      run.weight += weights[id]!;
    }
    if (run.weight < RUN_TARGET) begun.push(run);
  }
  return begun;
}

function follow({ last }: Readings, next: Candidates, chosen: Int32Array, beam: number): Readings {
  const after: Readings = { count: chosen.length, last: new Int32Array(beam * MOST_IN_RUN), worth: new Float32Array(beam) };
  const best = next.score[chosen[0]!]!;
  chosen.forEach((at, k) => {
    const base = next.from[at]! * MOST_IN_RUN;
    after.worth[k] = next.score[at]! - best;
    after.last[k * MOST_IN_RUN] = next.word[at]!;
    after.last.set(last.subarray(base, base + MOST_IN_RUN - 1), k * MOST_IN_RUN + 1);
  });
  return after;
}

/** Readings that are one word longer. None is worth more than 0; when there are enough, what is worth less than all of these is not taken. */
class Candidates {
  count = 0;
  least = -DEEP / FINE;
  from = new Int32Array(1 << 16);
  word = new Int32Array(1 << 16);
  score = new Float32Array(1 << 16);
  private readonly enough: number;
  private readonly steps = new Int32Array(DEEP);
  private limit = DEEP;
  private within = 0;

  constructor(enough: number) {
    this.enough = enough;
  }

  clear(): void {
    this.count = this.within = 0;
    this.limit = DEEP;
    this.least = -DEEP / FINE;
    this.steps.fill(0);
  }

  add(from: number, word: number, score: number): void {
    if (this.count === this.from.length) {
      this.from = doubled(this.from);
      this.word = doubled(this.word);
      const more = new Float32Array(this.count * 2);
      more.set(this.score);
      this.score = more;
    }
    this.from[this.count] = from;
    this.word[this.count] = word;
    this.score[this.count++] = score;
    this.steps[Math.min(DEEP - 1, Math.floor(-score * FINE))]!++;
    this.within++;
    while (this.within - this.steps[this.limit - 1]! >= this.enough) this.within -= this.steps[--this.limit]!;
    this.least = -this.limit / FINE;
  }

  /** The best, at most `most`, of readings that end alike only one. */
  best(last: Int32Array, most: number): Int32Array {
    const order: number[] = [];
    for (let i = 0; i < this.count; i++) if (this.score[i]! > this.least) order.push(i);
    if (order.length === 0) order.push(0);
    order.sort((a, b) => this.score[b]! - this.score[a]!);
    const seen = new Set<number>();
    const chosen: number[] = [];
    for (const at of order) {
      if (chosen.length === most) break;
      let key = this.word[at]!;
      for (let k = 0; k + 1 < ALIKE; k++) key = (key * 92_821 + last[this.from[at]! * MOST_IN_RUN + k]!) % 2 ** 35;
      if (seen.has(key)) continue;
      seen.add(key);
      chosen.push(at);
    }
    return Int32Array.from(chosen);
  }
}

function doubled(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}
