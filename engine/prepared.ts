import { readQuotations } from './quotations.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { datelineEnd, isSignOff } from './sign-offs.ts';
import type { Span } from './span.ts';
import { readSurprise } from './surprise.ts';
import { readWords, type Words } from './words.ts';

/** A text with all that is read off it for a comparison. */
export interface Prepared {
  /** `null` for a trace: then words are known by their number and place only. */
  text: string | null;
  words: Words;
  sentences: Sentence[];
  /** For each sentence its first word; one more at the end. */
  firstWords: Uint32Array;
  /** For each word its sentence. */
  sentenceOf: Uint32Array;
  /** For each word 1 if it stands inside quotation marks. */
  quoted: Uint8Array;
  /** For each word 1 if it signs the text or dates it: shared by all texts of one desk, it is no evidence. */
  furniture: Uint8Array;
  /** What each word is worth, in bits. */
  surprise: Float32Array;
}

/** Reads words, sentences and quotations of a text. */
export function prepare(text: string): Prepared {
  const words = readWords(text);
  const sentences = readSentences(text);
  const firstWords = new Uint32Array(sentences.length + 1);
  const sentenceOf = new Uint32Array(words.count);
  let word = 0;
  sentences.forEach((sentence, index) => {
    firstWords[index] = word;
    while (word < words.count && words.start[word]! < sentence.end) sentenceOf[word++] = index;
  });
  firstWords[sentences.length] = word;
  return {
    text,
    words,
    sentences,
    firstWords,
    sentenceOf,
    quoted: markWords(words, readQuotations(text)),
    furniture: markFurniture(text, words, sentences),
    surprise: readSurprise(words),
  };
}

/** For each word 1 if it stands inside one of the spans, which are in order. */
export function markWords(words: Words, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(words.count);
  let at = 0;
  for (let i = 0; i < words.count; i++) {
    while (at < spans.length && spans[at]!.end <= words.start[i]!) at++;
    if (at < spans.length && spans[at]!.start <= words.start[i]! && spans[at]!.end >= words.end[i]!) marks[i] = 1;
  }
  return marks;
}

/** The span of words `from` up to `to` in the untouched text. `from` must be less than `to`. */
export function spanOf(words: Words, from: number, to: number): Span {
  return { start: words.start[from]!, end: words.end[to - 1]! };
}

function markFurniture(text: string, words: Words, sentences: readonly Sentence[]): Uint8Array {
  const spans: Span[] = [];
  for (const { start, end } of sentences) {
    const line = text.slice(start, Math.min(end, start + 400));
    if (isSignOff(line)) spans.push({ start, end });
    else if (datelineEnd(line) > 0) spans.push({ start, end: start + datelineEnd(line) });
  }
  return markWords(words, spans);
}
