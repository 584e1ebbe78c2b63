import { DIGIT, kindOf, LETTER, UPPER } from './fold.ts';
import type { Prepared } from './prepared.ts';
import type { Span } from './span.ts';

/** Marks that close what stands before them, and those that open what follows, each with the one that stands for its like in other house styles. */
const closing: Readonly<Record<string, string>> = {
  '.': '.',
  '!': '!',
  '?': '?',
  '…': '…',
  '。': '.',
  '．': '.',
  '！': '!',
  '？': '?',
  '؟': '?',
  '۔': '.',
  '।': '.',
  '॥': '.',
  '"': '"',
  '”': '"',
  '“': '"',
  '’': '"',
  "'": '"',
  '»': '"',
  '«': '"',
  '›': '"',
  '」': '"',
  '』': '"',
  '״': '"',
  '＂': '"',
  ')': ')',
  ']': ')',
  '）': ')',
  '】': ')',
}; // prettier-ignore
const opening: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '"',
  '„': '"',
  '‘': '"',
  '‚': '"',
  "'": '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '「': '"',
  '『': '"',
  '״': '"',
  '＂': '"',
  '(': '(',
  '[': '(',
  '（': '(',
  '【': '(',
  '¿': '¿',
  '¡': '¡',
  $: '$',
  '£': '£',
  '€': '€',
  '¥': '¥',
}; // prettier-ignore
/** No sentence is closed by more. */
const MAX_MARKS = 6;

/**
 * The spans of words `pageFrom` up to `pageTo` and `originalFrom` up to `originalTo` with the marks around them that both sides have: the stop
 * and the quotation marks of a sentence that is kept belong to it. Marks that one side only has stay outside; so do commas and dashes, which part. A trace
 * has no marks: then the words alone.
 */
export function closedSpans(
  page: Prepared,
  pageFrom: number,
  pageTo: number,
  original: Prepared,
  originalFrom: number,
  originalTo: number,
): { page: Span; original: Span } {
  const here = { start: page.words.start[pageFrom]!, end: page.words.end[pageTo - 1]! };
  const there = { start: original.words.start[originalFrom]!, end: original.words.end[originalTo - 1]! };
  if (page.text === null || original.text === null) return { page: here, original: there };
  const ahead = sharedMarks(page.text, here.end, original.text, there.end, 1, closing);
  const before = sharedMarks(page.text, here.start - 1, original.text, there.start - 1, -1, opening);
  return {
    page: { start: here.start - before, end: here.end + ahead },
    original: { start: there.start - before, end: there.end + ahead },
  };
}

/** How many marks both sides have from their place on, one after another. A mark that a word follows on opens it, and closes nothing. */
function sharedMarks(a: string, atA: number, b: string, atB: number, step: 1 | -1, marks: Readonly<Record<string, string>>): number {
  let count = 0;
  while (count < MAX_MARKS) {
    const [inA, inB] = [atA + step * count, atB + step * count];
    const mark = marks[a[inA] ?? ''];
    if (mark === undefined || mark !== marks[b[inB] ?? '']) break;
    if (step === 1 && mark === '"' && (isWord(a.charCodeAt(inA + 1)) || isWord(b.charCodeAt(inB + 1)))) break;
    count++;
  }
  return count;
}

function isWord(unit: number): boolean {
  const kind = kindOf(unit || 32) & ~UPPER;
  return kind === LETTER || kind === DIGIT;
}
