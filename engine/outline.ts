import { kindsOf, kindsOfTrace } from './kinds.ts';
import { markPersons } from './persons.ts';
import type { Piece } from './pieces.ts';
import { type Prepared, spanOf } from './prepared.ts';
import type { LeftOut, OutlineSentence, SentenceState } from './report.ts';
import { isSignOff } from './sign-offs.ts';
import type { Trace } from './trace.ts';

/** From this share of its words in passages a sentence stands on the page. */
const STANDS = 0.45;
/** A sentence that no passage has is sought once more: this share of what its words are worth must stand in one sentence of the page. */
const FOUND_AGAIN = 0.85;
const LEAST_WORDS = 4;
/** A shorter sentence of a trace that is not found may have been changed in a word. */
const SHORT = 7;
/** Places of one word on the page that are followed. */
const MAX_PLACES = 64;

interface Place {
  /** Words of the sentence in passages, and equal ones. */
  covered: number;
  equal: number;
  pageFrom: number;
  pageTo: number;
}

/** Every sentence of the original, in order, and what became of it. `cutOff`: the page stops early, so that absence was not seen. */
export function makeOutline(
  pieces: readonly Piece[],
  page: Prepared,
  original: Prepared,
  trace: Trace | null,
  cutOff: boolean,
): OutlineSentence[] {
  const places = placesOf(pieces, original);
  const index = trace === null ? new SentenceIndex(page) : null;
  const persons = trace === null ? markPersons(original) : undefined;
  const outline: OutlineSentence[] = original.sentences.map((sentence, at) => {
    const from = original.firstWords[at]!;
    const to = original.firstWords[at + 1]!;
    const place = places[at]!;
    let state: SentenceState = cutOff ? 'unchecked' : 'absent';
    let pageSpan = null;
    if (place.covered > 0 && place.covered >= STANDS * (to - from)) {
      state = place.equal === to - from || (trace !== null && place.covered >= 0.9 * (to - from)) ? 'kept' : 'reworded';
      pageSpan = spanOf(page.words, place.pageFrom, place.pageTo);
    } else {
      const again = index?.find(original, from, to) ?? -1;
      if (again >= 0) {
        state = 'reworded';
        pageSpan = { start: page.sentences[again]!.start, end: page.sentences[again]!.end };
      }
    }
    const kinds = trace === null ? kindsOf(original, at, persons) : kindsOfTrace(trace, at);
    return {
      original: { start: sentence.start, end: sentence.end },
      paragraph: sentence.paragraph,
      words: to - from,
      state,
      kinds,
      page: pageSpan,
    };
  });
  markMoved(outline);
  if (trace !== null) doubtShort(outline);
  return outline;
}

/**
 * So short a sentence has too few runs in a trace to be missed: where the page has room for it between those that stand before and after it, it is
 * called unchecked rather than absent.
 */
function doubtShort(outline: OutlineSentence[]): void {
  outline.forEach((sentence, at) => {
    if (sentence.state !== 'absent' || sentence.words >= SHORT) return;
    const before = outline.slice(0, at).findLast(({ page }) => page !== null);
    const after = outline.slice(at + 1).find(({ page }) => page !== null);
    if (!before || !after) return;
    const room = after.page!.start - before.page!.end;
    if (room * 2 >= sentence.original.end - sentence.original.start) sentence.state = 'unchecked';
  });
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
export function leftOutOf(outline: readonly OutlineSentence[], text: string | null): LeftOut[] {
  return outline
    .filter((sentence) => (sentence.state === 'absent' || sentence.state === 'unchecked') && sentence.words > 0)
    .map((sentence) => ({ ...sentence, text: text === null ? null : text.slice(sentence.original.start, sentence.original.end) }))
    .filter((sentence) => sentence.text === null || !isSignOff(sentence.text));
}

function placesOf(pieces: readonly Piece[], original: Prepared): Place[] {
  const places: Place[] = original.sentences.map(() => ({ covered: 0, equal: 0, pageFrom: Number.POSITIVE_INFINITY, pageTo: 0 }));
  const covered = new Uint8Array(original.words.count);
  const equal = new Uint8Array(original.words.count);
  // The best passage says where a sentence stands, if the page has it twice.
  for (const piece of [...pieces].sort((a, b) => b.bits - a.bits)) {
    covered.fill(1, piece.originalFrom, piece.originalTo);
    for (const block of piece.blocks) {
      const fresh = equal[block.original] === 0;
      equal.fill(1, block.original, block.original + block.length);
      if (!fresh) continue;
      for (let k = 0; k < block.length; k++) {
        const place = places[original.sentenceOf[block.original + k]!]!;
        place.pageFrom = Math.min(place.pageFrom, block.page + k);
        place.pageTo = Math.max(place.pageTo, block.page + k + 1);
      }
    }
  }
  for (let i = 0; i < original.words.count; i++) {
    const place = places[original.sentenceOf[i]!]!;
    place.covered += covered[i]!;
    place.equal += equal[i]!;
  }
  for (const place of places) if (place.pageTo === 0) place.covered = 0;
  return places;
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

/** Finds the sentence of the page that has most of a sentence's words, wherever it stands: the last look before it is called left out. */
class SentenceIndex {
  private readonly page: Prepared;
  private readonly places = new Map<number, number[]>();

  constructor(page: Prepared) {
    this.page = page;
    for (let i = 0; i < page.words.count; i++) {
      const hash = page.words.hash[i]!;
      const list = this.places.get(hash);
      const sentence = page.sentenceOf[i]!;
      if (list === undefined) this.places.set(hash, [sentence]);
      else if (list.length < MAX_PLACES && list[list.length - 1] !== sentence) list.push(sentence);
    }
  }

  /** The sentence's number, -1 if there is none. */
  find(original: Prepared, from: number, to: number): number {
    if (to - from < LEAST_WORDS) return this.findShort(original, from, to);
    let all = 0;
    const shared = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const bits = original.surprise[i]!;
      all += bits;
      for (const sentence of this.places.get(original.words.hash[i]!) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + bits);
    }
    let best = -1;
    for (const [sentence, bits] of shared) {
      if (bits < FOUND_AGAIN * all || (best >= 0 && bits <= shared.get(best)!)) continue;
      // A long sentence of the page holds many words by chance.
      const size = this.page.firstWords[sentence + 1]! - this.page.firstWords[sentence]!;
      if (size <= 3 * (to - from) + 8) best = sentence;
    }
    return best;
  }

  /** Very short sentences count only where they stand word for word as a sentence. */
  private findShort(original: Prepared, from: number, to: number): number {
    for (const sentence of this.places.get(original.words.hash[from] ?? 0) ?? []) {
      const first = this.page.firstWords[sentence]!;
      if (this.page.firstWords[sentence + 1]! - first !== to - from) continue;
      let same = true;
      for (let k = 0; same && k < to - from; k++) same = this.page.words.hash[first + k] === original.words.hash[from + k];
      if (same) return sentence;
    }
    return -1;
  }
}
