import { readWords } from '../../engine/words.ts';

const TRIGRAMS = 40;
const BIGRAMS = 60;
const UNIGRAMS = 40;

/** What may come next after two words, with the logarithm of how likely it is. */
export type Guesses = readonly (readonly [word: number, worth: number])[];

/** A trigram model over folded words, with its shorter forms mixed in: what somebody who has a library's vocabulary can guess with. */
export class TrigramModel {
  /** The marks of each word met, by its hash. */
  readonly flags = new Map<number, number>();
  readonly #one = new Map<number, number>();
  readonly #two = new Map<number, Map<number, number>>();
  readonly #three = new Map<string, Map<number, number>>();
  readonly #known = new Map<string, Guesses>();

  learn(text: string): void {
    const { count, hash, flags } = readWords(text);
    for (let i = 0; i < count; i++) {
      const word = hash[i]!;
      this.flags.set(word, flags[i]!);
      this.#one.set(word, (this.#one.get(word) ?? 0) + 1);
      if (i > 0) add(this.#two, hash[i - 1]!, word);
      if (i > 1) add(this.#three, `${hash[i - 2]},${hash[i - 1]}`, word);
    }
  }

  /** The likeliest words after `a` and `b`, likeliest first. */
  after(a: number, b: number): Guesses {
    const key = `${a},${b}`;
    const known = this.#known.get(key);
    if (known) return known;
    const chance = new Map<number, number>();
    const mix = (counts: Map<number, number> | undefined, most: number, share: number) => {
      let all = 0;
      for (const count of counts?.values() ?? []) all += count;
      for (const [word, count] of top(counts, most)) chance.set(word, (chance.get(word) ?? 0) + (share * count) / all);
    };
    mix(this.#one, UNIGRAMS, 0.1);
    mix(this.#two.get(b), BIGRAMS, 0.3);
    mix(this.#three.get(key), TRIGRAMS, 0.6);
    const guesses = [...chance].sort((x, y) => y[1] - x[1]).map(([word, share]) => [word, Math.log(share)] as const);
    this.#known.set(key, guesses);
    return guesses;
  }
}

const sorted = new WeakMap<Map<number, number>, [number, number][]>();

function top(counts: Map<number, number> | undefined, most: number): [number, number][] {
  if (counts === undefined) return [];
  let list = sorted.get(counts);
  if (list === undefined) {
    list = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
    sorted.set(counts, list);
  }
  return list;
}

function add<Key>(into: Map<Key, Map<number, number>>, key: Key, word: number): void {
  const counts = into.get(key) ?? new Map<number, number>();
  into.set(key, counts);
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
