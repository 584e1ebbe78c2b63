import { comparePieces, type PageSide, preparePage } from './compare.ts';
import { isEnough } from './evidence.ts';
import { type Explanation, explain } from './explain.ts';
import type { Original } from './original.ts';
import type { Piece } from './pieces.ts';
import { type Prepared, prepare, spanOf } from './prepared.ts';
import type { Reading } from './reading.ts';
import type { Match, OutlineSentence, Report, ReportOriginal, ReportPage, Verdict } from './report.ts';
import type { Tables } from './tables.ts';

export interface Context {
  tables: Tables;
  librarySize: number;
}

/** Fewer words tell nothing. */
const MIN_WORDS = 6;

/**
 * Compares a reading with the originals that `lookUp` named, and says which of them the page has its words from.
 */
export function inspect(reading: Reading, candidates: ReadonlyMap<number, Original>, context: Context, clock?: () => number): Report {
  void clock;
  const page = preparePage(reading.text);
  const compared = new Map<number, { text: Prepared; pieces: Piece[] }>();
  if (reading.kind !== 'not-an-article' && page.words.count >= MIN_WORDS) {
    for (const [number, original] of candidates) {
      if (original.held !== 'text') continue;
      const text = prepare(original.text);
      compared.set(number, { text, pieces: comparePieces(page, text) });
    }
  }
  const { named } = explain(compared, page, (evidence) =>
    isEnough(evidence, {
      pageWords: page.words.count,
      librarySize: context.librarySize,
      selection: reading.kind === 'selection',
      support: 0,
    }),
  );
  const matches = named.map((explanation) => makeMatch(explanation, page, explanation.text, candidates.get(explanation.number)!));
  const verdict: Verdict =
    reading.kind === 'not-an-article'
      ? 'not-an-article'
      : page.words.count < MIN_WORDS
        ? 'too-short'
        : matches.length > 0
          ? 'reposted'
          : 'nothing-found';
  return { version: 1, page: reportPage(reading, page.words.count), matches, related: [], claims: reading.claims, verdict, why: verdict };
}

function makeMatch(explanation: Explanation, page: PageSide, text: Prepared, original: Original): Match {
  const passages = explanation.pieces.map((piece) => ({
    page: spanOf(page.words, piece.pageFrom, piece.pageTo),
    original: spanOf(text.words, piece.originalFrom, piece.originalTo),
    similarity: piece.matched / Math.max(piece.pageTo - piece.pageFrom, piece.originalTo - piece.originalFrom),
  }));
  const covered = new Uint8Array(text.words.count);
  for (const piece of explanation.all) covered.fill(1, piece.originalFrom, piece.originalTo);
  const coverage = covered.reduce((sum, one) => sum + one, 0) / Math.max(1, text.words.count);
  const outline: OutlineSentence[] = text.sentences.map((sentence, index) => {
    const first = text.firstWords[index]!;
    const end = text.firstWords[index + 1]!;
    let share = 0;
    for (let i = first; i < end; i++) share += covered[i]!;
    return {
      original: { start: sentence.start, end: sentence.end },
      paragraph: sentence.paragraph,
      words: end - first,
      state: share >= 0.4 * (end - first) ? 'kept' : 'absent',
      kinds: [],
      page: null,
    };
  });
  const pageWords = explanation.pieces.reduce((sum, piece) => sum + piece.pageTo - piece.pageFrom, 0);
  return {
    original: reportOriginal(original),
    reuse: 'copy',
    extent: coverage >= 0.95 ? 'whole' : coverage >= 0.3 ? 'abridged' : 'excerpt',
    originalCoverage: coverage,
    pageCoverage: pageWords / Math.max(1, page.words.count),
    passages,
    outline,
    leftOut: outline
      .filter((sentence) => sentence.state === 'absent')
      .map((sentence) => ({ ...sentence, text: text.text.slice(sentence.original.start, sentence.original.end) })),
    altered: [],
    added: [],
    alsoSent: [],
    alsoIn: [],
    credit: { grade: 'none', outlet: false, byline: false, dateline: false, link: false },
  };
}

export function reportOriginal(original: Original): ReportOriginal {
  const { uri, outlet, bylines, published, updated, headline, url, genre, language, held, heldExtent, demo } = original;
  return { uri, outlet, bylines, published, updated, headline, url, genre, language, held, heldExtent, demo };
}

function reportPage(reading: Reading, words: number): ReportPage {
  const { source, url, title, language, bylines, published, updated, text, article, cutOff } = reading;
  return { source, url, title, language, bylines, published, updated, text, words, article, cutOff, isOriginalOf: null };
}
