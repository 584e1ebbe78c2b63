import { fillBits, type LanguageModel } from './language-model.ts';
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
  /** What each word is worth by its looks, in bits: for finding what may be shared. */
  surprise: Float32Array;
  /** What word `at` is worth as evidence, in bits: after the words before it where a language model knows the text, else by its looks. */
  worth(at: number): number;
}

/** Reads the words of a text; its sentences, quotations and the rest are read when they are first asked for: most originals share nothing with a page. */
export function prepare(text: string, model: LanguageModel | null = null): Prepared {
  return new PreparedText(text, readWords(text), model);
}

/** Words whose worth is told together: nearly always their neighbours are asked for next. */
const IN_A_ROW = 16;

export class PreparedText implements Prepared {
  readonly text: string;
  readonly words: Words;
  readonly #model: LanguageModel | null;
  #sentences: Sentence[] | undefined;
  #firstWords: Uint32Array | undefined;
  #sentenceOf: Uint32Array | undefined;
  #quoted: Uint8Array | undefined;
  #furniture: Uint8Array | undefined;
  #surprise: Float32Array | undefined;
  #worth: Float32Array | undefined;

  constructor(text: string, words: Words, model: LanguageModel | null) {
    this.text = text;
    this.words = words;
    this.#model = model;
  }

  worth(at: number): number {
    if (this.#model === null) return this.surprise[at]!;
    this.#worth ??= new Float32Array(this.words.count);
    if (this.#worth[at] === 0) {
      const from = at - (at % IN_A_ROW);
      fillBits(this.#model, this.words, from, Math.min(from + IN_A_ROW, this.words.count), this.#worth);
    }
    return this.#worth[at]!;
  }

  get sentences(): Sentence[] {
    this.#sentences ??= readSentences(this.text);
    return this.#sentences;
  }

  get firstWords(): Uint32Array {
    if (this.#firstWords === undefined) this.#place();
    return this.#firstWords!;
  }

  get sentenceOf(): Uint32Array {
    if (this.#sentenceOf === undefined) this.#place();
    return this.#sentenceOf!;
  }

  get quoted(): Uint8Array {
    this.#quoted ??= markWords(this.words, readQuotations(this.text));
    return this.#quoted;
  }

  get furniture(): Uint8Array {
    this.#furniture ??= markFurniture(this.text, this.words, this.sentences);
    return this.#furniture;
  }

  get surprise(): Float32Array {
    this.#surprise ??= readSurprise(this.words);
    return this.#surprise;
  }

  /** Lays words and sentences side by side. */
  #place(): void {
    const { words, sentences } = this;
    const firstWords = new Uint32Array(sentences.length + 1);
    const sentenceOf = new Uint32Array(words.count);
    let word = 0;
    for (let index = 0; index < sentences.length; index++) {
      firstWords[index] = word;
      const { end } = sentences[index]!;
      while (word < words.count && words.start[word]! < end) sentenceOf[word++] = index;
    }
    firstWords[sentences.length] = word;
    this.#firstWords = firstWords;
    this.#sentenceOf = sentenceOf;
  }
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
