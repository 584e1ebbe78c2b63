import type { Match, Report } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';

/** A stretch of the page's article that comes from one match, or from none that is known. */
export interface Stripe {
  /** The match's place in the report; `null` for text that no source explains. */
  match: number | null;
  span: Span;
  /** Characters without white space: its length in the drawing. */
  length: number;
}

/**
 * The page's article from its first character to its last, in stripes by source. Stretches of white space and marks between two
 * passages of one source belong to that source. Passages outside of the article are not among them.
 */
export function stripesOf({ page, matches }: Pick<Report, 'page' | 'matches'>): Stripe[] {
  const passages = matches
    .flatMap((match: Match, index) => match.passages.map(({ page: span }) => ({ match: index, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const found: Stripe[] = [];
  const put = (match: number | null, start: number, end: number) => {
    if (end <= start) return;
    const length = page.text.slice(start, end).replace(/\s/g, '').length;
    const last = found.at(-1);
    // A comma or a blank between two passages is nobody's own text.
    if (match === null && last && !/[\p{L}\p{N}]/u.test(page.text.slice(start, end))) return;
    if (last && last.match === match) {
      last.span = { start: last.span.start, end };
      last.length += length;
    } else if (length > 0) found.push({ match, span: { start, end }, length });
  };
  for (const part of page.article.length > 0 ? page.article : [{ start: 0, end: page.text.length }]) {
    let at = part.start;
    for (const { match, span } of passages) {
      const [start, end] = [Math.max(span.start, at), Math.min(span.end, part.end)];
      if (end <= start) continue;
      put(null, at, start);
      put(match, start, end);
      at = end;
    }
    put(null, at, part.end);
  }
  return found;
}
