import { abbreviations, beforeFigures, ordinalNouns, starters, titles } from './abbreviations.ts';
import { DIGIT, kindOf, LETTER, UPPER } from './fold.ts';
import type { Span } from './span.ts';

/** A sentence with its place; spans hold no white space at their ends. */
export interface Sentence extends Span {
  /** From 1. Paragraphs are parted by a blank line, or by one line break that ends no wrapped line. */
  paragraph: number;
}

/** A sentence that runs longer is cut at the next space: text without stops (tables, lists, data) still falls into pieces. */
const MAX_LENGTH = 4000;
/** Thai has no stops: it parts clauses by a space, of which one this far from the last ends what we call a sentence. */
const LEAST_THAI = 30;
/** No abbreviation is longer. */
const LONGEST = 7;

/** What ends a sentence; a wide stop does without a space behind it: Arabic, Urdu, Hindi, Armenian, Ethiopic, Burmese, Khmer, Chinese and Japanese. */
const narrow = '.!?…．';
const wide = '؟۔।॥։።။។。！？｡';
const signs = [...`\n${narrow}${wide}`];
const unitsOf = (text: string): ReadonlySet<number> => new Set([...text].map((sign) => sign.charCodeAt(0)));
const stops = unitsOf(narrow);
const wideStops = unitsOf(wide);
const closers = unitsOf('"\'”’»)]」』）›“״');
const openers = unitsOf('"\'“‘«„([「『（‹-–—*•¿¡״');

function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || unit === 9 || unit === 13;
  return unit === 0xa0 || unit === 0x3000 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200b);
}
const isThai = (unit: number) => unit >= 0xe01 && unit <= 0xe4e;

/**
 * The sentences of a text in order, none empty, none overlapping. Ends at a stop and its closing quotation marks before white space, unless
 * the word before is an abbreviation or an initial or the next begins in lower case; at 。！？।؟ anywhere; in Thai at a space; and where a line
 * ends a paragraph. Linear: the platform's own search goes from sign to sign, each over the text once.
 */
export function readSentences(text: string): Sentence[] {
  const reader = new Reader(text);
  reader.read();
  return reader.found;
}

class Reader {
  readonly found: Sentence[] = [];
  private readonly text: string;
  private paragraph = 1;
  private start = 0;
  private fresh = false;
  /** So far a sentence that is too long has been searched for a space. */
  private searched = 0;
  /** The signs that the text has, each with its next place. */
  private readonly sign: string[] = [];
  private readonly place: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (const sign of signs) {
      const place = text.indexOf(sign);
      if (place < 0) continue;
      this.sign.push(sign);
      this.place.push(place);
    }
  }

  read(): void {
    const { text } = this;
    this.start = skipSpace(text, 0);
    for (let from = this.start; from < text.length; ) {
      const i = this.next(from);
      if (i - this.start > MAX_LENGTH && this.cutLong(i)) {
        from = this.start;
        continue;
      }
      if (i >= text.length) break;
      from = this.take(i);
    }
    this.close(text.length);
  }

  /** Where the next sign stands from `from` on; the text's length if there is none. */
  private next(from: number): number {
    const { text, sign, place } = this;
    let least = text.length;
    for (let k = 0; k < sign.length; k++) {
      if (place[k]! < from) {
        const found = text.indexOf(sign[k]!, from);
        place[k] = found < 0 ? text.length : found;
      }
      if (place[k]! < least) least = place[k]!;
    }
    return least;
  }

  /** Ends a sentence at the sign at `i`, or does not. Returns where to go on. */
  private take(i: number): number {
    const { text } = this;
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      const next = skipSpace(text, i);
      if (wraps(text, i, next)) return next;
      this.close(i);
      this.fresh = true;
      this.start = next;
    } else if (wideStops.has(unit)) {
      let end = i + 1;
      while (end < text.length && (wideStops.has(text.charCodeAt(end)) || closers.has(text.charCodeAt(end)))) end++;
      this.close(end);
      this.start = skipBlank(text, end);
    } else {
      const end = endOfStop(text, i);
      if (!isBlank(text, end) || !endsSentence(text, this.start, i, end)) return end;
      this.close(end);
      this.start = skipBlank(text, end);
    }
    return this.start;
  }

  /** Ends a sentence that is too long at a space before `i`; false if there is none. */
  private cutLong(i: number): boolean {
    for (let k = Math.max(this.start + MAX_LENGTH, this.searched); k < i; k++) {
      if (!isSpace(this.text.charCodeAt(k))) continue;
      this.close(k);
      this.start = skipBlank(this.text, k);
      return true;
    }
    this.searched = i;
    return false;
  }

  private close(end: number): void {
    const { text } = this;
    let last = end;
    while (last > this.start && (isSpace(text.charCodeAt(last - 1)) || text.charCodeAt(last - 1) === 10)) last--;
    if (last <= this.start) return;
    if (this.fresh && this.found.length > 0) this.paragraph++;
    this.fresh = false;
    // Thai parts clauses, not sentences, and by a space.
    if (isThai(text.charCodeAt(this.start)) || isThai(text.charCodeAt(last - 1))) this.partThai(last);
    this.found.push({ start: this.start, end: last, paragraph: this.paragraph });
  }

  private partThai(end: number): void {
    const { text } = this;
    for (let i = this.start + LEAST_THAI; i < end - LEAST_THAI; i++) {
      if (text.charCodeAt(i) !== 32 || !isThai(text.charCodeAt(i - 1)) || !isThai(text.charCodeAt(i + 1))) continue;
      this.found.push({ start: this.start, end: i, paragraph: this.paragraph });
      this.start = i + 1;
      i += LEAST_THAI;
    }
  }
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && (text.charCodeAt(i) === 10 || isSpace(text.charCodeAt(i)))) i++;
  return i;
}

