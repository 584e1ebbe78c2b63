import { closedSpans } from './closing.ts';
import type { Difference } from './differences.ts';
import { findAgain } from './found-again.ts';
import { findInParts } from './found-in-parts.ts';
import { kindsOf } from './kinds.ts';
import type { PageSide } from './page-side.ts';
import type { Piece } from './pieces.ts';
import { placeSentences } from './places.ts';
import type { Prepared } from './prepared.ts';
import type { LeftOut, OutlineSentence, SentenceState } from './report.ts';
import { isSignOff } from './sign-offs.ts';
import type { Span } from './span.ts';
import { speakersOf } from './speakers.ts';
import type { Trace } from './trace.ts';

/** From this share of its words in passages a sentence stands on the page. */
const STANDS = 0.45;
/** A trace may hide one word of a sentence that is kept. */
const HIDDEN = 1;
/** A shorter sentence of a trace that is not found may have been changed in a word. */
const SHORT = 7;
/** Where so many of the sentences that stand on the page are reworded, so may be any that is not found. */
const REWORDED = 0.6;
/** Words of the page where missing ones may be: so much of their length. */
const ROOM = 0.7;
/** Every sentence of the original, in order, and what became of it. `cutOff`: the page stops early, so that absence was not seen. */
export function makeOutline(
  pieces: readonly Piece[],
  differences: readonly Difference[],
  page: PageSide,
  original: Prepared,
  trace: Trace | null,
  cutOff: boolean,
): OutlineSentence[] {
  const places = placeSentences(pieces, differences, page, original);
  const kinds = trace === null ? kindsOf(original) : trace.sentences.map((sentence) => sentence.kinds);
  const speakers = speakersOf(original);
  const outline: OutlineSentence[] = [];
  for (let at = 0; at < original.sentences.length; at++) {
    const { start, end, paragraph } = original.sentences[at]!;
    const from = original.firstWords[at]!;
    const words = original.firstWords[at + 1]! - from;
    let state: SentenceState = cutOff ? 'unchecked' : 'absent';
    let pageSpan: Span | null = null;
    const covered = places.covered[at]!;
    if (covered > 0 && covered >= STANDS * words) {
      state =
        trace === null
          ? places.same[at] === words && places.changed[at] === 0
            ? 'kept'
            : 'reworded'
          : words - places.same[at]! <= HIDDEN
            ? 'kept'
            : 'reworded';
      pageSpan = placeOn(page, original, at, places.pageFrom[at]!, places.pageTo[at]!);
    } else if (trace === null && words > 0) {
      let again = findAgain(page, original, from, from + words);
      if (again < 0) again = findInParts(page, original, from, from + words);
      if (again >= 0) {
        state = 'reworded';
        pageSpan = { start: page.sentences[again]!.start, end: page.sentences[again]!.end };
      }
    }
    outline.push({ original: { start, end }, paragraph, words, state, kinds: kinds[at]!, speaker: speakers[at]!, page: pageSpan });
  }
  markMoved(outline);
  if (trace !== null) doubtUnseen(outline);
  return outline;
}

/** Words `from` up to `to` of the page, with the marks around them that the original's sentence has too. */
function placeOn(page: Prepared, original: Prepared, sentence: number, from: number, to: number): Span {
  const [first, last] = [original.firstWords[sentence]!, original.firstWords[sentence + 1]!];
  return closedSpans(page, from, to, original, first, last).page;
}

/**
 * So short a sentence has too few runs in a trace to be missed, and one reworded throughout has none: where the page has room for it between those that
 * stand before and after it, it is called unchecked rather than absent.
 */
function doubtUnseen(outline: OutlineSentence[]): void {
  const standing = outline.filter(({ page }) => page !== null);
  const reworded = standing.filter(({ state }) => state === 'reworded').length >= REWORDED * standing.length;
  for (let from = 1; from < outline.length; from++) {
    const before = outline[from - 1]!.page;
    if (before === null || outline[from]!.page !== null) continue;
    let to = from;
    while (to < outline.length && outline[to]!.page === null) to++;
    const after = outline[to]?.page;
    if (!after) return;
    const room = after.start - before.end;
    const missing = outline.slice(from, to);
    const all = missing.reduce((sum, { original }) => sum + original.end - original.start, 0);
    for (const sentence of missing) {
      const own = sentence.original.end - sentence.original.start;
      const fits = sentence.words < SHORT ? room >= 0.5 * own : reworded && room >= ROOM * all;
      if (sentence.state === 'absent' && fits) sentence.state = 'unchecked';
    }
  }
}

/**
 * The outline for a selected stretch of a page. Only between the first and the last sentence that it has can anything be missing from it:
 * what stands before and after in the original was not looked for.
 */
export function withinSelection(outline: readonly OutlineSentence[]): OutlineSentence[] {
  const stands = ({ state }: OutlineSentence) => state !== 'absent' && state !== 'unchecked';
  const first = outline.findIndex(stands);
  const last = outline.findLastIndex(stands);
  return outline.map((sentence, at) => (stands(sentence) || (at > first && at < last) ? sentence : { ...sentence, state: 'unchecked' }));
}

/** The sentences of the outline that the page does not have, with their text. Sign-offs and credit lines are not counted among them: `credit` speaks of those. */
export function leftOutOf(outline: readonly OutlineSentence[], text: string | null, trace: Trace | null = null): LeftOut[] {
  return outline
    .filter((sentence, at) => isMissing(sentence) && trace?.sentences[at]?.signOff !== true)
    .map((sentence) => ({ ...sentence, text: text === null ? null : text.slice(sentence.original.start, sentence.original.end) }))
    .filter((sentence) => sentence.text === null || !isSignOff(sentence.text));
}

function isMissing({ state, words }: OutlineSentence): boolean {
  return (state === 'absent' || state === 'unchecked') && words > 0;
}

/**
 * Marks sentences that stand elsewhere in the order: all that are not in the longest rising sequence of places on the page, longest in
 * words. Only sentences that are otherwise kept are called moved.
 */
function markMoved(outline: OutlineSentence[]): void {
  const standing = outline.filter((sentence) => sentence.page !== null);
  const count = standing.length;
  const best = new Float64Array(count);
  const from = new Int32Array(count).fill(-1);
  let last = -1;
  for (let b = 0; b < count; b++) {
    best[b] = standing[b]!.words;
    // Far forerunners matter little: the order is told by what is near.
    for (let a = b - 1; a >= 0 && a >= b - 400; a--) {
      if (standing[a]!.page!.start <= standing[b]!.page!.start && best[a]! + standing[b]!.words > best[b]!) {
        best[b] = best[a]! + standing[b]!.words;
        from[b] = a;
      }
    }
    if (last < 0 || best[b]! > best[last]!) last = b;
  }
  const inOrder = new Set<OutlineSentence>();
  for (let at = last; at >= 0; at = from[at]!) inOrder.add(standing[at]!);
  for (const sentence of standing) if (sentence.state === 'kept' && !inOrder.has(sentence)) sentence.state = 'moved';
}
