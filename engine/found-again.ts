import type { Prepared } from './prepared.ts';
import { SINGLE, type Words } from './words.ts';

/** This share of what a sentence's words are worth must stand in one sentence of the page. */
const FOUND_AGAIN = 0.85;
const LEAST_WORDS = 4;
/** Words that are asked where they stand; a sentence of news is told by two or three. */
const MAX_ASKED = 40;
/** Places of one word on the page that are followed. */
const MAX_PLACES = 64;

/**
 * The sentence of the page that has most of a sentence's words, wherever it stands: the last look before a sentence is called left out. -1 if there is
 * none. A sentence that has enough of them has at least one of the few that are together worth more than may be missing: only where those stand it
 * is looked at. Work: 64 places for each of at most 40 of them.
 */
export function findAgain(page: Prepared, original: Prepared, from: number, to: number): number {
  const places = placesOf(page);
  if (to - from < LEAST_WORDS) return findShort(places, page, original, from, to);
  const { surprise, words } = original;
  const { sentenceOf } = page;
  let all = 0;
  for (let i = from; i < to; i++) all += surprise[i]!;
  let best = -1;
  let most = FOUND_AGAIN * all;
  let left = all - most;
  const looked = new Set<number>();
  const asked = new Set<number>();
  for (let turn = 0; left >= 0 && turn < MAX_ASKED; turn++) {
    const word = weightiest(surprise, words.hash, from, to, asked);
    if (word < 0) break;
    asked.add(words.hash[word]!);
    for (let i = from; i < to; i++) if (words.hash[i] === words.hash[word]) left -= surprise[i]!;
    for (let at = places.first(words.hash[word]!), followed = 0; at >= 0 && followed < MAX_PLACES; at = places.next[at]!) {
      const sentence = sentenceOf[at]!;
      if (looked.has(sentence)) continue;
      looked.add(sentence);
      followed++;
      const bits = sharedBits(page, sentence, original, from, to);
      if (bits >= most) [best, most] = [sentence, bits + 1e-6];
    }
  }
  return best;
}

/** The word from `from` up to `to` that is worth most of those not asked yet; -1 if there is none. */
function weightiest(surprise: Float32Array, hash: Uint32Array, from: number, to: number, asked: ReadonlySet<number>): number {
  let best = -1;
  for (let i = from; i < to; i++) if ((best < 0 || surprise[i]! > surprise[best]!) && !asked.has(hash[i]!)) best = i;
  return best;
}

/** What the words of a sentence are worth that a sentence of the page has too; 0 if that is much longer, and so holds many by chance. */
function sharedBits(page: Prepared, sentence: number, original: Prepared, from: number, to: number): number {
  const [first, end] = [page.firstWords[sentence]!, page.firstWords[sentence + 1]!];
  if (end - first > 3 * (to - from) + 8) return 0;
  const here = page.words.hash.subarray(first, end);
  const { surprise, words } = original;
  let bits = 0;
  for (let i = from; i < to; i++) {
    // All sentences of a script without spaces are made of the same characters: there one counts with the next.
    const found =
      words.flags[i]! & SINGLE && i + 1 < to ? holdsPair(here, words.hash[i]!, words.hash[i + 1]!) : here.includes(words.hash[i]!);
    if (found) bits += surprise[i]!;
  }
  return bits;
}

function holdsPair(hashes: Uint32Array, first: number, second: number): boolean {
  for (let at = hashes.indexOf(first); at >= 0; at = hashes.indexOf(first, at + 1)) if (hashes[at + 1] === second) return true;
  return false;
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
  private readonly words: Words;
  private readonly head: Int32Array;
  private readonly mask: number;

  constructor(words: Words) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, words.count * 2)));
    this.words = words;
    this.mask = size - 1;
    this.head = new Int32Array(size).fill(-1);
    this.next = new Int32Array(words.count).fill(-1);
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

function placesOf({ words }: Prepared): WordPlaces {
  let places = made.get(words);
  if (places === undefined) {
    places = new WordPlaces(words);
    made.set(words, places);
  }
  return places;
}
