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
  return pieces.map((piece, index) => {
    const before = index > 0 ? pieces[index - 1]!.pageTo : 0;
    const after = index + 1 < pieces.length ? pieces[index + 1]!.pageFrom : page.words.count;
    let { pageFrom, pageTo, originalFrom, originalTo } = piece;
    const pageStart = page.firstWords[page.sentenceOf[pageFrom]!]!;
    const originalStart = original.firstWords[original.sentenceOf[originalFrom]!]!;
    if (
      within(pageFrom - pageStart, originalFrom - originalStart, reach) &&
      pageStart >= before &&
      free(pieces, originalStart, originalFrom, piece)
    ) {
      pageFrom = pageStart;
      originalFrom = originalStart;
    }
    const pageEnd = page.firstWords[page.sentenceOf[pageTo - 1]! + 1]!;
    const originalEnd = original.firstWords[original.sentenceOf[originalTo - 1]! + 1]!;
    if (within(pageEnd - pageTo, originalEnd - originalTo, reach) && pageEnd <= after && free(pieces, originalTo, originalEnd, piece)) {
      pageTo = pageEnd;
      originalTo = originalEnd;
    }
    return { ...piece, pageFrom, pageTo, originalFrom, originalTo };
  });
}

function within(onPage: number, inOriginal: number, reach: number): boolean {
  return onPage + inOriginal > 0 && onPage <= reach && inOriginal <= reach;
}

/** Whether no other passage has words `from` up to `to` of the original. */
function free(pieces: readonly Piece[], from: number, to: number, self: Piece): boolean {
  return pieces.every((piece) => piece === self || piece.originalTo <= from || piece.originalFrom >= to);
}
