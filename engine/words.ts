import { foldEnding } from './endings.ts';
import {
  APOSTROPHE,
  CHARACTER,
  COMMA,
  DIGIT,
  foldCharacter,
  folded,
  foldedMany,
  HYPHEN,
  kindOf,
  kinds,
  LETTER,
  loadBlock,
  MANY,
  MARK,
  POINT,
  SEPARATOR,
  SIGN,
  SKIP,
  SURROGATE,
  UPPER,
} from './fold.ts';
import { hashString, hashUnits } from './hash.ts';
import { isFrequent, isNumberWord, standFor } from './house-style.ts';
import { CAPITAL, FREQUENT, NUMBER, SINGLE, SPELT, WordList, type Words } from './word-list.ts';

export { CAPITAL, FREQUENT, NUMBER, SINGLE, SPELT, type Words } from './word-list.ts';

/** A text is read up to this many words; what follows is left unread. 200,000 words are a long book. */
export const MAX_WORDS = 200_000;
const BREVE = 0x306;
/** Longer words (addresses, data in the text) are told apart by their first letters only. */
const MAX_LENGTH = 64;
/** Longer words have no other spelling in the list of house style: “acknowledgement”. */
const LONGEST_ALIAS = 15;

/** “per cent”, “pour cent”, “por ciento”: one word, as “percent” is. */
const PER = new Set(['per', 'pour', 'por'].map(hashString));
const [CENT, CIENTO, CENTO] = ['cent', 'ciento', 'cento'].map(hashString);
const PERCENT = standFor(hashString('percent')); // no ending of it folds
const signs = new Map([
  ['percent', PERCENT],
  ['and', standFor(hashString('and'))],
]);

/**
 * Reads the words of a text. Every span begins and ends on the first and last character of its word, a base character keeps
 * its combining marks, and a pair of surrogates is never parted. One pass, no regular expression, linear in the text's length.
 */
export function readWords(text: string): Words {
  const reader = new WordReader(text);
  reader.read();
  return reader.words();
}

class WordReader {
  private readonly text: string;
  private readonly units = new Uint16Array(MAX_LENGTH);
  private length = 0;
  private from = -1;
  private to = 0;
  private flags = 0;
  private readonly list: WordList;

  constructor(text: string) {
    this.text = text;
    this.list = new WordList(Math.min(MAX_WORDS, Math.max(16, text.length >> 2)));
  }

  words(): Words {
    return this.list.words();
  }

  read(): void {
    const { text } = this;
    const length = text.length;
    for (let i = 0; i < length && this.list.count < MAX_WORDS; i++) {
      const unit = text.charCodeAt(i);
      let kind = kinds[unit]!;
      if (kind === 255) {
        loadBlock(unit);
        kind = kinds[unit]!;
      }
      if (kind === LETTER || kind === LETTER + UPPER) {
        if (this.from < 0) this.begin(i, kind === LETTER ? 0 : CAPITAL);
        if (this.length < MAX_LENGTH) this.units[this.length++] = folded[unit]!;
        this.to = i + 1;
      } else if (kind === SEPARATOR) {
        if (this.from >= 0) this.finish();
      } else i = this.readOther(i, unit, kind);
    }
    if (this.from >= 0) this.finish();
  }

  /** Everything that is neither a plain letter nor a separator. Returns the offset of the last unit it took. */
  private readOther(i: number, unit: number, kind: number): number {
    const { text } = this;
    switch (kind) {
      case DIGIT:
        if (this.from < 0) this.begin(i, 0);
        this.flags |= NUMBER;
        if (this.length < MAX_LENGTH) this.units[this.length++] = folded[unit]!;
        this.to = i + 1;
        return i;
      case SKIP:
        // A mark belongs to its letter; a soft hyphen or a joiner at a word's end does not.
        if (this.from >= 0 && unit >= 0x300 && !isFormat(unit)) {
          this.to = i + 1;
          if (unit === BREVE) this.shorten();
        }
        return i;
      case MARK:
        if (this.from < 0) return i;
        this.takeMany(i, i + 1, textOf(unit), false);
        return i;
      case MANY:
      case MANY + UPPER:
        this.takeMany(i, i + 1, foldedMany.get(unit)!, kind === MANY + UPPER);
        return i;
      case CHARACTER: {
        if (this.from >= 0) this.finish();
        this.single(i, i + 1, this.withRing(i, unit));
        return i;
      }
      case APOSTROPHE:
        return i;
      case HYPHEN:
        // A word that was broken at the end of a line is one word: “multi-⏎national”.
        if (this.from >= 0 && text.charCodeAt(i + 1) === 10 && kindOf(text.charCodeAt(i + 2) || 32) === LETTER) return i + 1;
        if (this.from >= 0) this.finish();
        return i;
      case POINT:
      case COMMA:
        if (this.from >= 0 && !this.joins(i, kind)) this.finish();
        return i;
      case SIGN: {
        if (this.from >= 0) this.finish();
        const hash = signs.get(kind === SIGN && (unit === 0x26 || unit === 0xff06) ? 'and' : 'percent')!;
        this.list.push(hash, i, this.marksEnd(i + 1), isFrequent(hash) ? FREQUENT : 0, 3);
        return i;
      }
      case SURROGATE:
        return this.readAstral(i);
      default:
        if (this.from >= 0) this.finish();
        return i;
    }
  }

