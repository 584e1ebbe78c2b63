import { abbreviations, beforeFigures } from './abbreviations.ts';
import { DIGIT, kindOf, LETTER, UPPER } from './fold.ts';
import type { Span } from './span.ts';

/** A sentence with its place; spans hold no white space at their ends. */
export interface Sentence extends Span {
  /** From 1. Paragraphs are parted by a blank line, or by one line break that ends no wrapped line. */
  paragraph: number;
}

/** A sentence that runs longer is cut at the next space: text without stops (tables, lists, data) still falls into pieces. */
const MAX_LENGTH = 4000;

const isSpace = (unit: number) =>
  unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3000 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200b) || unit === 13;
const isStop = (unit: number) =>
  unit === 0x2e ||
  unit === 0x21 ||
  unit === 0x3f ||
  unit === 0x2026 ||
  unit === 0x61f ||
  unit === 0x6d4 ||
  unit === 0x964 ||
  unit === 0xff0e;
const isWideStop = (unit: number) => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff61 || unit === 0x104b;
const closers = new Set([...'"\'”’»)]」』）›“'].map((sign) => sign.charCodeAt(0)));
const openers = new Set([...'"\'“‘«„([「『（‹-–—*•'].map((sign) => sign.charCodeAt(0)));

/**
 * The sentences of a text in order, none empty, none overlapping. Ends at a stop and its closing quotation marks before white space, unless
 * the word before is an abbreviation or an initial or the next begins in lower case; at 。！？ anywhere; and where a line ends a
 * paragraph. One pass, linear.
 */
export function readSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let paragraph = 1;
  let start = skipSpace(text, 0);
  let fresh = false;
  const close = (end: number) => {
    let last = end;
    while (last > start && (isSpace(text.charCodeAt(last - 1)) || text.charCodeAt(last - 1) === 10)) last--;
    if (last > start) {
      if (fresh && found.length > 0) paragraph++;
      fresh = false;
      found.push({ start, end: last, paragraph });
    }
  };
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      const next = skipSpace(text, i);
      if (!wraps(text, i, next)) {
        close(i);
        fresh = true;
        start = next;
      }
      i = next - 1;
    } else if (isWideStop(unit)) {
      let end = i + 1;
      while (end < text.length && (isWideStop(text.charCodeAt(end)) || closers.has(text.charCodeAt(end)))) end++;
      close(end);
      start = skipBlank(text, end);
      i = start - 1;
    } else if (isStop(unit)) {
      const end = endOfStop(text, i);
      if (end > 0 && endsSentence(text, start, i, end)) {
        close(end);
        start = skipBlank(text, end);
        i = start - 1;
      }
    } else if (i - start > MAX_LENGTH && isSpace(unit)) {
      close(i);
      start = skipBlank(text, i);
      i = start - 1;
    }
  }
  close(text.length);
  return found;
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
  return kindOf(text.charCodeAt(next)) === LETTER && text.charCodeAt(next) < 0x590;
}

/** The end of the stop at `i` with what closes it; 0 if no white space follows. */
function endOfStop(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && (isStop(text.charCodeAt(end)) || closers.has(text.charCodeAt(end)))) end++;
  if (end >= text.length) return end;
  const unit = text.charCodeAt(end);
  return isSpace(unit) || unit === 10 ? end : 0;
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const next = skipSpace(text, end);
  if (next >= text.length) return true;
  let first = next;
  while (first < text.length && openers.has(text.charCodeAt(first))) first++;
  const kind = kindOf(text.charCodeAt(first) || 32);
  // Scripts without case stand as LETTER too: only Latin, Greek and Cyrillic letters tell a lower-case start.
  if (kind === LETTER && text.charCodeAt(first) < 0x590) return false;
  if (text.charCodeAt(stop) !== 0x2e) return true;
  const word = lastWord(text, start, stop);
  if (word === '') return true;
  if (word.length === 1 && (kindOf(word.charCodeAt(0)) & UPPER) !== 0) return false;
  // “U.S.” and its like may end a sentence, but seldom do before a name.
  if (word.length <= 5 && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  // A closing mark after the stop: “No.” is a whole sentence, and so may be the rest.
  if (end > stop + 1) return true;
  return !abbreviations.has(word.toLowerCase()) && !(kind === DIGIT && beforeFigures.has(word.toLowerCase()));
}

/** The word before the stop, with points inside it. */
function lastWord(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && stop - from < 12) {
    const unit = text.charCodeAt(from - 1);
    const kind = kindOf(unit) & 15;
    if (kind !== LETTER && unit !== 0x2e) break;
    from--;
  }
  return text.slice(from, stop);
}
