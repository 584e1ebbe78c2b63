import { attributionWords } from './attribution-words.ts';
import { kindOf, UPPER } from './fold.ts';
import { bodies as bodyWords, givenNames, humanVerbs, particles as particleWords, roles as roleWords } from './person-words.ts';
import { markUnspaced } from './persons-unspaced.ts';
import type { Prepared } from './prepared.ts';
import { CAPITAL, FREQUENT, NUMBER, readWords, type Words } from './words.ts';

/** What the lists say of a word, as bits. */
const [GIVEN, ROLE, BODY, PARTICLE, HUMAN, SPEECH] = [1, 2, 4, 8, 16, 32] as const;
let known: Map<number, number> | null = null;

/** The lists, read when first asked for. */
function knownWords(): Map<number, number> {
  if (known !== null) return known;
  known = new Map();
  // Single words that say who speaks: “said”, “sagte”; “spokesman” stands before a body too.
  const phrases = Object.values(attributionWords.attribution).flatMap((list) => list.split(/,\s*/));
  const speech = phrases.filter((phrase) => !/ |sp[or]|port|متحدث/.test(phrase)).join(' ');
  for (const [bit, list] of [
    [GIVEN, givenNames],
    [ROLE, roleWords],
    [BODY, bodyWords],
    [PARTICLE, particleWords],
    [HUMAN, humanVerbs],
    [SPEECH, speech],
  ] as const)
    for (const hash of readWords(list).hash) known.set(hash, (known.get(hash) ?? 0) | bit);
  return known;
}

const joining = new Set([..." \u00a0\n.-‐‑’'"].map((sign) => sign.charCodeAt(0)));
const apostrophes = new Set([0x27, 0x2019]);
const prepositions = new Set(readWords('for of in at from near').hash);
const THE = readWords('the').hash[0]!;
/** So many words between a name and the verb of its speech, and behind a comma to what it is: “Osric Tamm, the former treasurer”. */
const NEAR = 2;
const APPOSITION = 5;

/**
 * Marks the words of a text that name persons: two or more names in a row that begin with a given name, have a role before or behind them, a verb of speech or
 * of what only persons do beside them or an age behind; and later the last of those names alone. Meant for marking sentences, where a miss is better
 * than a city. One pass; scripts without capitals by their titles.
 */
export function markPersons(text: Prepared): Uint8Array {
  let marks = marked.get(text.words);
  if (marks === undefined) {
    marks = readPersons(text);
    marked.set(text.words, marks);
  }
  return marks;
}

/** The marks of each text, while it is at hand: its kinds and its speakers ask for them. */
const marked = new WeakMap<Words, Uint8Array>();

function readPersons(text: Prepared): Uint8Array {
  const { words, sentenceOf, firstWords } = text;
  const { flags, hash } = words;
  const marks = new Uint8Array(words.count);
  const surnames = new Set<number>();
  for (let i = 0; i < words.count; i++) {
    if ((flags[i]! & (CAPITAL | FREQUENT | NUMBER)) !== CAPITAL) continue;
    const last = firstWords[sentenceOf[i]! + 1]!;
    const behind = skipTitles(text, i, last);
    const end = behind < last ? endOfName(text, behind, last) : behind;
    if (end === behind) continue;
    const from = beginOfName(text, behind, end);
    const first = firstWords[sentenceOf[i]!]!;
    const titled = (behind > i && from === behind) || (i > first && isRoleBefore(text, i, first));
    const named =
      end - from >= 2
        ? isPerson(words, from, end, first, last, titled, text)
        : (titled && !is(hash[from]!, BODY)) || surnames.has(hash[from]!);
    if (named || surnames.has(hash[end - 1]!)) {
      marks.fill(1, from, end);
      // “Gen.” alone is none.
      if (named) surnames.add(hash[end - 1]!);
    }
    i = end - 1;
  }
  markUnspaced(text, marks);
  return marks;
}

function is(hash: number, bit: number): boolean {
  return ((knownWords().get(hash) ?? 0) & bit) !== 0;
}

