import type { Alteration, Match } from '../engine/report.ts';
import type { Span } from '../engine/span.ts';
import { gapsOf } from './gaps.ts';
import { linksOf } from './links.ts';
import { type ShownState, shownState } from './outline.ts';

/** What a stretch of a text is, in a comparison. */
export type Mark =
  | { kind: 'passage'; span: Span; match: number; passage: number }
  | { kind: 'changed'; span: Span; change: number; what: Alteration['kind'] }
  | { kind: 'added'; span: Span; addition: number }
  | { kind: 'sentence'; span: Span; sentence: number; state: ShownState; gap: number | null }
  /** An empty span: here sentences of the original are missing. */
  | { kind: 'gap'; span: Span; gap: number; sentences: number };

/** A stretch without a mark's border inside it, and the marks that cover it. */
export interface Piece {
  start: number;
  text: string;
  marks: Mark[];
}

export interface Paragraph {
  span: Span;
  pieces: Piece[];
}

/**
 * A text in paragraphs, each cut where a mark begins or ends. Every character but the breaks between paragraphs stands in exactly one
 * piece; a gap has a piece of its own, without text.
 */
export function layText(text: string, within: readonly Span[], marks: readonly Mark[]): Paragraph[] {
  const sorted = marks.filter((mark) => mark.span.end > mark.span.start).sort((a, b) => a.span.start - b.span.start);
  const gaps = marks.filter(({ kind }) => kind === 'gap').map((gap) => ({ ...gap, span: behindMarks(text, gap.span) }));
  const spans = paragraphs(text, within);
  const [first] = spans;
  return spans.map((span) => {
    const here = sorted.filter((mark) => mark.span.start < span.end && mark.span.end > span.start);
    const pieces = cut(text, span, here);
    // A gap stands at the end of its paragraph rather than at the beginning of the next.
    const own = gaps.filter(({ span: { start } }) => start > span.start - (span === first ? 1 : 0) && start <= span.end);
    return { span, pieces: own.reduce(insert, pieces) };
  });
}

/** A gap stands behind the full stop or the quotation mark that closes what is before it. */
function behindMarks(text: string, { start }: Span): Span {
  const [closing] = /^[^\s\p{L}\p{N}([“„«]*/u.exec(text.slice(start, start + 4))!;
  return { start: start + closing.length, end: start + closing.length };
}

/** Puts a gap where it stands, or behind the piece that it would cut: it never stands inside a word's mark. */
function insert(pieces: Piece[], gap: Mark): Piece[] {
  const at = pieces.findIndex(({ start }) => start >= gap.span.start);
  const place = at < 0 ? pieces.length : at;
  return [...pieces.slice(0, place), { start: gap.span.start, text: '', marks: [gap] }, ...pieces.slice(place)];
}

function cut(text: string, span: Span, marks: Mark[]): Piece[] {
  const edges = new Set([span.start, span.end]);
  for (const mark of marks) {
    if (mark.span.start > span.start) edges.add(mark.span.start);
    if (mark.span.end < span.end) edges.add(mark.span.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return { start, text: text.slice(start, end), marks: marks.filter((mark) => mark.span.start <= start && mark.span.end >= end) };
  });
}

/** Paragraphs are parted by line breaks; an empty `within` means the whole text. */
function paragraphs(text: string, within: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of within.length > 0 ? within : [{ start: 0, end: text.length }]) {
    for (const line of text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)) {
      found.push({ start: start + line.index, end: start + line.index + line[0].length });
    }
  }
  return found;
}

/** What the page's side shows: the passages of every match, and the chosen match's changes, additions and gaps. */
export function pageMarks(matches: readonly Match[], chosen: number): Mark[] {
  const passages = matches.flatMap((match, index) =>
    (index === chosen ? linksOf(match) : match.passages).map(
      ({ page }, at): Mark => ({ kind: 'passage', span: page, match: index, passage: at }),
    ),
  );
  const match = matches[chosen];
  if (!match) return passages;
  return [
    ...passages,
    ...match.altered.map((change, at): Mark => ({ kind: 'changed', span: change.page, change: at, what: change.kind })),
    ...match.added.map((addition, at): Mark => ({ kind: 'added', span: addition.page, addition: at })),
    ...gapsOf(match).flatMap(({ sentences, onPage }, gap): Mark[] =>
      onPage === null ? [] : [{ kind: 'gap', span: { start: onPage, end: onPage }, gap, sentences: sentences.length }],
    ),
  ];
}

/** What the original's side shows: the chosen match's passages and changes, and the state of every sentence. */
export function originalMarks(match: Match, index: number): Mark[] {
  const gaps = gapsOf(match);
  const gapOf = (sentence: number): number | null => {
    const gap = gaps.findIndex(({ sentences }) => sentences.includes(sentence));
    return gap < 0 ? null : gap;
  };
  return [
    ...match.passages.map((passage, at): Mark => ({ kind: 'passage', span: passage.original, match: index, passage: at })),
    ...match.altered.map((change, at): Mark => ({ kind: 'changed', span: change.original, change: at, what: change.kind })),
    ...match.outline.map(
      (sentence, at): Mark => ({ kind: 'sentence', span: sentence.original, sentence: at, state: shownState(match, at), gap: gapOf(at) }),
    ),
  ];
}

/**
 * The page's text around its article that still belongs to the comparison: the article, and any paragraph outside of it in which
 * a passage stands. An empty article means the whole text.
 */
export function shownSpans(text: string, article: readonly Span[], matches: readonly Match[]): Span[] {
  if (article.length === 0) return [];
  const spans = matches
    .flatMap((match) => match.passages.map((passage) => passage.page))
    .filter((span) => !article.some((part) => part.start <= span.start && part.end >= span.end))
    .map((span) => {
      const end = text.indexOf('\n', span.end);
      return { start: text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1, end: end < 0 ? text.length : end };
    });
  return merge([...article, ...spans]);
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
