import { amountOf } from './amounts.ts';
import { CHARACTER, COMMA, DIGIT, folded, kindOf, LETTER, MANY, MARK, POINT, SIGN, textOf as textOfUnit, UPPER } from './fold.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import { isSameThing } from './same-thing.ts';
import type { Block } from './seeds.ts';
import { CAPITAL, FREQUENT, NUMBER, readWords } from './words.ts';

/** A stretch inside a passage where page and original differ, in words; one side may have none. */
export interface Difference {
  pageFrom: number;
  pageTo: number;
  originalFrom: number;
  originalTo: number;
  /** Only the mark before a figure differs: “$5” and “£5”, “5” and “-5”. */
  sign: boolean;
  /** The same thing in another house's style, or a dateline or sign-off, of which the credit speaks: no alteration. */
  style: boolean;
}

/** Longer stretches are never one thing in two spellings. */
const MAX_STYLE = 8;
const hashesOf = (list: string): ReadonlySet<number> => new Set(readWords(list).hash);
const currencies: ReadonlySet<string> = new Set(
  'dollars dollar dlrs dlr usdollars pounds sterling stg euros euro yen cents pence crowns rupees roubles rubles'.split(' '),
);
const currencySigns = '$£€¥₹₽₩₺';
/** Titles of courtesy that one house gives to all and another to none. */
const courtesies: ReadonlySet<string> = new Set(
  'mr mister mrs ms miss messrs herr frau monsieur madame mme senor senora signor signora'.split(' '),
);
const months = hashesOf(
  `january february march april may june july august september october november december januar februar marz mai juni juli oktober dezember
  janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre
  noviembre diciembre января февраля марта апреля мая июня июля августа сентября октября ноября декабря`,
);

/** All differences inside the passages of an original with its text, in page order. A trace has none: what stands in its gaps is not known. */
export function readDifferences(pieces: readonly Piece[], page: Prepared, original: Prepared): Difference[] {
  const found: Difference[] = [];
  if (original.text === null) return found;
  for (const piece of pieces) {
    let { pageFrom, originalFrom } = piece;
    const before = found.length;
    for (const block of piece.blocks) {
      take(found, pageFrom, block.page, originalFrom, block.original, page, original);
      takeSigns(found, block, page, original);
      pageFrom = block.page + block.length;
      originalFrom = block.original + block.length;
    }
    take(found, pageFrom, piece.pageTo, originalFrom, piece.originalTo, page, original);
    for (let k = before; k + 1 < found.length; k++)
      if (isDateTurned(found[k]!, found[k + 1]!, page, original)) found[k]!.style = found[k + 1]!.style = true;
  }
  return found;
}

/** Notes the gap between two blocks, without the words that both sides begin or end with. */
function take(
  found: Difference[],
  pageStart: number,
  pageEnd: number,
  originalStart: number,
  originalEnd: number,
  page: Prepared,
  original: Prepared,
): void {
  let [pageFrom, pageTo, originalFrom, originalTo] = [pageStart, pageEnd, originalStart, originalEnd];
  if (pageFrom >= pageTo && originalFrom >= originalTo) return;
  const here = page.words.hash;
  const there = original.words.hash;
  while (pageFrom < pageTo && originalFrom < originalTo && here[pageFrom] === there[originalFrom]) {
    pageFrom++;
    originalFrom++;
  }
  while (pageFrom < pageTo && originalFrom < originalTo && here[pageTo - 1] === there[originalTo - 1]) {
    pageTo--;
    originalTo--;
  }
  if (pageFrom >= pageTo && originalFrom >= originalTo) return;
  const gap = { pageFrom, pageTo, originalFrom, originalTo, sign: false, style: false };
  gap.style = isSignature(gap, page, original) || isHouseStyle(gap, page, original);
  found.push(gap);
}

/** A dateline or sign-off that was dropped or replaced: what that does to the credit is told by the credit. */
function isSignature({ pageFrom, pageTo, originalFrom, originalTo }: Difference, page: Prepared, original: Prepared): boolean {
  return signs(page.furniture, pageFrom, pageTo) && signs(original.furniture, originalFrom, originalTo);
}

