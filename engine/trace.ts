import { BitReader, BitWriter } from './bit-stream.ts';
import { readQuotations } from './quotations.ts';
import { readSentences } from './sentences.ts';
import { readShingles, type Shingles, winnow } from './shingles.ts';
import { CAPITAL, NUMBER, readWords, SPELT, type Words } from './words.ts';

/**
 * A trace: an original without its text. It holds
 * - a few bits of the hash of sampled runs of words, and where each begins: enough to line the original up with a page that has its words;
 * - the marks of each sentence: paragraph, words, UTF-16 length, and whether it holds a quotation, a number, a name.
 *
 * A run is a shingle that weighs three words, so that its few bits are shared by very many such runs; single words are
 * never hashed. About two runs in three words, of 11 bits and one for their distance, and 2.5 bytes a sentence: 1.1 bytes a word.
 * What that gives away is measured by `tests/bench/trace-attack.ts`.
 */
export const TRACE_VERSION = 3;
/** Weight of a run; see `shingles.ts`. Three words that carry meaning: changed words hide few of them. */
export const RUN_TARGET = 24;
export const MAX_RUN = 8;
export const RUN_WINDOW = 2;
export const RUN_BITS = 11;
/** Winnowing leaves no more than a window between two runs: so many bits tell how far the next one is. */
const STEP_BITS = Math.ceil(Math.log2(RUN_WINDOW));
/** More words than this are not traced. */
const MAX_TRACED = 65_535;

export interface Trace {
  /** UTF-16 length of the text it was made from, and its words. */
  length: number;
  words: number;
  sentences: TraceSentence[];
  /** The first word of each sampled run, rising, and the low bits of its hash. */
  at: Uint32Array;
  hash: Uint32Array;
}

export interface TraceSentence {
  start: number;
  end: number;
  /** From 1. */
  paragraph: number;
  firstWord: number;
  words: number;
  quotation: boolean;
  number: boolean;
  name: boolean;
}

/** The shingles that traces are made of, of any text. */
export function readRuns(words: Words): Shingles {
  return readShingles(words, RUN_TARGET, MAX_RUN);
}

/** The bits of a run's hash that a trace keeps: not those that winnowing orders by, or the smallest would tell themselves apart. */
export function runBits(hash: number): number {
  return hash & ((1 << RUN_BITS) - 1);
}

/** Makes the trace of a text. Texts of more than 65,535 words are traced to there. */
export function makeTrace(text: string): Uint8Array {
  const words = readWords(text);
  const sentences = readSentences(text);
  const quotations = readQuotations(text);
  const bits = new BitWriter();
  const total = Math.min(words.count, MAX_TRACED);
  bits.write(TRACE_VERSION, 8);
  bits.writeRice(text.length, 10);
  bits.writeRice(sentences.length, 3);
  let word = 0;
  let paragraph = 0;
  let end = 0;
  let quotation = 0;
  for (const sentence of sentences) {
    const first = word;
    let number = false;
    let name = false;
    while (word < total && words.start[word]! < sentence.end) {
      if (words.flags[word]! & NUMBER && !(words.flags[word]! & SPELT)) number = true;
      if (words.flags[word]! & CAPITAL && word > first) name = true;
      word++;
    }
    while (quotation < quotations.length && quotations[quotation]!.end <= sentence.start) quotation++;
    const quoted = quotation < quotations.length && quotations[quotation]!.start < sentence.end;
    bits.write((sentence.paragraph !== paragraph ? 1 : 0) | (quoted ? 2 : 0) | (number ? 4 : 0) | (name ? 8 : 0), 4);
    bits.writeRice(sentence.start - end, sentence.paragraph !== paragraph ? 1 : 0);
    bits.writeRice(word - first, 4);
    bits.writeSigned(sentence.end - sentence.start - (word - first) * 6, 4);
    paragraph = sentence.paragraph;
    end = sentence.end;
  }
  const runs = readRuns(words);
  const chosen = winnow(runs, RUN_WINDOW).filter((at) => at < total);
  bits.writeRice(chosen.length, 6);
  let before = -1;
  for (const at of chosen) {
    bits.write(at - before - 1, STEP_BITS);
    bits.write(runBits(runs.hash[at]!), RUN_BITS);
    before = at;
  }
  return bits.finish();
}

/** Reads a trace. Throws a `RangeError` on bytes that are none, or of another version. */
export function readTrace(bytes: Uint8Array): Trace {
  const bits = new BitReader(bytes);
  const version = bits.read(8);
  if (version !== TRACE_VERSION) throw new RangeError(`a trace of version ${version} cannot be read, only of version ${TRACE_VERSION}`);
  const length = bits.readRice(10);
  const count = bits.readRice(3);
  // A sentence takes at least 15 bits: a trace that promises more than its bytes can hold is none.
  if (count > bytes.length) throw new RangeError('the trace is not well formed');
  const sentences: TraceSentence[] = [];
  let word = 0;
  let paragraph = 0;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const marks = bits.read(4);
    if (marks & 1) paragraph++;
    const start = end + bits.readRice(marks & 1 ? 1 : 0);
    const size = bits.readRice(4);
    end = start + Math.max(0, bits.readSigned(4) + size * 6);
    sentences.push({
      start,
      end,
      paragraph,
      firstWord: word,
      words: size,
      quotation: (marks & 2) !== 0,
      number: (marks & 4) !== 0,
      name: (marks & 8) !== 0,
    });
    word += size;
  }
  const words = word;
  if (words > MAX_TRACED) throw new RangeError('the trace is not well formed');
  const runs = bits.readRice(6);
  if (runs > bytes.length) throw new RangeError('the trace is not well formed');
  const at = new Uint32Array(runs);
  const hash = new Uint32Array(runs);
  let before = -1;
  for (let i = 0; i < runs; i++) {
    before = at[i] = before + 1 + bits.read(STEP_BITS);
    hash[i] = bits.read(RUN_BITS);
    if (before >= words) throw new RangeError('the trace is not well formed');
  }
  return { length, words, sentences, at, hash };
}
