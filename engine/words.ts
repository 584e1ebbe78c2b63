import {
  APOSTROPHE,
  CHARACTER,
  COMMA,
  DIGIT,
  foldCharacter,
  folded,
  foldedMany,
  HYPHEN,
  isFormat,
  kindOf,
  kinds,
  LETTER,
  MANY,
  MARK,
  POINT,
  SEPARATOR,
  SIGN,
  SKIP,
  SURROGATE,
  textOf,
  UPPER,
} from './fold.ts';
import { addUnit, HASH_START, hashString, hashUnits, mix } from './hash.ts';
import { isFrequent, standFor } from './house-style.ts';
import { KnownWords } from './known-words.ts';
import { CAPITAL, FREQUENT, NUMBER, SINGLE, WordList, type Words } from './word-list.ts';

export { CAPITAL, FREQUENT, NUMBER, SINGLE, SPELT, type Words } from './word-list.ts';

/** A text is read up to this many words; what follows is left unread. 200,000 words are a long book. */
export const MAX_WORDS = 200_000;
const BREVE = 0x306;
/** Longer words (addresses, data in the text) are told apart by their first letters only. */
const MAX_LENGTH = 64;
/** Joiners in a row between a character and its mark. */
const MAX_JOINERS = 4;
const scratch = new Uint16Array(MAX_LENGTH);
const known = new KnownWords();

/** “per cent”, “pour cent”, “por ciento”: one word, as “percent” is. */
const PER = new Set(['per', 'pour', 'por'].map(hashString));
const [CENT, CIENTO, CENTO] = ['cent', 'ciento', 'cento'].map(hashString);
const PERCENT = standFor(hashString('percent')); // no ending of it folds
const AND = standFor(hashString('and'));

/**
 * Reads the words of a text. Every span begins and ends on the first and last character of its word, a base character keeps
 * its combining marks, and a pair of surrogates is never parted. One pass, no regular expression, linear in the text's length.
 */
export function readWords(text: string): Words {
  const reader = new WordReader(text);
  reader.read();
  return reader.words();
}

/** Words are gathered here, by one reading at a time, and handed out as copies. */
const list = new WordList();

class WordReader {
  private readonly text: string;
  private length = 0;
  private from = -1;
  private to = 0;
  private flags = 0;

  constructor(text: string) {
    this.text = text;
    list.clear(Math.min(MAX_WORDS, text.length));
  }

  words(): Words {
    return list.words();
  }

  read(): void {
    const { text } = this;
    const length = text.length;
    for (let i = 0; i < length && list.count < MAX_WORDS; i++) {
      if (this.from < 0) i = this.readPlain(i, length);
      if (i >= length || list.count >= MAX_WORDS) break;
      const unit = text.charCodeAt(i);
      const kind = kindOf(unit);
      if ((kind & ~UPPER) === LETTER) {
        if (this.from < 0) this.begin(i, kind === LETTER ? 0 : CAPITAL);
        if (this.length < MAX_LENGTH) scratch[this.length++] = folded[unit]!;
        this.to = i + 1;
      } else if (kind === SEPARATOR) {
        if (this.from >= 0) this.finish();
      } else i = this.readOther(i, unit, kind);
    }
    if (this.from >= 0) this.finish();
  }

  /**
   * Reads on as long as words are of plain letters that a space or a mark before a space ends, as nearly all are. Returns the offset of the first
   * unit that must be looked at more closely: a word that is other than these, or what is neither letter nor separator.
   */
  private readPlain(start: number, length: number): number {
    const { text } = this;
    let i = start;
    while (i < length && list.count < MAX_WORDS) {
      const from = i;
      let unit = text.charCodeAt(i);
      let kind = kinds[unit]!;
      if (kind === SEPARATOR) {
        i++;
        continue;
      }
      const capital = kind === LETTER ? 0 : CAPITAL;
      let hash = HASH_START;
      let size = 0;
      while ((kind & ~UPPER) === LETTER && size < MAX_LENGTH) {
        const letter = folded[unit]!;
        scratch[size++] = letter;
        hash = addUnit(hash, letter);
        unit = ++i < length ? text.charCodeAt(i) : 32;
        kind = kinds[unit]!;
      }
      if (size === 0 || size === MAX_LENGTH) return from;
      if (kind === POINT || kind === COMMA) {
        if (i + 1 < length && kindOf(text.charCodeAt(i + 1)) !== SEPARATOR) return from;
      } else if (kind !== SEPARATOR) return from;
      this.push(known.find(mix(hash), scratch, size, false), from, i, capital);
      i++;
    }
    return i;
  }