function signs(furniture: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (furniture[i] === 0) return false;
  return true;
}

/** The same thing written otherwise: “co-operate” and “cooperate”, “WHO” and “World Health Organization”, “100 dollars” and “$100”, “1.2 mln” and “1,200,000”. */
function isHouseStyle({ pageFrom, pageTo, originalFrom, originalTo }: Difference, page: Prepared, original: Prepared): boolean {
  if (pageTo - pageFrom > MAX_STYLE || originalTo - originalFrom > MAX_STYLE) return false;
  const here = lettersOf(page, pageFrom, pageTo);
  const there = lettersOf(original, originalFrom, originalTo);
  if (here === '') return addsStyle(there, page, pageFrom);
  if (there === '') return addsStyle(here, original, originalFrom);
  if (isSameThing(here, there)) return true;
  if (isAcronym(page, pageFrom, pageTo, original, originalFrom, originalTo)) return true;
  if (isAcronym(original, originalFrom, originalTo, page, pageFrom, pageTo)) return true;
  if (!holdsFigure(page, pageFrom, pageTo) || !holdsFigure(original, originalFrom, originalTo)) return false;
  return isSameAmount(page, pageFrom, pageTo, original, originalFrom, originalTo);
}

function holdsFigure({ words: { flags } }: Prepared, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((flags[i]! & NUMBER) !== 0) return true;
  return false;
}

/** “1.2 mln” and “1,200,000”, “$5” and “five dollars”. */
function isSameAmount(
  page: Prepared,
  pageFrom: number,
  pageTo: number,
  original: Prepared,
  originalFrom: number,
  originalTo: number,
): boolean {
  const namedHere = currencies.has(lettersOf(page, pageTo - 1, pageTo));
  const namedThere = currencies.has(lettersOf(original, originalTo - 1, originalTo));
  const amount = amountOf(textOf(page, pageFrom, namedHere ? pageTo - 1 : pageTo));
  if (amount === null || amount !== amountOf(textOf(original, originalFrom, namedThere ? originalTo - 1 : originalTo))) return false;
  if (namedHere === namedThere)
    return !namedHere || lettersOf(page, pageTo - 1, pageTo) === lettersOf(original, originalTo - 1, originalTo);
  return namedHere ? hasSignBefore(original, originalFrom) : hasSignBefore(page, pageFrom);
}

/** What one side has more: a courtesy, or a currency where the other side has its sign before the figure. */
function addsStyle(letters: string, other: Prepared, at: number): boolean {
  return courtesies.has(letters) || (currencies.has(letters) && hasSignBefore(other, at));
}

/** Whether a currency's sign stands shortly before word `at`. */
function hasSignBefore(text: Prepared, at: number): boolean {
  const { start, count } = text.words;
  const end = start[Math.min(at, count - 1)] ?? 0;
  const from = start[Math.max(0, at - 3)] ?? 0;
  for (let i = Math.max(0, from - 2); i < end; i++) if (isCurrency(text.text![i]!)) return true;
  return false;
}

function isCurrency(mark: string): boolean {
  return mark !== '' && currencySigns.includes(mark);
}

/** Notes the figures of a block that are equal but for the mark before them: two currencies, or a minus against a space. */
function takeSigns(found: Difference[], block: Block, page: Prepared, original: Prepared): void {
  const { flags, start } = page.words;
  for (let k = 0; k < block.length; k++) {
    if ((flags[block.page + k]! & NUMBER) === 0) continue;
    const [here, there] = [start[block.page + k]! - 1, original.words.start[block.original + k]! - 1];
    const [a, b] = [page.text![here] ?? '', original.text![there] ?? ''];
    if (a === b) continue;
    const currency = isCurrency(a) && isCurrency(b);
    const minus = (isMinus(page.text!, here) && b === ' ') || (isMinus(original.text!, there) && a === ' ');
    if (currency || minus) {
      const [pageFrom, originalFrom] = [block.page + k, block.original + k];
      found.push({ pageFrom, pageTo: pageFrom + 1, originalFrom, originalTo: originalFrom + 1, sign: true, style: false });
    }
  }
}

