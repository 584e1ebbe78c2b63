import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';

/** Words up to a sentence's end that a passage takes in, on either side: they are changed, not left out. */
const REACH = 3;
/** A trace's last run ends a few words before the words it stands for. */
const TRACE_REACH = 6;

/**
 * Lets passages that stop a few words before the end of a sentence on both sides, or begin a few words after it, take those words in, so that a changed
 * last word counts as a change. Passages are in page order and stay apart.
 */
export function snapPieces(pieces: readonly Piece[], page: Prepared, original: Prepared): Piece[] {
  const reach = original.text === null ? TRACE_REACH : REACH;
  const { firstWords, sentenceOf } = page;
  const { firstWords: firstInOriginal, sentenceOf: inOriginal } = original;
  const taken = markTaken(pieces, original.words.count);
  return pieces.map((piece, index) => {
    const before = index > 0 ? pieces[index - 1]!.pageTo : 0;
    const after = index + 1 < pieces.length ? pieces[index + 1]!.pageFrom : page.words.count;
    let { pageFrom, pageTo, originalFrom, originalTo } = piece;
    const pageStart = firstWords[sentenceOf[pageFrom]!]!;
    const originalStart = firstInOriginal[inOriginal[originalFrom]!]!;
    if (
      within(pageFrom - pageStart, originalFrom - originalStart, reach) &&
      pageStart >= before &&
      isFree(taken, originalStart, originalFrom)
    ) {
      pageFrom = pageStart;
      originalFrom = originalStart;
    }
    const pageEnd = firstWords[sentenceOf[pageTo - 1]! + 1]!;
    const originalEnd = firstInOriginal[inOriginal[originalTo - 1]! + 1]!;
    if (within(pageEnd - pageTo, originalEnd - originalTo, reach) && pageEnd <= after && isFree(taken, originalTo, originalEnd)) {
      pageTo = pageEnd;
      originalTo = originalEnd;
    }
    return { ...piece, pageFrom, pageTo, originalFrom, originalTo };
  });
}

function within(onPage: number, inOriginal: number, reach: number): boolean {
  return onPage + inOriginal > 0 && onPage <= reach && inOriginal <= reach;
}

/** For each word of the original 1 if a passage has it. */
function markTaken(pieces: readonly Piece[], words: number): Uint8Array {
  const taken = new Uint8Array(words);
  for (const { originalFrom, originalTo } of pieces) taken.fill(1, originalFrom, originalTo);
  return taken;
}

/** Whether no passage has words `from` up to `to` of the original. */
function isFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return false;
  return true;
}
