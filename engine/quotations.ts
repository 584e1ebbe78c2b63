import { CHARACTER, DIGIT, kindOf, LETTER, MANY } from './fold.ts';
import type { Span } from './span.ts';

/** What closes a quotation, by the mark that opens it. */
const closing: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '”': '”“',
  '„': '“”‟',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
  '＂': '＂',
  '״': '״',
};
/** All marks, those that open first, and the line break; below they are known by their place in this list. */
const signs = [...new Set([...Object.keys(closing), ...Object.values(closing).join(''), '\n'])];
const OPENING = Object.keys(closing).length;
const LINE = signs.length - 1;
const closers = Object.values(closing).map((ends) => [...ends].map((end) => signs.indexOf(end)));
/** A quotation runs to the end of its paragraph at most, as the trade's rule for several paragraphs has it. */
const MAX_LENGTH = 3000;
/** Single marks are apostrophes too: they must close, and soon. A speech behind a colon that does not close is taken to be as long. */
const single = new Set([..."'‘‚"].map((mark) => signs.indexOf(mark)));
const MAX_SINGLE = 600;

/**
 * What stands inside quotation marks, marks left out, in order, none inside another. A paragraph that opens with a mark and does not close it is
 * quoted to its end, one behind a colon as far as a sentence or two; any other mark must close. Apostrophes, inches and the marks inside Hebrew abbreviations are none. Straight marks tell by the
 * spaces beside them whether they open or close, so that one that is missing does not turn all that follow. Linear: each mark is searched once over the text.
 */
export function readQuotations(text: string): Span[] {
  const places = new Places(text);
  const spans: Span[] = [];
  for (let mark = places.nextMark(0); mark >= 0; ) {
    const at = places.of(mark, 0);
    let from = at + 1;
    if (opens(text, at)) {
      const line = places.of(LINE, from);
      const limit = Math.min(line, at + (single.has(mark) ? MAX_SINGLE : MAX_LENGTH));
      let end = places.closer(mark, from);
      while (end < limit && !closes(text, end)) {
        // The next paragraph of a speech, where a text has lost its line breaks.
        if (text[end] === '"' && isOpening(text, end)) break;
        end = places.closer(mark, end + 1);
      }
      const again = end < limit && !closes(text, end);
      if (end < limit) {
        if (end > from) spans.push({ start: from, end });
        from = again ? end : end + 1;
      } else if (!single.has(mark) && (limit === line ? opensLine(text, at) || leadsIn(text, at) : leadsIn(text, at))) {
        const stop = opensLine(text, at) ? line : Math.min(line, at + MAX_SINGLE);
        if (stop > from) spans.push({ start: from, end: stop });
        from = stop + 1;
      }
    }
    mark = places.nextMark(from);
  }
  return spans;
}

/** Whether nothing but white space stands before `at` on its line. */
function opensLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i)) && text.charCodeAt(i) !== 10) i--;
  return i < 0 || text.charCodeAt(i) === 10;
}

/** Whether a colon leads to the mark at `at`: then a speech begins there, though its end was lost. */
function leadsIn(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x3a || (isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at - 2) === 0x3a);
}

/** Whether a straight mark at `at` opens: white space, a bracket or a dash before it, and none behind. */
function isOpening(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1) || 32, text.charCodeAt(at + 1) || 32];
  return !isSpace(after) && (isSpace(before) || before === 0x28 || before === 0x5b || before === 0x2014 || before === 0x2013);
}

/** Where signs stand next. Places only move on, so that each sign costs one search over the text in all. */
class Places {
  private readonly text: string;
  private readonly place = new Int32Array(signs.length).fill(-1);
  /** The opening marks that the text has at all. */
  private readonly marks: number[] = [];

  constructor(text: string) {
    this.text = text;
    for (let mark = 0; mark < OPENING; mark++) if (this.of(mark, 0) < text.length) this.marks.push(mark);
  }

  /** The opening mark that stands first from `from` on; -1 if there is none. */
  nextMark(from: number): number {
    let [first, least] = [-1, this.text.length];
    for (const mark of this.marks) {
      const place = this.of(mark, from);
      if (place < least) [first, least] = [mark, place];
    }
    return first;
  }

  /** The first place from `from` on of what closes a mark. */
  closer(mark: number, from: number): number {
    let least = this.text.length;
    for (const sign of closers[mark]!) least = Math.min(least, this.of(sign, from));
    return least;
  }

  /** The first place of a sign from `from` on, or where it was last found if that is further; the text's length if there is none. */
  of(sign: number, from: number): number {
    const known = this.place[sign]!;
    if (known >= from) return known;
    const found = this.text.indexOf(signs[sign]!, from);
    this.place[sign] = found < 0 ? this.text.length : found;
    return this.place[sign]!;
  }
}

function opens(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1) || 32;
  const before = text.charCodeAt(at - 1) || 32;
  switch (text[at]) {
    case '“':
      return !isSpace(after); // in German it closes
    case '”':
    case '»':
      return !isWord(before) && isWord(after); // they close elsewhere
    case "'":
      return (isSpace(before) || before === 0x28 || before === 0x2014) && (kindOf(after) & 15) === LETTER && !isClipped(text, at + 1);
    case '‘':
      return !isWord(before) && kindOf(after) !== DIGIT; // an apostrophe that was curled the wrong way: Syria‘s, ‘90s
    case '«':
    case '‹':
    case '‟':
    case '＂':
      return !isWord(before) || (kindOf(before) & 15) === CHARACTER;
    case '„':
    case '「':
    case '『':
      return true;
    default:
      // “said:"We go"” and scripts without spaces; behind a stop it closes.
      return isOpening(text, at) || before === 0x3a || before === 0xff1a || before === 0xff0c || (kindOf(before) & 15) === CHARACTER;
  }
}

function closes(text: string, at: number): boolean {
  const mark = text[at]!;
  const after = text.charCodeAt(at + 1) || 32;
  if (mark === '’' || mark === "'") return !isWord(after) && !isSpace(text.charCodeAt(at - 1));
  // ארה"ב
  if ((mark === '"' || mark === '״') && isHebrew(after) && isHebrew(text.charCodeAt(at - 1))) return false;
  if (mark === '"') return !isOpening(text, at);
  return true;
}

/** “'em”, “'til”: letters left out, not words quoted. */
const clipped: ReadonlySet<string> = new Set([
  'em',
  'til',
  'till',
  'tis',
  'twas',
  'n',
  'cause',
  'bout',
  'cos',
  's',
  't',
  'd',
  'm',
  'll',
  're',
  've',
]);

function isClipped(text: string, from: number): boolean {
  let end = from;
  while (end - from < 6 && (kindOf(text.charCodeAt(end) || 32) & 15) === LETTER) end++;
  return clipped.has(text.slice(from, end).toLowerCase());
}

const isHebrew = (unit: number) => unit >= 0x5d0 && unit <= 0x5ea;
const isSpace = (unit: number) => unit === 32 || unit === 10 || unit === 9 || unit === 0xa0 || unit === 0x202f;

function isWord(unit: number): boolean {
  const kind = kindOf(unit) & 15;
  return kind === LETTER || kind === DIGIT || kind === MANY || kind === CHARACTER;
}