function skipBlank(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Whether a line break at `i` only wraps a line: a single one, and the next line goes on in lower case. */
function wraps(text: string, i: number, next: number): boolean {
  if (next >= text.length) return false;
  for (let k = i + 1; k < next; k++) if (text.charCodeAt(k) === 10) return false;
  return isLower(text.charCodeAt(next));
}

/** Scripts without case stand as LETTER too: only Latin, Greek, Cyrillic and Armenian letters tell a lower-case start. */
function isLower(unit: number): boolean {
  return unit < 0x590 && kindOf(unit) === LETTER;
}

/** The end of the stop at `i` with further stops and what closes it. */
function endOfStop(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && (stops.has(text.charCodeAt(end)) || closers.has(text.charCodeAt(end)))) end++;
  return end;
}

/** Whether white space stands at `i`, or the text ends there. */
function isBlank(text: string, i: number): boolean {
  return i >= text.length || text.charCodeAt(i) === 10 || isSpace(text.charCodeAt(i));
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const next = skipSpace(text, end);
  if (next >= text.length) return true;
  let first = next;
  while (first < text.length && openers.has(text.charCodeAt(first))) first++;
  if (isLower(text.charCodeAt(first))) return false;
  if (text.charCodeAt(stop) !== 0x2e) return true;
  const before = kindOf(text.charCodeAt(stop - 1) || 32);
  if (before === DIGIT) return endsAfterDigits(text, start, stop, first);
  let from = stop;
  while (from > start && stop - from <= LONGEST && isWordUnit(text.charCodeAt(from - 1))) from--;
  if (from === stop || stop - from > LONGEST) return true;
  if (stop - from === 1) return (before & UPPER) === 0 && endsAfter(text, from, stop, end, first);
  // “U.S.” and its like may end a sentence, but seldom do before a name.
  if (isInitials(text, from, stop)) return startsSentence(text, first);
  return endsAfter(text, from, stop, end, first);
}

/** Whether a sentence ends behind a word that may be an abbreviation. */
function endsAfter(text: string, from: number, stop: number, end: number, first: number): boolean {
  const word = text.slice(from, stop).toLowerCase();
  if (beforeFigures.has(word) && kindOf(text.charCodeAt(first) || 32) === DIGIT) return end > stop + 1;
  if (!abbreviations.has(word)) return true;
  // A closing mark after the stop: “No.” is a whole sentence, and so may be the rest.
  if (end > stop + 1) return true;
  return !titles.has(word) && startsSentence(text, first);
}

/** “1. The council”, “am 3. Oktober”, “im 19. Jahrhundert”: the number is counted, not ended. */
function endsAfterDigits(text: string, start: number, stop: number, first: number): boolean {
  let from = stop;
  while (from > start && stop - from < 4 && kindOf(text.charCodeAt(from - 1)) === DIGIT) from--;
  if (from === start && stop - from < 3) return false;
  return stop - from > 2 || !ordinalNouns.has(wordAt(text, first));
}

function isWordUnit(unit: number): boolean {
  return (kindOf(unit) & 15) === LETTER || unit === 0x2e;
}

/** Whether single letters with points between them stand from `from` up to `stop`. */
function isInitials(text: string, from: number, stop: number): boolean {
  if ((stop - from) % 2 === 0) return false;
  for (let i = from + 1; i < stop; i += 2) if (text.charCodeAt(i) !== 0x2e || text.charCodeAt(i + 1) === 0x2e) return false;
  return stop - from > 1;
}

/** Whether the word at `first` is one that opens sentences, and no initial. */
function startsSentence(text: string, first: number): boolean {
  return starters.has(wordAt(text, first));
}

/** The word that begins at `first`, in lower case; empty for an initial, and of long words only their beginning. */
function wordAt(text: string, first: number): string {
  let end = first;
  while (end < text.length && end - first < 16 && (kindOf(text.charCodeAt(end)) & 15) === LETTER) end++;
  return end === first + 1 && text.charCodeAt(end) === 0x2e ? '' : text.slice(first, end).toLowerCase();
}
