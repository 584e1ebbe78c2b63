import type { Match } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';

/** A stretch of the page and the stretch of the original that it answers to: what a ribbon joins. */
export interface Link {
  page: Span;
  original: Span;
}

/**
 * What is joined in a comparison: the passages. A trace's passages are coarse and its side shows sentences, so there each sentence
 * is joined to its own place on the page.
 */
export function linksOf(match: Match): Link[] {
  if (match.original.held === 'text') return match.passages;
  const sentences = match.outline.flatMap(({ page, original }) => (page ? [{ page, original }] : []));
  return sentences.length > 0 ? sentences : match.passages;
}

/** The link that holds a sentence of the outline, or −1. */
export function linkOf(match: Match, sentence: number): number {
  const { original } = match.outline[sentence]!;
  return linksOf(match).findIndex((link) => link.original.start < original.end && link.original.end > original.start);
}
