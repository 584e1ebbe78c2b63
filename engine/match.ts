import { readAdditions } from './additions.ts';
import { readAlterations } from './alterations.ts';
import type { Explanation } from './explain.ts';
import type { Original } from './original.ts';
import { leftOutOf, makeOutline, withinSelection } from './outline.ts';
import type { Piece } from './pieces.ts';
import { type Prepared, spanOf } from './prepared.ts';
import type { Reading } from './reading.ts';
import type { Credit, Match, Passage, ReportOriginal } from './report.ts';
import type { Span } from './span.ts';
import type { Trace } from './trace.ts';

/** From this share of equal words a text is a copy: house style aside, and a slip or two. */
const COPY = 0.985;
const WHOLE = 0.95;
const ABRIDGED = 0.3;
/** So many words of a quotation must stand inside quotation marks. */
const QUOTED = 0.9;

/** Everything the report says about one original, but what other originals have to do with it. */
export function makeMatch(
  explanation: Explanation,
  original: Original,
  trace: Trace | null,
  reading: Reading,
  explained: Uint8Array,
  credit: Credit,
): Match {
  const { pieces, all, page, text } = explanation;
  const coverage = shareOf(all, text);
  const whole = makeOutline(all, page, text, trace, reading.cutOff !== null);
  const outline = reading.kind === 'selection' ? withinSelection(whole) : whole;
  const altered = trace === null ? readAlterations(pieces, page, text) : [];
  return {
    original: reportOriginal(original),
    reuse:
      pieces.length > 0 && pieces.every((piece) => isQuoted(piece, page, text))
        ? 'quotation'
        : similarityOf(pieces, trace !== null) >= COPY
          ? 'copy'
          : 'edited-copy',
    extent: coverage >= WHOLE ? 'whole' : coverage >= ABRIDGED ? 'abridged' : 'excerpt',
    originalCoverage: round(coverage),
    pageCoverage: round(pageShare(pieces, page, reading.article)),
    passages: pieces.map((piece) => passageOf(piece, page, text)),
    outline,
    leftOut: leftOutOf(outline, text.text),
    altered,
    added: readAdditions(pieces, page, reading.article, explained),
    alsoSent: [],
    alsoIn: [],
    credit,
  };
}

export function reportOriginal(original: Original): ReportOriginal {
  const { uri, outlet, bylines, published, updated, headline, url, genre, language, held, heldExtent, demo } = original;
  return { uri, outlet, bylines, published, updated, headline, url, genre, language, held, heldExtent, demo };
}

function passageOf(piece: Piece, page: Prepared, text: Prepared): Passage {
  return {
    page: spanOf(page.words, piece.pageFrom, piece.pageTo),
    original: spanOf(text.words, piece.originalFrom, piece.originalTo),
    similarity: round(piece.matched / Math.max(piece.pageTo - piece.pageFrom, piece.originalTo - piece.originalFrom)),
  };
}

/** Share of the original's words inside passages, each counted once. */
function shareOf(pieces: readonly Piece[], text: Prepared): number {
  const covered = new Uint8Array(text.words.count);
  for (const piece of pieces) covered.fill(1, piece.originalFrom, piece.originalTo);
  let count = 0;
  for (const one of covered) count += one;
  return count / Math.max(1, text.words.count);
}

/** Share of the page's words inside passages: of its article's words, where the article is known. */
function pageShare(pieces: readonly Piece[], page: Prepared, article: readonly Span[]): number {
  const inside = new Uint8Array(page.words.count);
  for (const piece of pieces) inside.fill(1, piece.pageFrom, piece.pageTo);
  let all = 0;
  let count = 0;
  let part = 0;
  for (let i = 0; i < page.words.count; i++) {
    while (part < article.length && article[part]!.end <= page.words.start[i]!) part++;
    if (article.length > 0 && !(part < article.length && article[part]!.start <= page.words.start[i]!)) continue;
    all++;
    count += inside[i]!;
  }
  return count / Math.max(1, all);
}

function similarityOf(pieces: readonly Piece[], traced: boolean): number {
  let equal = 0;
  let all = 0;
  for (const piece of pieces) {
    equal += piece.matched;
    all += Math.max(piece.pageTo - piece.pageFrom, piece.originalTo - piece.originalFrom);
  }
  // Up to six words at a passage's ends and around each change are hidden from a trace.
  return (equal + (traced ? 6 * pieces.length : 0)) / Math.max(1, all);
}

function isQuoted(piece: Piece, page: Prepared, text: Prepared): boolean {
  let onPage = 0;
  let inOriginal = 0;
  for (const block of piece.blocks) {
    for (let k = 0; k < block.length; k++) {
      onPage += page.quoted[block.page + k]!;
      inOriginal += text.quoted[block.original + k]!;
    }
  }
  return onPage >= QUOTED * piece.matched && inOriginal >= QUOTED * piece.matched;
}

function round(share: number): number {
  return Math.round(Math.min(1, share) * 10_000) / 10_000;
}