/** A minus, not a hyphen between two words or figures. */
function isMinus(text: string, i: number): boolean {
  return '-−–'.includes(text[i]!) && text[i - 1] === ' ';
}

/** Whether words `from` up to `to` are the initials, in capitals, of the other side's words: “WHO”. */
function isAcronym(text: Prepared, from: number, to: number, other: Prepared, otherFrom: number, otherTo: number): boolean {
  if (to - from !== 1 || otherTo - otherFrom < 2) return false;
  const { start, end } = text.words;
  let initials = '';
  for (let i = start[from]!; i < end[from]!; i++) {
    const unit = text.text!.charCodeAt(i);
    if ((kindOf(unit) & UPPER) !== 0) initials += String.fromCharCode(folded[unit]!);
    else if (kindOf(unit) !== POINT) return false;
  }
  let of = '';
  for (let k = otherFrom; k < otherTo; k++) {
    const flags = other.words.flags[k]!;
    if ((flags & CAPITAL) !== 0) of += String.fromCharCode(folded[other.text!.charCodeAt(other.words.start[k]!)]!);
    else if ((flags & FREQUENT) === 0) return false;
  }
  return initials.length >= 2 && initials === of;
}

/** “13 January” for “January 13”: a word that is left out on one side of a month and put in on the other, or the month itself. */
function isDateTurned(first: Difference, second: Difference, page: Prepared, original: Prepared): boolean {
  const moved = first.pageTo - first.pageFrom + first.originalTo - first.originalFrom;
  if (moved !== 1 || second.pageTo - second.pageFrom + second.originalTo - second.originalFrom !== 1) return false;
  const onPage = first.pageTo > first.pageFrom;
  if (onPage === second.pageTo > second.pageFrom || second.pageFrom - first.pageTo > 2 || second.pageFrom === first.pageTo) return false;
  const here = onPage ? first.pageFrom : second.pageFrom;
  const there = onPage ? second.originalFrom : first.originalFrom;
  if (page.words.hash[here] !== original.words.hash[there]) return false;
  const isDate = (word: number) => months.has(page.words.hash[word]!) || (page.words.flags[word]! & NUMBER) !== 0;
  return isDate(here) && isDate(onPage ? first.pageTo : second.pageFrom - 1);
}

function textOf(text: Prepared, from: number, to: number): string {
  return text.text!.slice(text.words.start[from]!, text.words.end[to - 1]!);
}

/** The folded letters and figures of words `from` up to `to`, run together; figures that stand side by side stay apart. */
function lettersOf(text: Prepared, from: number, to: number): string {
  let out = '';
  let figure = false;
  for (let word = from; word < to; word++) {
    const start = text.words.start[word]!;
    for (let i = start; i < text.words.end[word]!; i++) {
      const unit = text.text!.charCodeAt(i);
      const kind = kindOf(unit) & ~UPPER;
      if (kind === DIGIT) {
        out += figure && i === start ? ` ${String.fromCharCode(folded[unit]!)}` : String.fromCharCode(folded[unit]!);
        figure = true;
      } else if (kind === POINT || kind === COMMA) {
        if (figure && kindOf(text.text!.charCodeAt(i + 1)) === DIGIT && !(kind === COMMA && partsThousands(text.text!, i))) out += '.';
      } else if (kind === SIGN) {
        out += unit === 0x26 || unit === 0xff06 ? 'and' : 'percent';
        figure = false;
      } else if (kind === LETTER || kind === MANY || kind === MARK || kind === CHARACTER) {
        out += textOfUnit(unit);
        figure = false;
      }
    }
  }
  return out;
}

/** Whether exactly three digits follow the comma at `i`. */
function partsThousands(text: string, i: number): boolean {
  for (let k = 1; k <= 3; k++) if (kindOf(text.charCodeAt(i + k) || 32) !== DIGIT) return false;
  return kindOf(text.charCodeAt(i + 4) || 32) !== DIGIT;
}
