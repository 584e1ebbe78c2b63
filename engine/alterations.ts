import type { Difference } from './differences.ts';
import { holdsKind } from './kinds.ts';
import type { Prepared } from './prepared.ts';
import type { Claim } from './reading.ts';
import type { Alteration } from './report.ts';
import type { Span } from './span.ts';
import { CAPITAL, FREQUENT, NUMBER } from './words.ts';

/** What a page says of its text, in lines that are no part of the story. */
const ownLines: ReadonlySet<Claim['rule']> = new Set(['credit-line', 'byline', 'dateline', 'time', 'sign-off', 'copyright']);
/** From this share of capitals within sentences they tell no names: German writes every noun with one, a headline every word. */
const MANY_CAPITALS = 0.22;

/**
 * The changed stretches inside the passages, in page order: what stands on the page for what the original has, and what kind of change it is. House
 * style is none, nor is what differs in a page's own lines of who wrote and when: a credit line set where the original had its dateline. Of several
 * kinds that a stretch may be, the weightiest is named: negation, number, quotation, name, attribution, wording.
 */
export function readAlterations(
  differences: readonly Difference[],
  page: Prepared,
  original: Prepared,
  claims: readonly Pick<Claim, 'rule' | 'page'>[] = [],
): Alteration[] {
  const apart = claims.flatMap(({ rule, page: span }) => (span && ownLines.has(rule) ? [span] : []));
  const found: Alteration[] = [];
  let capitals: boolean | null = null;
  for (const difference of differences) {
    if (difference.style) continue;
    const stretch = spanAt(page, difference.pageFrom, difference.pageTo, difference.sign);
    if (apart.some(({ start, end }) => start <= stretch.start && stretch.end <= end)) continue;
    capitals ??= tellNames(original);
    found.push({
      page: stretch,
      original: spanAt(original, difference.originalFrom, difference.originalTo, difference.sign),
      kind: kindOf(difference, page, original, capitals),
    });
  }
  return found;
}

/** The span of words `from` up to `to`, with the mark before them if that is what differs; an empty one where the word `from` begins, if there are none. */
function spanAt(text: Prepared, from: number, to: number, sign: boolean): Span {
  const { start, end, count } = text.words;
  const mark = sign && text.text![start[from]! - 1] !== ' ' ? 1 : 0;
  if (to > from) return { start: start[from]! - mark, end: end[to - 1]! };
  const at = from < count ? start[from]! : count > 0 ? end[count - 1]! : 0;
  return { start: at, end: at };
}

function kindOf(
  { pageFrom, pageTo, originalFrom, originalTo }: Difference,
  page: Prepared,
  original: Prepared,
  capitals: boolean,
): Alteration['kind'] {
  const negated = holdsKind(page.words, pageFrom, pageTo, 'negation');
  if (negated !== holdsKind(original.words, originalFrom, originalTo, 'negation')) return 'negation';
  if (hasFlag(page, pageFrom, pageTo, NUMBER) || hasFlag(original, originalFrom, originalTo, NUMBER)) return 'number';
  // Numbers in words, which stand for no figure in the folded text: “vierzehn”.
  if (holdsKind(page.words, pageFrom, pageTo, 'number') && holdsKind(original.words, originalFrom, originalTo, 'number')) return 'number';
  if (holdsQuoted(page, pageFrom, pageTo) || holdsQuoted(original, originalFrom, originalTo)) return 'quotation';
  if (capitals && (holdsName(page, pageFrom, pageTo) || holdsName(original, originalFrom, originalTo))) return 'name';
  for (const kind of ['attribution', 'speech', 'hedge'] as const)
    if (holdsKind(page.words, pageFrom, pageTo, kind) || holdsKind(original.words, originalFrom, originalTo, kind)) return 'attribution';
  return 'wording';
}

function hasFlag(text: Prepared, from: number, to: number, flag: number): boolean {
  for (let i = from; i < to; i++) if ((text.words.flags[i]! & flag) !== 0) return true;
  return false;
}

function holdsQuoted(text: Prepared, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.quoted[i] === 1) return true;
  return false;
}

/** A capital that does not come from opening the sentence. */
function holdsName(text: Prepared, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isName(text, i)) return true;
  return false;
}

function isName({ words, firstWords, sentenceOf }: Prepared, i: number): boolean {
  return (words.flags[i]! & (CAPITAL | FREQUENT)) === CAPITAL && firstWords[sentenceOf[i]!] !== i;
}

/** Whether capitals tell names in a text. */
function tellNames(text: Prepared): boolean {
  let names = 0;
  for (let i = 0; i < text.words.count; i++) if (isName(text, i)) names++;
  return names < MANY_CAPITALS * text.words.count;
}
