import { combine, mix } from '../../engine/hash.ts';
import { SHINGLE_START, weightOf } from '../../engine/shingles.ts';
import { MAX_RUN, makeTrace, RUN_TARGET, readTrace, runBits } from '../../engine/trace.ts';
import { readWords } from '../../engine/words.ts';
import { TrigramModel } from './trigram-model.ts';

export interface AttackFigures {
  /** Words that were to be recovered, and how many readings were kept at a time. */
  words: number;
  beam: number;
  /** Share recovered at their very places by the model alone, and with the trace's hashes. */
  guessed: number;
  recovered: number;
  bytesPerWord: number;
}

/** A reading of the text so far: its last word, and the reading before that word. */
interface Step {
  word: number;
  before: Step | null;
  worth: number;
}

/**
 * Tries to read traces: a trigram model learns the vocabulary from all texts but those attacked; a beam search keeps the likeliest readings
 * of which every run has the hash that the trace holds. It is given the first two words, and all places.
 */
export function attackTraces(texts: readonly string[], { targets = 8, beam = 400, length = 110 } = {}): AttackFigures {
  const attacked = new Set(Array.from({ length: targets }, (_, i) => Math.floor(((i + 0.5) * texts.length) / targets)));
  const model = new TrigramModel();
  texts.forEach((text, at) => {
    if (!attacked.has(at)) model.learn(text);
  });
  const figures: AttackFigures = { words: 0, beam, guessed: 0, recovered: 0, bytesPerWord: 0 };
  let bytes = 0;
  let all = 0;
  for (const at of attacked) {
    const words = readWords(texts[at]!);
    const trace = makeTrace(texts[at]!);
    bytes += trace.length;
    all += words.count;
    const count = Math.min(length, words.count);
    if (count < 3) continue;
    const { at: places, hash } = readTrace(trace);
    const runs = new Map([...places].map((place, i) => [place, hash[i]!]));
    const first = [words.hash[0]!, words.hash[1]!] as const;
    const right = (read: number[]) => read.reduce((sum, word, i) => sum + (i >= 2 && word === words.hash[i] ? 1 : 0), 0);
    figures.words += count - 2;
    figures.guessed += right(search(model, count, first, new Map(), beam));
    figures.recovered += right(search(model, count, first, runs, beam));
  }
  figures.guessed /= figures.words;
  figures.recovered /= figures.words;
  figures.bytesPerWord = bytes / all;
  return figures;
}

function search(
  model: TrigramModel,
  count: number,
  first: readonly [number, number],
  runs: ReadonlyMap<number, number>,
  beam: number,
): number[] {
  let steps: Step[] = [{ word: first[1], worth: 0, before: { word: first[0], worth: 0, before: null } }];
  for (let place = 2; place < count; place++) {
    const fitting: Step[] = [];
    const others: Step[] = [];
    for (const step of steps) {
      const fits = checks(model, step, place, runs);
      for (const [word, worth] of model.after(step.before!.word, step.word)) {
        const next = { word, before: step, worth: step.worth + worth };
        if (fits.every((check) => check(word))) fitting.push(next);
        else if (others.length < beam) others.push(next);
      }
    }
    // Where no reading fits, a word that the model does not know stands here: the search goes on behind it.
    steps = (fitting.length > 0 ? fitting : others).sort((a, b) => b.worth - a.worth).slice(0, beam);
  }
  const read: number[] = [];
  for (let step: Step | null = steps[0] ?? null; step !== null; step = step.before) read.push(step.word);
  return read.reverse();
}

/** For each run that the next word may end: whether it has the hash of the trace then. */
function checks(model: TrigramModel, step: Step, place: number, runs: ReadonlyMap<number, number>): ((word: number) => boolean)[] {
  const last: number[] = [];
  for (let one: Step | null = step; one !== null && last.length < MAX_RUN - 1; one = one.before) last.unshift(one.word);
  const found: ((word: number) => boolean)[] = [];
  for (let back = 0; back <= last.length; back++) {
    const wanted = runs.get(place - back);
    if (wanted === undefined) continue;
    let value = SHINGLE_START;
    let weight = 0;
    for (const word of last.slice(last.length - back)) {
      if (weight >= RUN_TARGET) break;
      value = combine(value, word);
      weight += weightOf(model.flags.get(word) ?? 0);
    }
    if (weight >= RUN_TARGET) continue;
    found.push((word) => {
      const ends = weight + weightOf(model.flags.get(word) ?? 0) >= RUN_TARGET || back + 1 === MAX_RUN;
      return !ends || runBits(mix(combine(value, word))) === wanted;
    });
  }
  return found;
}
