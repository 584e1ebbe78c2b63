import type { Match, Report } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';
import type { Mark, MarkKind, PageMarks } from './protocol.ts';

/**
 * What to mark on the page: every passage of every match, by the match's place in the report, cut where a sentence was reworded or moved;
 * and over them the words that were changed. The pieces of a passage cover it once.
 */
export function marksOf(report: Report, show: boolean): PageMarks {
  return { show, marks: report.matches.flatMap((match, source) => [...passages(match, source), ...changes(match, source)]) };
}

function passages(match: Match, source: number): Mark[] {
  if (match.reuse === 'quotation') return match.passages.map(({ page: span }) => ({ source, kind: 'quoted' as const, span }));
  const kinds: { span: Span; kind: MarkKind }[] = match.outline
    .flatMap(({ page: span, state }) => (span && (state === 'reworded' || state === 'moved') ? [{ span, kind: state }] : []))
    .sort((a, b) => a.span.start - b.span.start);
  return match.passages.flatMap(({ page }) => pieces(page, kinds).map((piece) => ({ source, ...piece })));
}

/** A sentence's own full stop, quotation mark and space may stand outside of its span: so few units are no piece of their own. */
const closing = 3;

/** Cuts a passage at the sentences of a kind of their own; what lies between them is the same text. */
function pieces(passage: Span, kinds: readonly { span: Span; kind: MarkKind }[]): { kind: MarkKind; span: Span }[] {
  const cut: { kind: MarkKind; span: Span }[] = [];
  let at = passage.start;
  const push = (kind: MarkKind, end: number) => {
    const last = cut.at(-1);
    if (last && kind === 'same' && end > at && end - at <= closing) last.span.end = end;
    else if (end > at) cut.push({ kind, span: { start: at, end } });
    at = Math.max(at, end);
  };
  for (const { span, kind } of kinds) {
    if (span.start >= passage.end) break;
    if (span.end <= at) continue;
    push('same', Math.min(span.start, passage.end));
    push(kind, Math.min(span.end, passage.end));
  }
  push('same', passage.end);
  return cut;
}

function changes(match: Match, source: number): Mark[] {
  return match.altered.filter(({ page }) => page.end > page.start).map(({ page: span }) => ({ source, kind: 'changed' as const, span }));
}