  /** Whether a point or comma stands inside the word: 1,234.5 and U.S. */
  private joins(i: number, kind: number): boolean {
    const next = kindOf(this.text.charCodeAt(i + 1) || 32);
    if (next === DIGIT && this.length > 0 && isDigit(this.units[this.length - 1]!)) {
      if (kind === COMMA && this.thousands(i)) return true;
      if (this.length < MAX_LENGTH) this.units[this.length++] = 0x2e;
      return true;
    }
    if (kind !== POINT || (next & 15) !== LETTER || this.flags & NUMBER) return false;
    // Initials: one letter before the point, one after it.
    if (i - this.from > 1 && this.text.charCodeAt(i - 2) !== 0x2e) return false;
    const after = kindOf(this.text.charCodeAt(i + 2) || 32);
    return (after & 15) !== LETTER && (after & 15) !== MANY && after !== DIGIT && after !== SKIP;
  }

  /** Whether exactly three digits follow the comma at `i`. */
  private thousands(i: number): boolean {
    for (let k = 1; k <= 3; k++) if (kindOf(this.text.charCodeAt(i + k) || 32) !== DIGIT) return false;
    return kindOf(this.text.charCodeAt(i + 4) || 32) !== DIGIT;
  }

  private readAstral(i: number): number {
    const point = this.text.codePointAt(i)!;
    if (point < 0x10000) {
      if (this.from >= 0) this.finish(); // a lone surrogate
      return i;
    }
    const { kind, text } = foldCharacter(point);
    if (kind === CHARACTER) {
      if (this.from >= 0) this.finish();
      this.single(i, i + 2, text);
    } else if (kind === SKIP || kind === MARK) {
      if (this.from >= 0) this.to = i + 2;
    } else if ((kind & 15) === LETTER || (kind & 15) === MANY || kind === DIGIT) {
      this.takeMany(i, i + 2, text, (kind & UPPER) !== 0);
      if (kind === DIGIT) this.flags |= NUMBER;
    } else if (this.from >= 0) this.finish();
    return i + 1;
  }

  private takeMany(from: number, to: number, text: string, upper: boolean): void {
    if (this.from < 0) this.begin(from, upper ? CAPITAL : 0);
    for (let k = 0; k < text.length && this.length < MAX_LENGTH; k++) {
      this.units[this.length++] = text.charCodeAt(k);
      if (isDigit(text.charCodeAt(k))) this.flags |= NUMBER;
    }
    this.to = to;
  }

  /** A character that is a word of its own, with the marks that follow it. */
  private single(from: number, to: number, text: string): void {
    const { units } = this;
    let length = 0;
    for (; length < text.length; length++) units[length] = text.charCodeAt(length);
    let end = to;
    for (; end < this.text.length; end++) {
      const unit = this.text.charCodeAt(end);
      const kind = kindOf(unit);
      if (kind === MARK) for (const part of textOf(unit)) if (length < MAX_LENGTH) units[length++] = part.charCodeAt(0);
      if (kind !== MARK && (kind !== SKIP || isFormat(unit))) break;
    }
    this.list.push(hashUnits(units, length), from, end, SINGLE, 1);
  }

  /** What a character folds to. Thai and Lao “am” is also written as a ring over the letter before and “aa”. */
  private withRing(i: number, unit: number): string {
    const ring = (unit === 0xe32 || unit === 0xeb2) && this.text.charCodeAt(i - 1) === unit + 0x1b;
    return ring ? String.fromCharCode(unit + 1) : textOf(unit);
  }

  /** The breve of й and ў, which are letters of their own: the composed form stands for both. */
  private shorten(): void {
    const last = this.units[this.length - 1];
    if (last === 0x438 || last === 0x443) this.units[this.length - 1] = last === 0x438 ? 0x439 : 0x45e;
  }

  /** The end of the marks that follow offset `to`. */
  private marksEnd(to: number): number {
    let end = to;
    while (end < this.text.length && kindOf(this.text.charCodeAt(end)) === SKIP && !isFormat(this.text.charCodeAt(end))) end++;
    return end;
  }

  private begin(from: number, flags: number): void {
    this.from = from;
    this.flags = flags;
    this.length = 0;
  }

  private finish(): void {
    const length = this.units[0]! < 0x250 && (this.flags & NUMBER) === 0 ? foldEnding(this.units, this.length) : this.length;
    let hash = hashUnits(this.units, length);
    let flags = this.flags;
    if (length <= LONGEST_ALIAS) {
      if (isFrequent(hash)) flags |= FREQUENT;
      if (isNumberWord(hash)) flags |= flags & NUMBER ? NUMBER : NUMBER | SPELT;
      hash = standFor(hash);
    }
    const { from, to } = this;
    this.from = -1;
    const { list } = this;
    const before = list.count - 1;
    const cent = hash === CENT || hash === CIENTO || hash === CENTO;
    if (cent && before >= 0 && PER.has(list.hash[before]!) && from - list.end[before]! <= 1) {
      list.hash[before] = PERCENT;
      list.end[before] = to;
      list.flags[before] = 0;
      return;
    }
    this.list.push(hash, from, to, flags, Math.min(255, length));
  }
}

/** What a unit folds to, whose block is loaded. */
function textOf(unit: number): string {
  return foldedMany.get(unit) ?? String.fromCharCode(folded[unit]!);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Format characters that join or part nothing of their own: they are inside a word or not at all. */
function isFormat(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x640 ||
    unit === 0xfeff ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f)
  );
}
