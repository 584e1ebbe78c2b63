import { combine, mix } from './hash.ts';
import { FORMAT } from './shingles.ts';
import { SINGLE, type Words } from './words.ts';

/**
 * How often words follow one another in news: what makes “rose in February after a revised” worth little and a name beside a figure worth much. Words,
 * pairs and triples of them are kept by a few bits of their hash, with about how often they stand in the texts that the model was made of. No word can be
 * read off it.
 *
 * A table has two slots for each entry to choose from; a slot is a byte: what tells the entry from others, and its level. Slots that others hold give an
 * unseen pair or triple a level in one case of twenty.
 */
export interface LanguageModel {
  /** What it was made of: `en`. */
  language: string;
  /** All words that it was made of. */
  total: number;
  words: Uint8Array;
  pairs: Uint8Array;
  triples: Uint8Array;
}

const MAGIC = 0x574d; // “WM”
/** Bits of a slot that hold the level. */
export const WORD_LEVEL_BITS = 4;
export const RUN_LEVEL_BITS = 3;
/** About how many occurrences a level stands for. Level 0 is an empty slot. */
export const wordLevels = Float64Array.from({ length: 16 }, (_, level) => (level === 0 ? 0 : 1.5 * 2 ** level));
export const runLevels = Float64Array.of(0, 2, 3, 5, 9, 20, 60, 300);

const WORD_SALT = 0x3c6ef372;
const PAIR_SALT = 0x1f83d9ab;
const TRIPLE_SALT = 0x5be0cd19;

export const wordKey = (word: number): number => mix(WORD_SALT ^ word);
export const pairKey = (first: number, second: number): number => mix(combine(combine(PAIR_SALT, first), second));
export const tripleKey = (first: number, second: number, third: number): number =>
  mix(combine(combine(combine(TRIPLE_SALT, first), second), third));

/** The two slots of a key, and its tag: never 0 together with level 0, so that an empty slot is no entry. */
export const slotOf = (table: Uint8Array, key: number): number => key & (table.length - 1);
export const otherSlotOf = (table: Uint8Array, key: number): number => (Math.imul(key, 0x85ebca6b) >>> 7) & (table.length - 1);
export const tagOf = (key: number, levelBits: number): number => (key >>> (24 + levelBits)) << levelBits;

/** The level of a key; 0 if it is not held. */
function levelOf(table: Uint8Array, key: number, levelBits: number): number {
  const tag = tagOf(key, levelBits);
  const mask = 2 ** levelBits - 1;
  const one = table[slotOf(table, key)]!;
  if ((one & ~mask) === tag && (one & mask) !== 0) return one & mask;
  const other = table[otherSlotOf(table, key)]!;
  return (other & ~mask) === tag ? other & mask : 0;
}

/** Shares of triples, pairs and single words in what a word is expected with. */
const [TRIPLE, PAIR, WORD] = [0.55, 0.3, 0.15];
/** No word is worth more: a name that no text had before can be a slip. */
const MOST_BITS = 15;
/** On average a word of news is worth 9.9 bits to a model and 7 by its looks: so that one set of thresholds serves both. */
const SCALE = 0.7;
/** Characters of scripts without spaces are worth this much. */
const CHARACTER_BITS = 4;

/**
 * Writes into `bits` what words `from` up to `to` of a text are worth, each after the two words before it: between 0.1 and 10.5 bits. In a row, as each
 * word's and pair's level is asked for again by the next.
 */
export function fillBits(model: LanguageModel, { hash, flags }: Words, from: number, to: number, bits: Float32Array): void {
  const { words, pairs, triples, total } = model;
  const wordAt = (at: number): number => (at < 0 ? 0 : wordLevels[levelOf(words, wordKey(hash[at]!), WORD_LEVEL_BITS)]!);
  const pairAt = (at: number): number => (at < 1 ? 0 : levelOf(pairs, pairKey(hash[at - 1]!, hash[at]!), RUN_LEVEL_BITS));
  let before = wordAt(from - 1);
  let pairBefore = wordAt(from - 2) === 0 ? 0 : pairAt(from - 1);
  for (let at = from; at < to; at++) {
    const word = wordAt(at);
    const pair = before === 0 ? 0 : pairAt(at);
    let likely = (WORD * Math.max(word, 0.5)) / total;
    if (pair > 0) {
      likely += PAIR * Math.min(1, runLevels[pair]! / before);
      const triple = pairBefore === 0 ? 0 : levelOf(triples, tripleKey(hash[at - 2]!, hash[at - 1]!, hash[at]!), RUN_LEVEL_BITS);
      if (triple > 0) likely += TRIPLE * Math.min(1, runLevels[triple]! / runLevels[pairBefore]!);
    }
    bits[at] = flags[at]! & SINGLE ? CHARACTER_BITS : SCALE * Math.min(MOST_BITS, -Math.log2(Math.min(0.87, likely)));
    before = word;
    pairBefore = pair;
  }
}

/** Words looked at to tell whether a text is in the model's language, and the share of them that the model must know. */
const SAMPLE = 200;
const KNOWN = 0.6;

/** Whether a text is in the language of a model: whether the model knows most of its words. */
export function knows(model: LanguageModel, { hash, count }: Words): boolean {
  const step = Math.max(1, Math.floor(count / SAMPLE));
  let asked = 0;
  let known = 0;
  for (let i = 0; i < count; i += step, asked++) if (levelOf(model.words, wordKey(hash[i]!), WORD_LEVEL_BITS) > 2) known++;
  return asked > 0 && known >= KNOWN * asked;
}

/** Reads a model. Throws a `RangeError` on bytes that are none, or that were made with other words. */
export function readModel(bytes: Uint8Array): LanguageModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint16(0) !== MAGIC) throw new RangeError('these bytes are no language model');
  const format = view.getUint16(2);
  if (format !== FORMAT) throw new RangeError(`this language model has format ${format}, not ${FORMAT}: make it again`);
  const language = String.fromCharCode(...bytes.subarray(4, 6));
  const sizes = [bytes[6]!, bytes[7]!, bytes[8]!].map((bits) => 2 ** Math.min(24, bits));
  const [words = 0, pairs = 0, triples = 0] = sizes;
  if (bytes.length !== 16 + words + pairs + triples) throw new RangeError('the language model is cut short');
  return {
    language,
    total: view.getUint32(12),
    words: bytes.subarray(16, 16 + words),
    pairs: bytes.subarray(16 + words, 16 + words + pairs),
    triples: bytes.subarray(16 + words + pairs),
  };
}

/** The bytes that `readModel` reads. The tables' lengths must be powers of two, the language two letters. */
export function writeModel({ language, total, words, pairs, triples }: LanguageModel): Uint8Array {
  const bytes = new Uint8Array(16 + words.length + pairs.length + triples.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, MAGIC);
  view.setUint16(2, FORMAT);
  bytes[4] = language.charCodeAt(0);
  bytes[5] = language.charCodeAt(1);
  [words, pairs, triples].forEach((table, i) => {
    bytes[6 + i] = Math.log2(table.length);
  });
  view.setUint32(12, total);
  bytes.set(words, 16);
  bytes.set(pairs, 16 + words.length);
  bytes.set(triples, 16 + words.length + pairs.length);
  return bytes;
}
