import { readAdditions } from './additions.ts';
import { readAlterations } from './alterations.ts';
import { isTelling } from './attributions.ts';
import { closedSpans } from './closing.ts';
import { type Difference, readDifferences } from './differences.ts';
import type { Explanation } from './explain.ts';
import type { Original } from './original.ts';
import { leftOutOf, makeOutline, withinSelection } from './outline.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Reading } from './reading.ts';
import type { Credit, Match, Passage, ReportOriginal } from './report.ts';
import type { Span } from './span.ts';
import type { Trace } from './trace.ts';

/** From this share of equal words a text is a copy: house style aside, and a slip or two. */
const COPY = 0.985;
const WHOLE = 0.95;
const ABRIDGED = 0.3;
/** So many words of a quotation must stand inside quotation marks; in each passage so few outside, by share and count, may tell more than who speaks. */
const QUOTED = 0.6;
const OUTSIDE = 0.1;
const MOST_OUTSIDE = 4;

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
  const differences = readDifferences(all, page, text);
  const ownDifferences = isSame(all, pieces) ? differences : readDifferences(pieces, page, text);
  const whole = makeOutline(all, differences, page, text, trace, reading.cutOff !== null);
  const outline = reading.kind === 'selection' ? withinSelection(whole) : whole;
  const altered = trace === null ? readAlterations(ownDifferences, page, text, reading.claims) : [];
  return {
    original: reportOriginal(original),
    reuse: isQuotation(pieces, page, text)
      ? 'quotation'
      : similarityOf(pieces, ownDifferences, trace !== null) >= COPY
        ? 'copy'
        : 'edited-copy',
    extent: coverage >= WHOLE ? 'whole' : coverage >= ABRIDGED ? 'abridged' : 'excerpt',
    originalCoverage: round(coverage),
    pageCoverage: round(pageShare(pieces, page, reading.article)),
    passages: passagesOf(pieces, ownDifferences, page, text),
    outline,
    leftOut: leftOutOf(outline, text.text, trace),
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

function passagesOf(pieces: readonly Piece[], differences: readonly Difference[], page: Prepared, text: Prepared): Passage[] {
  const styled = styledWords(pieces, differences);
  let end = 0;
  return pieces.map((piece, index) => {
    const spans = closedSpans(page, piece.pageFrom, piece.pageTo, text, piece.originalFrom, piece.originalTo);
    // A mark between two passages belongs to the first.
    if (spans.page.start < end) spans.page.start = end;
    end = spans.page.end;
    const words = Math.max(piece.pageTo - piece.pageFrom, piece.originalTo - piece.originalFrom);
    return { ...spans, similarity: round((piece.matched + styled[index]!) / words) };
  });
}

/** For each passage its words, on its longer side, that are the same in another house's style. Differences are in the passages' order. */
function styledWords(pieces: readonly Piece[], differences: readonly Difference[]): number[] {
  let at = 0;
  return pieces.map((piece) => {
    let words = 0;
    for (; at < differences.length && differences[at]!.pageTo <= piece.pageTo; at++) {
      const { style, pageFrom, pageTo, originalFrom, originalTo } = differences[at]!;
      if (style) words += Math.max(pageTo - pageFrom, originalTo - originalFrom);
    }
    return words;
  });
}

function isSame(all: readonly Piece[], pieces: readonly Piece[]): boolean {
  return (
    all.length === pieces.length &&
    all.every((one, k) => {
      const other = pieces[k]!;
      return (
        one.pageFrom === other.pageFrom &&
        one.pageTo === other.pageTo &&
        one.originalFrom === other.originalFrom &&
        one.matched === other.matched
      );
    })
  );
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

function similarityOf(pieces: readonly Piece[], differences: readonly Difference[], traced: boolean): number {
  let equal = styledWords(pieces, differences).reduce((sum, words) => sum + words, 0);
  let all = 0;
  for (const piece of pieces) {
    equal += piece.matched;
    all += Math.max(piece.pageTo - piece.pageFrom, piece.originalTo - piece.originalFrom);
  }
  // About one word at a passage's ends is hidden from a trace.
  return (equal + (traced ? pieces.length : 0)) / Math.max(1, all);
}

/**
 * Whether passages are a quotation that both sides have: most of it stands in quotation marks on either, and next to nothing outside of them tells more than
 * whose words they are.
 */
export function isQuotation(pieces: readonly Piece[], page: Prepared, text: Prepared): boolean {
  let matched = 0;
  let quoted = 0;
  for (const piece of pieces) {
    let outside = 0;
    for (const block of piece.blocks) {
      for (let k = 0; k < block.length; k++) {
        if (page.quoted[block.page + k]! & text.quoted[block.original + k]!) quoted++;
        else if (isTelling(page, block.page + k)) outside++;
      }
    }
    if (outside > Math.min(MOST_OUTSIDE, OUTSIDE * piece.matched)) return false;
    matched += piece.matched;
  }
  return quoted > 0 && quoted >= QUOTED * matched;
}

function round(share: number): number {
  return Math.round(Math.min(1, share) * 10_000) / 10_000;
}