  /** Everything that is neither a plain letter nor a separator. Returns the offset of the last unit it took. */
  private readOther(i: number, unit: number, kind: number): number {
    const { text } = this;
    switch (kind) {
      case DIGIT:
        if (this.from < 0) this.begin(i, 0);
        this.flags |= NUMBER;
        if (this.length < MAX_LENGTH) scratch[this.length++] = folded[unit]!;
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
        const hash = unit === 0x26 || unit === 0xff06 ? AND : PERCENT;
        list.push(hash, i, this.marksEnd(i + 1), isFrequent(hash) ? FREQUENT : 0, 3);
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
    if (next === DIGIT && this.length > 0 && isDigit(scratch[this.length - 1]!)) {
      if (kind === COMMA && this.thousands(i)) return true;
      if (this.length < MAX_LENGTH) scratch[this.length++] = 0x2e;
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
      scratch[this.length++] = text.charCodeAt(k);
      if (isDigit(text.charCodeAt(k))) this.flags |= NUMBER;
    }
    this.to = to;
  }

  /** A character that is a word of its own, with the marks that follow it. */
  private single(from: number, to: number, text: string): void {
    let length = 0;
    for (; length < text.length; length++) scratch[length] = text.charCodeAt(length);
    let end = to;
    for (let i = to; i < this.text.length; i++) {
      const unit = this.text.charCodeAt(i);
      const kind = kindOf(unit);
      if (kind === MARK) for (const part of textOf(unit)) if (length < MAX_LENGTH) scratch[length++] = part.charCodeAt(0);
      // A joiner may stand before a mark; behind the last one it is no part of the word.
      if (kind === MARK || (kind === SKIP && !isFormat(unit))) end = i + 1;
      else if (kind !== SKIP || i - end >= MAX_JOINERS) break;
    }
    list.push(hashUnits(scratch, length), from, end, SINGLE, 1);
  }

  /** What a character folds to. Thai and Lao “am” is also written as a ring over the letter before and “aa”. */
  private withRing(i: number, unit: number): string {
    const ring = (unit === 0xe32 || unit === 0xeb2) && this.text.charCodeAt(i - 1) === unit + 0x1b;
    return ring ? String.fromCharCode(unit + 1) : textOf(unit);
  }

  /** The breve of й and ў, which are letters of their own: the composed form stands for both. */
  private shorten(): void {
    const last = scratch[this.length - 1];
    if (last === 0x438 || last === 0x443) scratch[this.length - 1] = last === 0x438 ? 0x439 : 0x45e;
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
    const { from, to, flags } = this;
    this.from = -1;
    const slot = known.find(hashUnits(scratch, this.length), scratch, this.length, (flags & NUMBER) !== 0);
    this.push(slot, from, to, flags);
  }

  private push(slot: number, from: number, to: number, flags: number): void {
    const hash = known.hash[slot]!;
    const before = list.count - 1;
    const cent = hash === CENT || hash === CIENTO || hash === CENTO;
    if (cent && before >= 0 && PER.has(list.hash[before]!) && from - list.end[before]! <= 1) {
      list.hash[before] = PERCENT;
      list.end[before] = to;
      list.flags[before] = 0;
      return;
    }
    list.push(hash, from, to, flags | known.flags[slot]!, known.size[slot]!);
  }
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