/** The first word behind titles in capitals that stand right before a name: “Foreign Minister Judith Crane” from “Judith”. */
function skipTitles(text: Prepared, i: number, last: number): number {
  let from = i;
  for (let k = i; k < last - 1 && k < i + 4 && isName(text.words, k) && !parts(text, k + 1); k++)
    if (is(text.words.hash[k]!, ROLE) && !is(text.words.hash[k]!, GIVEN)) from = k + 1;
  return from < last && isName(text.words, from) ? from : i;
}

function isName({ flags }: Words, k: number): boolean {
  return (flags[k]! & (CAPITAL | FREQUENT | NUMBER)) === CAPITAL;
}

/** The end of a run of names that begins at word `i`, particles within it; `i` if there is none. */
function endOfName(text: Prepared, i: number, last: number): number {
  const { words } = text;
  if (!isName(words, i)) return i;
  let end = i + 1;
  for (let k = i + 1; k < last && !parts(text, k); k++) {
    if (isName(words, k)) end = k + 1;
    else if (!is(words.hash[k]!, PARTICLE)) break;
  }
  return end;
}

/** Where the person's name begins in a run of capitals: behind “CNN’s”, and at a given name that has more behind it: “Democrat Hillary Clinton”. */
function beginOfName({ words, text }: Prepared, from: number, end: number): number {
  let begin = from;
  for (let k = from; k + 1 < end; k++) {
    const last = words.end[k]! - 1;
    if (text!.charCodeAt(last) === 0x73 && apostrophes.has(text!.charCodeAt(last - 1))) begin = k + 1;
  }
  for (let k = begin; k + 1 < end; k++) if (is(words.hash[k]!, GIVEN) && !is(words.hash[k]!, BODY)) return k;
  return begin;
}

/** Whether more than a space, hyphen or initial's point stands before word `k`. */
function parts(text: Prepared, k: number): boolean {
  const [from, to] = [text.words.end[k - 1]!, text.words.start[k]!];
  if (to - from > 2) return true;
  for (let i = from; i < to; i++) if (!joining.has(text.text!.charCodeAt(i))) return true;
  return false;
}

/** “singer Rosa Quint”, “chief executive, Bettina Lau”. */
function isRoleBefore(text: Prepared, i: number, first: number): boolean {
  const { words } = text;
  if (!is(words.hash[i - 1]!, ROLE)) return false;
  // Behind a comma only a role that itself stands behind “the” or a name: “the chief executive, Bettina Lau”.
  return !parts(text, i) || (i - 2 >= first && words.start[i]! - words.end[i - 1]! === 2 && text.text![words.end[i - 1]!] === ',');
}

function isPerson(
  { hash, flags, size }: Words,
  from: number,
  to: number,
  first: number,
  last: number,
  titled: boolean,
  text: Prepared,
): boolean {
  for (let k = from; k < to; k++) if (is(hash[k]!, BODY) && !is(hash[k]!, GIVEN)) return false;
  if (titled) return true;
  if (from > first && hash[from - 1] === THE) return false;
  if (is(hash[from]!, GIVEN)) return true;
  // “a spokesman for Lower Quenne said”
  if (from > first && prepositions.has(hash[from - 1]!)) return false;
  for (let k = Math.max(first, from - NEAR); k < from; k++) if (is(hash[k]!, SPEECH)) return true;
  // “a Sanford Bernstein analyst said”
  if (to < last && is(hash[to]!, ROLE) && !parts(text, to)) return false;
  // “KB Home said”: letters in capitals are a firm's.
  const bits = isInCapitals(text, from) ? HUMAN : SPEECH | HUMAN;
  for (let k = to; k < Math.min(last, to + NEAR); k++) if (is(hash[k]!, bits)) return true;
  if (to >= last || !parts(text, to)) return false;
  // “Casimir Orlo, 61,” and “Osric Tamm, the former treasurer”.
  if ((flags[to]! & NUMBER) !== 0 && size[to] === 2) return true;
  for (let k = to; k < Math.min(last, to + APPOSITION); k++) {
    if (k > to && parts(text, k)) return false;
    if (is(hash[k]!, ROLE | HUMAN)) return true;
  }
  return false;
}

function isInCapitals({ words, text }: Prepared, word: number): boolean {
  const [first, second] = [text!.charCodeAt(words.start[word]!), text!.charCodeAt(words.start[word]! + 1)];
  return words.size[word]! >= 2 && (kindOf(first) & UPPER) !== 0 && (kindOf(second) & UPPER) !== 0;
}
