import { BitReader, BitWriter } from './bit-stream.ts';
import { kindsOf, order } from './kinds.ts';
import { prepare } from './prepared.ts';
import type { SentenceKind } from './report.ts';
import { readRuns } from './runs.ts';
import { isSignOff } from './sign-offs.ts';
import { NUMBER, SPELT } from './words.ts';

/**
 * A trace: an original without its text. It holds
 * - ten bits of the hash of the run that begins at every second word: enough to line the original up with a page that has its words;
 * - the marks of each sentence: paragraph, words, UTF-16 length, how many figures, what kinds it is of, whether it signs the text.
 *
 * Neither single words nor frequent words are hashed, and five bits a word are fewer than the words leave open: a trigram model that has read three
 * thousand stories of the same agency needs seven and a half to tell the next, so that many texts fit one trace. What is given away nevertheless is
 * measured by `tests/bench/traces.ts`. Size: 0.8 bytes a word.
 */
export const TRACE_VERSION = 3;
export const RUN_BITS = 10;
/** Of so many words in a row one begins a run. Where runs begin is no secret, and tells nothing. */
export const RUN_STRIDE = 2;
/** More words than this are not traced. */
const MAX_TRACED = 65_535;

export interface Trace {
  /** UTF-16 length of the text it was made from, and its words. */
  length: number;
  words: number;
  sentences: TraceSentence[];
  /** The low bits of the hash of the run that begins at every second word; the last words begin none. */
  runs: Uint16Array;
}

export interface TraceSentence {
  start: number;
  end: number;
  /** From 1. */
  paragraph: number;
  firstWord: number;
  words: number;
  /** How many of its words are written in digits. */
  figures: number;
  kinds: SentenceKind[];
  /** Whether it is a sign-off or credit line. */
  signOff: boolean;
}

/** The bits of a run's hash that a trace keeps. */
export function runBits(hash: number): number {
  return hash & ((1 << RUN_BITS) - 1);
}

/** Makes the trace of a text. Texts of more than 65,535 words are traced to there. */
export function makeTrace(text: string): Uint8Array {
  const prepared = prepare(text);
  const { words, sentences, firstWords } = prepared;
  const kinds = kindsOf(prepared);
  const bits = new BitWriter();
  const total = Math.min(words.count, MAX_TRACED);
  bits.write(TRACE_VERSION, 8);
  bits.writeRice(text.length, 10);
  bits.writeRice(sentences.length, 3);
  let paragraph = 0;
  let end = 0;
  sentences.forEach((sentence, at) => {
    const from = Math.min(total, firstWords[at]!);
    const to = Math.min(total, firstWords[at + 1]!);
    let figures = 0;
    for (let i = from; i < to; i++) if (words.flags[i]! & NUMBER && !(words.flags[i]! & SPELT)) figures++;
    const fresh = sentence.paragraph !== paragraph;
    bits.write(fresh ? 1 : 0, 1);
    bits.write(isSignOff(text.slice(sentence.start, sentence.end)) ? 1 : 0, 1);
    for (const kind of order) bits.write(kinds[at]!.includes(kind) ? 1 : 0, 1);
    bits.writeRice(figures, 0);
    bits.writeRice(sentence.start - end, fresh ? 1 : 0);
    bits.writeRice(to - from, 4);
    bits.writeSigned(sentence.end - sentence.start - (to - from) * 6, 4);
    paragraph = sentence.paragraph;
    end = sentence.end;
  });
  const { hash, count } = readRuns(words);
  const runs = Math.ceil(Math.min(count, total) / RUN_STRIDE);
  bits.writeRice(Math.ceil(total / RUN_STRIDE) - runs, 1);
  for (let i = 0; i < runs; i++) bits.write(runBits(hash[i * RUN_STRIDE]!), RUN_BITS);
  return bits.finish();
}

/** UTF-16 length of the text that a trace was made from, without reading the rest. Throws a `RangeError` for another version. */
export function traceLength(bytes: Uint8Array): number {
  return readLength(new BitReader(bytes));
}

function readLength(bits: BitReader): number {
  const version = bits.read(8);
  if (version !== TRACE_VERSION) throw new RangeError(`a trace of version ${version} cannot be read, only of version ${TRACE_VERSION}`);
  return bits.readRice(10);
}

/** Reads a trace. Throws a `RangeError` on bytes that are none, or of another version. */
export function readTrace(bytes: Uint8Array): Trace {
  const bits = new BitReader(bytes);
  const length = readLength(bits);
  const count = bits.readRice(3);
  // A sentence takes at least 18 bits: a trace that promises more than its bytes can hold is none.
  if (count > bytes.length) throw new RangeError('the trace is not well formed');
  const sentences: TraceSentence[] = [];
  let words = 0;
  let paragraph = 0;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const fresh = bits.read(1) === 1;
    if (fresh) paragraph++;
    const signOff = bits.read(1) === 1;
    const kinds = order.filter(() => bits.read(1) === 1);
    const figures = bits.readRice(0);
    const start = end + bits.readRice(fresh ? 1 : 0);
    const size = bits.readRice(4);
    end = start + Math.max(0, bits.readSigned(4) + size * 6);
    sentences.push({ start, end, paragraph, firstWord: words, words: size, figures, kinds, signOff });
    words += size;
    if (words > MAX_TRACED || end > length || figures > size) throw new RangeError('the trace is not well formed');
  }
  const made = Math.ceil(words / RUN_STRIDE) - bits.readRice(1);
  if (made < 0) throw new RangeError('the trace is not well formed');
  const runs = new Uint16Array(made);
  for (let i = 0; i < made; i++) runs[i] = bits.read(RUN_BITS);
  return { length, words, sentences, runs };
}
