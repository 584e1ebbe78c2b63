/**
 * How a character folds for matching: a table of the Basic Multilingual Plane, filled in blocks of 256 when first met.
 *
 * Folding is NFKD, lower case, without marks and format characters; digits of every script become ASCII digits; a final
 * sigma is a sigma. It is done character by character, so that a word's span can never leave the characters it came from.
 */

/** Parts words: spaces, punctuation, symbols. */
export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combining marks and format characters (soft hyphen, zero-width joiners, tatweel): not there for matching. */
export const SKIP = 3;
/** A character of a script written without spaces: a word of its own. */
export const CHARACTER = 4;
/** A letter that folds to several: ß, æ, a ligature, a Hangul syllable. */
export const MANY = 5;
export const APOSTROPHE = 6;
export const HYPHEN = 7;
export const POINT = 8;
export const COMMA = 9;
/** A sign that stands for a word: % and &. */
export const SIGN = 10;
export const SURROGATE = 11;
const UNKNOWN = 255;
/** Added to the kind of a letter in upper case. */
export const UPPER = 16;

export const kinds = new Uint8Array(65536).fill(UNKNOWN);
export const folded = new Uint16Array(65536);
/** What a `MANY` character folds to, by code point. */
export const foldedMany = new Map<number, string>();

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3005]/u;
const letter = /^[\p{L}\p{Nl}\p{No}]/u;
const digit = /^\p{Nd}/u;
const ignored = /^[\p{M}\p{Cf}]/u;

/** Letters that Unicode does not decompose, but that writers exchange. */
const exceptions: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ı: 'i',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ک: 'ك',
  ی: 'ي',
}; // prettier-ignore

const apostrophes = new Set([0x27, 0x2018, 0x2019, 0x201b, 0x2bc, 0x2b9, 0x60, 0xb4, 0xff07, 0x55a, 0x5f3]);
const hyphens = new Set([0x2d, 0x2010, 0x2011]);

/** The kind of a code point, and what it folds to. */
export function foldCharacter(point: number): { kind: number; text: string } {
  if (apostrophes.has(point)) return { kind: APOSTROPHE, text: '' };
  if (hyphens.has(point)) return { kind: HYPHEN, text: '' };
  if (point === 0x2e || point === 0xff0e || point === 0x66b) return { kind: POINT, text: '' };
  if (point === 0x2c || point === 0xff0c || point === 0x66c) return { kind: COMMA, text: '' };
  if (point === 0x25 || point === 0xff05 || point === 0x66a) return { kind: SIGN, text: 'percent' };
  if (point === 0x26 || point === 0xff06) return { kind: SIGN, text: 'and' };
  const character = String.fromCodePoint(point);
  if (ignored.test(character) || point === 0x640 || point === 0x200b || point === 0x5be)
    return point === 0x5be ? { kind: HYPHEN, text: '' } : { kind: SKIP, text: '' };
  let text = '';
  for (const part of character.normalize('NFKD')) {
    if (ignored.test(part)) continue;
    const lower = part.toLowerCase();
    for (const one of exceptions[part] ?? exceptions[lower] ?? lower.normalize('NFKD'))
      if (!ignored.test(one)) text += digit.test(one) ? digitOf(one.codePointAt(0)!) : one;
  }
  if (text === '') return { kind: character.trim() === '' ? SEPARATOR : SKIP, text: '' };
  const upper = /^[\p{Lu}\p{Lt}]/u.test(character) ? UPPER : 0;
  if (digit.test(text) && text.length === 1) return { kind: DIGIT, text };
  if (unspaced.test(text)) return text.length === 1 ? { kind: CHARACTER, text } : { kind: CHARACTER, text };
  if (![...text].every((part) => letter.test(part) || digit.test(part))) return { kind: SEPARATOR, text: '' };
  return { kind: (text.length === 1 ? LETTER : MANY) + upper, text };
}

/** The ASCII digit of a decimal digit: digits stand in runs of ten, from zero up. */
function digitOf(point: number): string {
  let zero = point;
  while (point - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero--;
  return String((point - zero) % 10);
}

/** Fills the block of 256 characters that `unit` is in. */
export function loadBlock(unit: number): void {
  const first = unit & 0xff00;
  for (let unit = first; unit < first + 256; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      kinds[unit] = SURROGATE;
      continue;
    }
    const { kind, text } = foldCharacter(unit);
    kinds[unit] = kind;
    folded[unit] = text.length === 0 ? 0 : text.charCodeAt(0);
    if (text.length > 1) foldedMany.set(unit, text);
  }
}

/** The kind of a UTF-16 unit. */
export function kindOf(unit: number): number {
  if (kinds[unit] === UNKNOWN) loadBlock(unit);
  return kinds[unit]!;
}
