import { foldCharacter } from './fold.ts';
import { holdsKind } from './kinds.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Alteration } from './report.ts';
import type { Span } from './span.ts';
import { CAPITAL, FREQUENT, NUMBER } from './words.ts';

/** Spellings of one thing that differ in their number of words, letters only. */
const sameThing: ReadonlySet<string> = new Set([
  'us=unitedstates',
  'uk=unitedkingdom',
  'eu=europeanunion',
  'un=unitednations',
  'usa=unitedstates',
  'us=unitedstatesofamerica',
]);
const currencies: ReadonlySet<string> = new Set([
  'dollars',
  'dollar',
  'dlrs',
  'dlr',
  'usdollars',
  'pounds',
  'sterling',
  'stg',
  'euros',
  'euro',
  'yen',
  'cents',
  'pence',
]);
const currencySigns = '$£€¥';

interface Gap {
  pageFrom: number;
  pageTo: number;
  originalFrom: number;
  originalTo: number;
}

/** The changed stretches inside the passages, in page order: what stands on the page for what the original has. House style is none. */
export function readAlterations(pieces: readonly Piece[], page: Prepared, original: Prepared): Alteration[] {
  const found: Alteration[] = [];
  for (const piece of pieces) {
    let pageFrom = piece.pageFrom;
    let originalFrom = piece.originalFrom;
    const take = (pageTo: number, originalTo: number) => {
      const gap = trim({ pageFrom, pageTo, originalFrom, originalTo }, page, original);
      const empty = gap.pageTo === gap.pageFrom && gap.originalTo === gap.originalFrom;
      if (!empty && !isSignature(gap, page, original) && !isHouseStyle(gap, page, original)) {
        found.push({
          page: spanAt(page, gap.pageFrom, gap.pageTo),
          original: spanAt(original, gap.originalFrom, gap.originalTo),
          kind: kindOfGap(gap, page, original),
        });
      }
    };
    for (const block of piece.blocks) {
      take(block.page, block.original);
      pageFrom = block.page + block.length;
      originalFrom = block.original + block.length;
    }
    take(piece.pageTo, piece.originalTo);
  }
  return found;
}

/** A gap without the words that both sides begin or end with. */
function trim(gap: Gap, page: Prepared, original: Prepared): Gap {
  let { pageFrom, pageTo, originalFrom, originalTo } = gap;
  const same = (i: number, j: number) => pageFrom < pageTo && originalFrom < originalTo && page.words.hash[i] === original.words.hash[j];
  while (same(pageFrom, originalFrom)) {
    pageFrom++;
    originalFrom++;
  }
  while (same(pageTo - 1, originalTo - 1)) {
    pageTo--;
    originalTo--;
  }
  return { pageFrom, pageTo, originalFrom, originalTo };
}

/** The span of words `from` up to `to`; an empty one where the word `from` begins, if there are none. */
function spanAt(text: Prepared, from: number, to: number): Span {
  const { start, end, count } = text.words;
  if (to > from) return { start: start[from]!, end: end[to - 1]! };
  const at = from < count ? start[from]! : count > 0 ? end[count - 1]! : 0;
  return { start: at, end: at };
}

function kindOfGap(gap: Gap, page: Prepared, original: Prepared): Alteration['kind'] {
  const both = (test: (text: Prepared, from: number, to: number) => boolean) =>
    [test(page, gap.pageFrom, gap.pageTo), test(original, gap.originalFrom, gap.originalTo)] as const;
  const [negatedOnPage, negatedInOriginal] = both((text, from, to) => holdsKind(text.words, from, to, 'negation'));
  if (negatedOnPage !== negatedInOriginal) return 'negation';
  const flagged = (flag: number) =>
    both((text, from, to) => text.words.flags.subarray(from, to).some((flags) => (flags & flag) !== 0)).includes(true);
  if (flagged(NUMBER)) return 'number';
  if (both((text, from, to) => text.quoted.subarray(from, to).some((one) => one === 1)).includes(true)) return 'quotation';
  if (both(holdsName).includes(true)) return 'name';
  if (both((text, from, to) => holdsKind(text.words, from, to, 'attribution') || holdsKind(text.words, from, to, 'hedge')).includes(true))
    return 'attribution';
  return 'wording';
}

/** A capital that does not come from opening the sentence. */
function holdsName(text: Prepared, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const opens = text.firstWords[text.sentenceOf[i]!] === i;
    if (text.words.flags[i]! & CAPITAL && !(text.words.flags[i]! & FREQUENT) && !opens) return true;
  }
  return false;
}

/** A dateline or sign-off that was dropped or replaced: what that does to the credit is told by the credit, not as a changed wording. */
function isSignature(gap: Gap, page: Prepared, original: Prepared): boolean {
  const signs = (text: Prepared, from: number, to: number) => text.furniture.subarray(from, to).every((one) => one === 1);
  return signs(original, gap.originalFrom, gap.originalTo) && signs(page, gap.pageFrom, gap.pageTo);
}

/** The same thing written otherwise: “co-operate” and “cooperate”, “U.S.” and “United States”, “100 dollars” and “$100”. */
function isHouseStyle(gap: Gap, page: Prepared, original: Prepared): boolean {
  if (hasDigits(page, gap.pageFrom, gap.pageTo) || hasDigits(original, gap.originalFrom, gap.originalTo)) return false;
  const here = letters(page, gap.pageFrom, gap.pageTo);
  const there = letters(original, gap.originalFrom, gap.originalTo);
  if (here === there || sameThing.has(`${here}=${there}`) || sameThing.has(`${there}=${here}`)) return true;
  if (here === '' && currencies.has(there)) return signBefore(page, gap.pageFrom);
  return there === '' && currencies.has(here) && signBefore(original, gap.originalFrom);
}

/** Points part the digits of a figure, not the letters of a name. */
function hasDigits(text: Prepared, from: number, to: number): boolean {
  return text.words.flags.subarray(from, to).some((flags) => (flags & NUMBER) !== 0);
}

/** Whether a currency sign stands shortly before word `at`. */
function signBefore(text: Prepared, at: number): boolean {
  const end = text.words.start[Math.min(at, text.words.count - 1)] ?? 0;
  const from = text.words.start[Math.max(0, at - 3)] ?? 0;
  return [...(text.text ?? '').slice(Math.max(0, from - 2), end)].some((sign) => currencySigns.includes(sign));
}

function letters(text: Prepared, from: number, to: number): string {
  if (to <= from || text.text === null) return '';
  let out = '';
  for (const character of text.text.slice(text.words.start[from]!, text.words.end[to - 1]!))
    out += foldCharacter(character.codePointAt(0)!).text;
  return out;
}
