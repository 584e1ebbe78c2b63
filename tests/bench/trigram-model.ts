import { readSentences } from '../../engine/sentences.ts';
import { readWords } from '../../engine/words.ts';

/** Stands before the first word of each sentence. */
export const SENTENCE = 0;
/** A word that the model never met. */
export const UNKNOWN = 1;

/** Ids take 17 bits, so that three of them fit a double. */
const MAX_WORDS = 2 ** 17;
/** Absolute discounting (Ney, Essen and Kneser, 1994): what each count gives to the shorter forms. */
const DISCOUNT = 0.75;
/** How probable a word is that the model never met. */
const NEVER_MET = 0.01;

/** Contexts of which the guesses are kept. */
const CACHED = 400_000;

/** What may come next after two words, likeliest first, with the logarithm of how likely each is. */
export interface Guesses {
  words: Int32Array;
  worth: Float32Array;
}

export interface After {
  seen: Guesses;
  others: Guesses;
  less: number;
}

/** Grams sorted: `key` holds the words, the last one lowest; `begin` is where the grams of a context begin, one more at the end. */
interface Grams {
  word: Int32Array;
  count: Int32Array;
  contexts: Float64Array;
  begin: Int32Array;
  /** How often each context was met. */
  total: Int32Array;
}

/** A trigram model over folded words: what somebody can guess with who has a library's vocabulary and texts. */
export class TrigramModel {
  /** Hash and marks of each word by its id. */
  readonly hash: number[] = [0, 0];
  readonly flags: number[] = [0, 0];
  readonly #ids = new Map<number, number>();
  readonly #one: Float64Array;
  readonly #frequent: Int32Array;
  readonly #two: Grams;
  readonly #three: Grams;
  readonly #width: number;
  readonly #after = new Map<number, After>();
  readonly #known = new Map<number, Guesses>();

