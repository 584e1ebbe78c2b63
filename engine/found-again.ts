import type { Prepared } from './prepared.ts';
import type { Words } from './words.ts';

/** This share of what a sentence's words are worth must stand in one sentence of the page. */
const FOUND_AGAIN = 0.85;
const LEAST_WORDS = 4;
/** Places of one word on the page that are followed. */
const MAX_PLACES = 64;

/**
 * The sentence of the page that has most of a sentence's words, wherever it stands: the last look before a sentence is called left out. -1 if there is
 * none. Work: 64 places for each word.
 */
export function findAgain(page: Prepared, original: Prepared, from: number, to: number): number {
  const places = placesOf(page);
  if (to - from < LEAST_WORDS) return findShort(places, page, original, from, to);
  const { scores, next } = places;
  const { sentenceOf, firstWords } = page;
  const { surprise, words } = original;
  const touched: number[] = [];
  let all = 0;
  for (let i = from; i < to; i++) {
    const bits = surprise[i]!;
    all += bits;
    let last = -1;
    let followed = 0;
    for (let at = places.first(words.hash[i]!); at >= 0 && followed < MAX_PLACES; at = next[at]!) {
      const sentence = sentenceOf[at]!;
      if (sentence === last) continue;
      last = sentence;
      followed++;
      if (scores[sentence] === 0) touched.push(sentence);
      scores[sentence]! += bits;
    }
  }
  let best = -1;
  let most = FOUND_AGAIN * all;
  for (const sentence of touched) {
    // A long sentence of the page holds many words by chance.
    const size = firstWords[sentence + 1]! - firstWords[sentence]!;
    if (scores[sentence]! >= most && size <= 3 * (to - from) + 8) {
      best = sentence;
      most = scores[sentence]! + 1e-6;
    }
    scores[sentence] = 0;
  }
  return best;
}

/** Very short sentences count only where they stand word for word as a sentence. */
function findShort(places: WordPlaces, page: Prepared, original: Prepared, from: number, to: number): number {
  let followed = 0;
  for (let at = places.first(original.words.hash[from]!); at >= 0 && followed < MAX_PLACES; at = places.next[at]!, followed++) {
    const sentence = page.sentenceOf[at]!;
    if (page.firstWords[sentence] !== at || page.firstWords[sentence + 1]! - at !== to - from) continue;
    let same = true;
    for (let k = 1; same && k < to - from; k++) same = page.words.hash[at + k] === original.words.hash[from + k];
    if (same) return sentence;
  }
  return -1;
}

/** Where each word stands on the page: chains of equal slots, in order. */
class WordPlaces {
  readonly next: Int32Array;
  /** Bits by sentence while one is sought; zeros else. */
  readonly scores: Float32Array;
  private readonly words: Words;
  private readonly head: Int32Array;
  private readonly mask: number;

  constructor(words: Words, sentences: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, words.count * 2)));
    this.words = words;
    this.mask = size - 1;
    this.head = new Int32Array(size).fill(-1);
    this.next = new Int32Array(words.count).fill(-1);
    this.scores = new Float32Array(sentences);
    for (let i = words.count - 1; i >= 0; i--) {
      const slot = this.slotOf(words.hash[i]!);
      this.next[i] = this.head[slot]!;
      this.head[slot] = i;
    }
  }

  /** The first place of a word; -1 if the page has none. */
  first(hash: number): number {
    return this.head[this.slotOf(hash)]!;
  }

  /** A slot for each word: linear probing, so that all of a chain is one word. */
  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.head[slot]! >= 0 && this.words.hash[this.head[slot]!] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** Made once a page, however many originals ask. */
const made = new WeakMap<Words, WordPlaces>();

function placesOf({ words, sentences }: Prepared): WordPlaces {
  let places = made.get(words);
  if (places === undefined) {
    places = new WordPlaces(words, sentences.length);
    made.set(words, places);
  }
  return places;
}
