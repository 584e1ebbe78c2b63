import { simplified } from './han.ts';

/**
 * How a character folds for matching: a table of the Basic Multilingual Plane, filled in blocks of 256 when first met.
 *
 * Folding is NFKD, lower case, without format characters and without marks that writers leave out (accents, tashkil, niqqud, nuktas); vowel signs and
 * tones of Indic and South-East Asian scripts and the voicing marks of kana are letters in all but name, and stay. Digits of every script become ASCII
 * digits; a final sigma is a sigma; a traditional Chinese character is its simplified one. It is done character by character, so that a word's span can
 * never leave the characters it came from.
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
/** A mark that makes another word of the letter before it: a vowel sign of Hindi, a tone of Thai, the voicing of kana. */
export const MARK = 12;
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
  й: 'й',
  ў: 'ў',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ک: 'ك',
  ی: 'ي',
  '\u0e33': '\u0e33', // Thai and Lao “am” stay one character
  '\u0eb3': '\u0eb3',
  '\u0901': '\u0902', // candrabindu: anusvara
  '¼': '.25',
  '½': '.5',
  '¾': '.75',
  '⅓': '.33',
  '⅔': '.67',
  '⅕': '.2',
  '⅖': '.4',
  '⅗': '.6',
  '⅘': '.8',
  '⅛': '.125',
  '⅜': '.375',
  '⅝': '.625',
  '⅞': '.875',
}; // prettier-ignore

const apostrophes = new Set([0x27, 0x2018, 0x2019, 0x201b, 0x2bc, 0x2b9, 0x60, 0xb4, 0xff07, 0x55a, 0x5f3, 0x374, 0x1fef, 0x1ffd]);
const hyphens = new Set([0x2d, 0x2010, 0x2011]);

/** Marks of the scripts below that writers leave out, or write in two ways: nuktas, and the ring that is half of a Thai or Lao “am”. */
const loose = new Set([0x93c, 0x9bc, 0xa3c, 0xabc, 0xb3c, 0xcbc, 0xe4d, 0xecd]);

/** Whether a combining character is dropped: not the vowels, tones and finals of South and South-East Asia, nor the voicing of kana. */
function isDropped(character: string): boolean {
  if (!ignored.test(character)) return false;
  const point = character.codePointAt(0)!;
  const stays = (point >= 0x900 && point <= 0x109f) || (point >= 0x1780 && point <= 0x17d3) || point === 0x3099 || point === 0x309a;
  return !stays || loose.has(point);
}

/** The kind of a code point, and what it folds to. */
export function foldCharacter(point: number): { kind: number; text: string } {
  // Half of the plane, which a page in Chinese or Korean meets at once: told without regular expressions.
  if (point >= 0x4e00 && point <= 0x9fff) {
    const character = String.fromCharCode(point);
    return { kind: CHARACTER, text: simplified.get(character) ?? character };
  }
  if (point >= 0xac00 && point <= 0xd7a3) return { kind: MANY, text: jamoOf(point - 0xac00) };
  if (apostrophes.has(point)) return { kind: APOSTROPHE, text: '' };
  if (hyphens.has(point) || point === 0x5be) return { kind: HYPHEN, text: '' };
  if (point === 0x2e || point === 0xff0e || point === 0x66b) return { kind: POINT, text: '' };
  if (point === 0x2c || point === 0xff0c || point === 0x66c) return { kind: COMMA, text: '' };
  if (point === 0x25 || point === 0xff05 || point === 0x66a) return { kind: SIGN, text: 'percent' };
  if (point === 0x26 || point === 0xff06) return { kind: SIGN, text: 'and' };
  const character = String.fromCodePoint(point);
  if (isDropped(character) || point === 0x640 || point === 0x200b) return { kind: SKIP, text: '' };
  const text = foldText(character);
  if (text === '') return { kind: character.trim() === '' ? SEPARATOR : SKIP, text: '' };
  if (ignored.test(text)) return { kind: MARK, text };
  const upper = /^[\p{Lu}\p{Lt}]/u.test(character) ? UPPER : 0;
  if (digit.test(text) && text.length === 1) return { kind: DIGIT, text };
  if (text.length > 1 && text.startsWith('.')) return { kind: MANY, text };
  if (unspaced.test(text)) return { kind: CHARACTER, text };
  if (![...text].every((part) => letter.test(part) || digit.test(part) || ignored.test(part))) return { kind: SEPARATOR, text: '' };
  return { kind: (text.length === 1 ? LETTER : MANY) + upper, text };
}

function foldText(character: string): string {
  const fixed = exceptions[character] ?? exceptions[character.toLowerCase()];
  if (fixed !== undefined) return fixed;
  let text = '';
  for (const part of character.normalize('NFKD')) {
    if (isDropped(part)) continue;
    const lower = part.toLowerCase();
    for (const one of exceptions[part] ?? exceptions[lower] ?? lower.normalize('NFKD'))
      if (!isDropped(one)) text += digit.test(one) ? digitOf(one.codePointAt(0)!) : (simplified.get(one) ?? one);
  }
  return text;
}

/** The letters of a Hangul syllable, by its number (The Unicode Standard, 3.12). */
function jamoOf(syllable: number): string {
  const [lead, vowel, tail] = [Math.floor(syllable / 588), Math.floor((syllable % 588) / 28), syllable % 28];
  const both = String.fromCharCode(0x1100 + lead, 0x1161 + vowel);
  return tail === 0 ? both : both + String.fromCharCode(0x11a7 + tail);
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

/** What a unit folds to, whose block is loaded. */
export function textOf(unit: number): string {
  return foldedMany.get(unit) ?? String.fromCharCode(folded[unit]!);
}

/** Format characters that join or part nothing of their own: they are inside a word or not at all. */
export function isFormat(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x640 ||
    unit === 0xfeff ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f)
  );
}
