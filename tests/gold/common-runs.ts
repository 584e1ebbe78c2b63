import { readWords, type Words } from '../../engine/words.ts';

/** What an exhaustive search finds: words of a text that stand in common runs with another, and the longest of those. */
export interface Common {
  /** The other text's place in the list. */
  text: number;
  words: number;
  longest: number;
}

/** Runs that stand in more texts are nobody's. */
const MOST_TEXTS = 400;

/** A plain exhaustive search for common runs of words: the reference that the engine is held against where nobody has labelled the pages. */
export class CommonRuns {
  private readonly run: number;
  private readonly places = new Map<number, number[]>();

  /** @param run how many words make a run */
  constructor(texts: readonly string[], run = 8) {
    this.run = run;
    texts.forEach((text, at) => {
      for (const key of new Set(this.keys(readWords(text)))) {
        const holders = this.places.get(key);
        if (!holders) this.places.set(key, [at]);
        else if (holders.length < MOST_TEXTS) holders.push(at);
      }
    });
  }

  /** All texts that have a run in common with this one, most words first. `skip`: places that do not count. */
  find(text: string, skip: (place: number) => boolean): Common[] {
    const words = readWords(text);
    const marks = new Map<number, Uint8Array>();
    this.keys(words).forEach((key, i) => {
      for (const at of this.places.get(key) ?? []) {
        if (skip(at)) continue;
        const marked = marks.get(at) ?? new Uint8Array(words.count);
        marks.set(at, marked.fill(1, i, i + this.run));
      }
    });
    return [...marks].map(([at, marked]) => ({ text: at, ...measure(marked) })).sort((a, b) => b.words - a.words);
  }

  private keys({ hash, count }: Words): number[] {
    return Array.from({ length: Math.max(0, count - this.run + 1) }, (_, i) => {
      let key = 7;
      for (let k = i; k < i + this.run; k++) key = (Math.imul(key, 0x9e3779b1) ^ hash[k]!) >>> 0;
      return key;
    });
  }
}

function measure(marked: Uint8Array): { words: number; longest: number } {
  let words = 0;
  let run = 0;
  let longest = 0;
  for (const one of marked) {
    run = one ? run + 1 : 0;
    words += one;
    longest = Math.max(longest, run);
  }
  return { words, longest };
}