  /** Learns the texts; of those in `wordsOnly` nothing but their words. `width`: how many words are guessed at a place, at most. */
  constructor(texts: readonly string[], wordsOnly: ReadonlySet<number>, width: number) {
    this.#width = width;
    const read: Int32Array[] = [];
    texts.forEach((text, at) => {
      const ids = this.read(text, true);
      if (!wordsOnly.has(at)) read.push(ids);
    });
    const size = this.hash.length;
    if (size >= MAX_WORDS) throw new RangeError(`at most ${MAX_WORDS} words can be learnt, not ${size}`);
    const one = new Float64Array(size);
    const pairs: number[] = [];
    const triples: number[] = [];
    let all = 0;
    for (const ids of read) {
      for (let i = 1; i < ids.length; i++) {
        if (ids[i] === SENTENCE) continue;
        one[ids[i]!]!++;
        all++;
        pairs.push(ids[i - 1]! * MAX_WORDS + ids[i]!);
        if (i > 1) triples.push((ids[i - 2]! * MAX_WORDS + ids[i - 1]!) * MAX_WORDS + ids[i]!);
      }
    }
    // Words of the attacked texts alone are as rare as words can be, but known.
    for (let id = 2; id < size; id++) one[id] = ((1 - NEVER_MET) * (one[id]! + 0.3)) / (all + 0.3 * size);
    this.#one = one;
    this.#frequent = Int32Array.from(
      [...one.keys()]
        .slice(2)
        .sort((a, b) => one[b]! - one[a]!)
        .slice(0, width),
    );
    this.#two = gather(Float64Array.from(pairs));
    this.#three = gather(Float64Array.from(triples));
  }

  /** The ids of a text's words, `SENTENCE` before each sentence's first. */
  read(text: string, learn = false): Int32Array {
    const { count, hash, flags, start } = readWords(text);
    const sentences = readSentences(text);
    const ids: number[] = [];
    let sentence = 0;
    for (let i = 0; i < count; i++) {
      if (sentence < sentences.length && start[i]! >= sentences[sentence]!.start) {
        ids.push(SENTENCE);
        while (sentence < sentences.length && start[i]! >= sentences[sentence]!.start) sentence++;
      }
      let id = this.#ids.get(hash[i]!);
      if (id === undefined && learn) {
        id = this.hash.push(hash[i]!) - 1;
        this.flags.push(flags[i]!);
        this.#ids.set(hash[i]!, id);
      }
      ids.push(id ?? UNKNOWN);
    }
    return Int32Array.from(ids);
  }

  /** What may follow `a` and `b`: the words that did, and those that followed `b` or are frequent, worth `less` than they say there. */
  after(a: number, b: number): After {
    const key = a * MAX_WORDS + b;
    let after = this.#after.get(key);
    if (after === undefined) {
      if (this.#after.size >= CACHED) this.#after.clear();
      after = this.#readAfter(a, b);
      this.#after.set(key, after);
    }
    return after;
  }

  /** How many bits it takes to tell `word` after `a` and `b`; sixteen for one that is not guessed. */
  surprise(a: number, b: number, word: number): number {
    const { seen, others, less } = this.after(a, b);
    const inSeen = seen.words.indexOf(word);
    if (inSeen >= 0) return -seen.worth[inSeen]! / Math.LN2;
    const inOthers = others.words.indexOf(word);
    return inOthers >= 0 ? -(others.worth[inOthers]! + less) / Math.LN2 : 16;
  }

  #readAfter(a: number, b: number): After {
    const others = this.#others(b);
    const at = find(this.#three.contexts, a * MAX_WORDS + b);
    if (at < 0) return { seen: NONE, others, less: 0 };
    const { word, count, begin, total } = this.#three;
    const pairs = find(this.#two.contexts, b);
    const left = (DISCOUNT * (begin[at + 1]! - begin[at]!)) / total[at]!;
    const shares = new Map<number, number>();
    for (let k = begin[at]!; k < begin[at + 1]!; k++)
      shares.set(word[k]!, (count[k]! - DISCOUNT) / total[at]! + left * this.#afterOne(pairs, word[k]!));
    return { seen: sorted(shares, this.#width), others, less: Math.log(left) };
  }

  /** How probable `word` is after the word whose pairs stand at `at`. */
  #afterOne(at: number, word: number): number {
    const { begin, count, total } = this.#two;
    let from = begin[at]!;
    let to = begin[at + 1]! - 1;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#two.word[middle]! < word) from = middle + 1;
      else to = middle;
    }
    const own = this.#two.word[from] === word ? count[from]! - DISCOUNT : 0;
    return (own + DISCOUNT * (begin[at + 1]! - begin[at]!) * this.#one[word]!) / total[at]!;
  }

  #others(b: number): Guesses {
    const known = this.#known.get(b);
    if (known) return known;
    const shares = new Map<number, number>();
    let left = 1;
    const at = find(this.#two.contexts, b);
    if (at >= 0) {
      const { word, count, begin, total } = this.#two;
      const all = total[at]!;
      left = (DISCOUNT * (begin[at + 1]! - begin[at]!)) / all;
      for (let k = begin[at]!; k < begin[at + 1]!; k++) shares.set(word[k]!, (count[k]! - DISCOUNT) / all + left * this.#one[word[k]!]!);
    }
    for (const word of this.#frequent) if (!shares.has(word)) shares.set(word, left * this.#one[word]!);
    shares.set(UNKNOWN, NEVER_MET);
    const guesses = sorted(shares, this.#width);
    this.#known.set(b, guesses);
    return guesses;
  }
}

const NONE: Guesses = { words: new Int32Array(0), worth: new Float32Array(0) };

function sorted(shares: ReadonlyMap<number, number>, most: number): Guesses {
  const list = [...shares].sort((x, y) => y[1] - x[1]).slice(0, most);
  return { words: Int32Array.from(list, ([word]) => word), worth: Float32Array.from(list, ([, share]) => Math.log(share)) };
}

function gather(keys: Float64Array): Grams {
  keys.sort();
  const word: number[] = [];
  const count: number[] = [];
  const contexts: number[] = [];
  const begin: number[] = [];
  for (let i = 0; i < keys.length; ) {
    let end = i + 1;
    while (end < keys.length && keys[end] === keys[i]) end++;
    const context = Math.floor(keys[i]! / MAX_WORDS);
    if (contexts[contexts.length - 1] !== context) {
      contexts.push(context);
      begin.push(word.length);
    }
    word.push(keys[i]! - context * MAX_WORDS);
    count.push(end - i);
    i = end;
  }
  begin.push(word.length);
  const total = contexts.map((_, at) => count.slice(begin[at], begin[at + 1]).reduce((sum, one) => sum + one, 0));
  return {
    total: Int32Array.from(total),
    word: Int32Array.from(word),
    count: Int32Array.from(count),
    contexts: Float64Array.from(contexts),
    begin: Int32Array.from(begin),
  };
}

function find(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
