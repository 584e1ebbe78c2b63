import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Addition } from './report.ts';
import type { Span } from './span.ts';

/** Shorter lines between paragraphs are furniture (“Advertisement”), not the editor's words. */
const LEAST_WORDS = 5;
/** Of a sentence that was added, less than this share stands in passages. */
const ADDED = 0.25;

/**
 * The sentences that the page puts between passages of the original: between its first and last passage, in the article if it is known, and explained
 * by no other original (`explained` marks the page's words that any is named for).
 */
export function readAdditions(pieces: readonly Piece[], page: Prepared, article: readonly Span[], explained: Uint8Array): Addition[] {
  if (pieces.length === 0) return [];
  const from = pieces[0]!.pageFrom;
  const to = pieces.reduce((end, piece) => Math.max(end, piece.pageTo), 0);
  const added: Addition[] = [];
  for (let sentence = page.sentenceOf[from]! + 1; sentence < page.sentences.length && page.firstWords[sentence]! < to; sentence++) {
    const first = page.firstWords[sentence]!;
    const end = page.firstWords[sentence + 1]!;
    if (end - first < LEAST_WORDS) continue;
    let inside = 0;
    for (let i = first; i < end; i++) inside += explained[i]!;
    const { start, end: stop } = page.sentences[sentence]!;
    const isArticle = article.length === 0 || article.some((part) => part.start <= start && part.end >= stop);
    if (inside < ADDED * (end - first) && isArticle) added.push({ page: { start, end: stop } });
  }
  return added;
}
