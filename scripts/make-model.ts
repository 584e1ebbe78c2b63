import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type LanguageModel,
  otherSlotOf,
  pairKey,
  RUN_LEVEL_BITS,
  runLevels,
  slotOf,
  tagOf,
  tripleKey,
  WORD_LEVEL_BITS,
  wordKey,
  wordLevels,
  writeModel,
} from '../engine/language-model.ts';
import { readWords } from '../engine/words.ts';
import { readNinjs } from '../library/ninjs.ts';

// Makes a language model (engine/language-model.ts) of texts that are not part of the project:
//   node scripts/make-model.ts LANGUAGE OUT FILE…
// FILE: ninjs items (.json, .jsonl, each also .gz), or lines of { "text": … }. Texts that are versions of one counted before are passed over.

const [language, out, ...files] = process.argv.slice(2);
if (!language || !/^[a-z]{2}$/.test(language) || !out || files.length === 0) {
  console.error('Usage: node scripts/make-model.ts LANGUAGE OUT FILE…   (LANGUAGE: two letters)');
  process.exit(2);
}

/** Entries of the tables, as powers of two: 64 kB of words, 512 kB each of pairs and triples. */
const WORDS = 16;
const PAIRS = 19;
const TRIPLES = 19;
/** A text of which so many triples were counted before is a version of another. */
const VERSION = 0.7;

/** Counts by 32-bit key: open addressing, at most half full. */
class Counts {
  keys = new Uint32Array(2 ** 16);
  counts = new Uint32Array(2 ** 16);
  used = 0;

  add(key: number): void {
    const slot = this.slotOf(key || 1);
    if (this.counts[slot] === 0) {
      this.keys[slot] = key || 1;
      this.used++;
    }
    this.counts[slot]!++;
    if (this.used * 2 > this.keys.length) this.grow();
  }

  has(key: number): boolean {
    return this.counts[this.slotOf(key || 1)] !== 0;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const slot = this.slotOf(keys[i]!);
      this.keys[slot] = keys[i]!;
      this.counts[slot] = counts[i]!;
    }
  }
}

function* textsOf(file: string): Generator<string> {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  const items: unknown[] = /\.jsonl(\.gz)?$/.test(file)
    ? text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    : [JSON.parse(text)].flat();
  const plain = items.filter((item): item is { text: string } => typeof (item as { text?: unknown }).text === 'string');
  for (const item of plain) yield item.text;
  if (plain.length === items.length) return;
  for (const original of readNinjs(items, path.basename(file)).originals) if (original.held === 'text') yield original.text;
}

/** Puts entries into a table, the most frequent first; what finds both its slots taken is left out. Returns how many were. */
function fill(table: Uint8Array, counts: Counts, levels: Float64Array, levelBits: number, least: number): { held: number; left: number } {
  const order = Array.from(counts.keys.keys()).filter((i) => counts.counts[i]! >= least);
  order.sort((a, b) => counts.counts[b]! - counts.counts[a]! || counts.keys[a]! - counts.keys[b]!);
  let left = 0;
  for (const i of order) {
    const key = counts.keys[i]!;
    const slot = [slotOf(table, key), otherSlotOf(table, key)].find((one) => table[one] === 0);
    if (slot === undefined) left++;
    else table[slot] = tagOf(key, levelBits) | levelFor(counts.counts[i]!, levels);
  }
  return { held: order.length - left, left };
}

/** The level whose count is nearest, by ratio. */
function levelFor(count: number, levels: Float64Array): number {
  let best = 1;
  for (let level = 2; level < levels.length; level++)
    if (Math.abs(Math.log(count / levels[level]!)) < Math.abs(Math.log(count / levels[best]!))) best = level;
  return best;
}

const [words, pairs, triples] = [new Counts(), new Counts(), new Counts()];
let total = 0;
let texts = 0;
let versions = 0;
for (const file of files) {
  for (const text of textsOf(file)) {
    const { hash, count } = readWords(text);
    const keys = Array.from({ length: Math.max(0, count - 2) }, (_, i) => tripleKey(hash[i]!, hash[i + 1]!, hash[i + 2]!));
    if (keys.filter((key) => triples.has(key)).length > VERSION * keys.length) {
      versions++;
      continue;
    }
    texts++;
    total += count;
    for (const key of keys) triples.add(key);
    for (let i = 0; i < count; i++) {
      words.add(wordKey(hash[i]!));
      if (i > 0) pairs.add(pairKey(hash[i - 1]!, hash[i]!));
    }
  }
}
const model: LanguageModel = {
  language,
  total,
  words: new Uint8Array(2 ** WORDS),
  pairs: new Uint8Array(2 ** PAIRS),
  triples: new Uint8Array(2 ** TRIPLES),
};
const filled = [
  fill(model.words, words, wordLevels, WORD_LEVEL_BITS, 2),
  fill(model.pairs, pairs, runLevels, RUN_LEVEL_BITS, 2),
  fill(model.triples, triples, runLevels, RUN_LEVEL_BITS, 2),
];
const bytes = writeModel(model);
writeFileSync(out, bytes);
console.log(`${texts} texts, ${total} words; ${versions} versions passed over.`);
for (const [i, name] of ['words', 'pairs', 'triples'].entries())
  console.log(`${name}: ${filled[i]!.held} held, ${filled[i]!.left} left out`);
console.log(`${out}: ${bytes.length} bytes`);
