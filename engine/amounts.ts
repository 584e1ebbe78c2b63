import { DIGIT, foldCharacter, folded, kindOf } from './fold.ts';

/** Number words and what they are worth; scales multiply what stands before them. */
const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
}; // prettier-ignore
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
}; // prettier-ignore
/** A longer stretch is more than an amount. */
const MAX_LENGTH = 60;

/**
 * The amount that a stretch of text writes and nothing else: “1.2 mln”, “1,200,000”, “twenty-five”, “2-1/2”, “10 000”. `null` where it holds another word or
 * is no amount. Points and commas before three digits part thousands, if a single one cannot be a decimal.
 */
export function amountOf(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  let [sum, part, seen] = [0, 0, false];
  for (const token of tokensOf(text)) {
    if (token === 'and' && seen) continue;
    const value = units[token] ?? figureOf(token);
    const scale = scales[token];
    if (scale !== undefined) {
      if (part === 0 && seen) return null;
      part = (part === 0 ? 1 : part) * scale;
      if (scale >= 1000) [sum, part] = [sum + part, 0];
    } else if (value === null) return null;
    else {
      // Figures do not add up as words do: “3 5” is no eight.
      if (part > 0 && (/\d/.test(token) || part % 10 !== 0)) return null;
      part += value;
    }
    seen = true;
  }
  return seen ? sum + part : null;
}

/** Figures with all that belongs to them, and words in lower case. Groups of three digits behind a space belong to the figure before. */
function tokensOf(text: string): string[] {
  let plain = '';
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (kindOf(point & 0xffff) === DIGIT && point < 0x10000) plain += String.fromCharCode(folded[point]!);
    else if ('½¼¾⅓⅔'.includes(character)) plain += foldCharacter(point).text;
    else if (point === 0x66b || point === 0x66c) plain += point === 0x66b ? '.' : ',';
    else plain += character;
  }
  return (
    plain
      .toLowerCase()
      .replace(/(?<=\d)[\s\u00a0\u202f’'](?=\d{3}(?!\d))/g, '')
      .match(/\d+(?:[-\s]\d\/\d|[.,]\d+)*|\d*\.\d+|[\p{L}]+/gu) ?? []
  ).flatMap((token) => (/^[万萬億亿]/.test(token) ? [token[0]!] : [token]));
}

function figureOf(token: string): number | null {
  const mixed = /^(\d+)[-\s](\d)\/(\d)$/.exec(token);
  if (mixed) return Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token)) return Number(token.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(token)) return Number(token.replaceAll('.', '').replace(',', '.'));
  return /^\d*[.,]?\d+$/.test(token) ? Number(token.replace(',', '.')) : null;
}
