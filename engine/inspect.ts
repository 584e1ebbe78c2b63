import { findAsides } from './asides.ts';
import { isPageOf, readCredit } from './credit.ts';
import { type Circumstances, threshold } from './enough.ts';
import { dealOut } from './explain.ts';
import { type Context, explainReading, LEAST_WORDS } from './explaining.ts';
import { makeMatch } from './match.ts';
import { gatherVersions, tellNeighbours } from './neighbours.ts';
import type { Original } from './original.ts';
import type { PageSide } from './page-side.ts';
import type { Reading } from './reading.ts';
import type { Match, Report, ReportPage } from './report.ts';
import { readShingles, WINDOW } from './shingles.ts';
import { snapPieces } from './snap.ts';
import { supportOf } from './support.ts';
import { findUneditedClaim } from './unedited.ts';
import { explainVerdict, judge } from './verdict.ts';

/**
 * Compares a reading with the originals that `lookUp` named, and says which of them the page has its words from, what it left out and changed. Pure:
 * the same arguments give the same report; `clock` (milliseconds) only fills `timings`.
 *
 * Work is bounded: 200,000 words of the page, 128 originals, and for each at most 20,000 seeds, 200 chains and 4,096 cells a gap.
 * Originals whose trace cannot be read are passed over.
 */
export function inspect(reading: Reading, candidates: ReadonlyMap<number, Original>, context: Context, clock?: () => number): Report {
  const timings: Record<string, number> = {};
  let last = clock?.() ?? 0;
  const time = (stage: string) => {
    if (!clock) return;
    const now = clock();
    timings[stage] = now - last;
    last = now;
  };
  const support = (original: Original) => supportOf(reading, original, context.tables);
  const { page, named, others, traces, circumstances } = explainReading(reading, candidates, context, support, time);
  const { heads: chief, versions } = gatherVersions(named, candidates);
  const heads = dealOut(chief, page.words.count);
  const explained = new Uint8Array(page.words.count);
  for (const { pieces } of heads) for (const { pageFrom, pageTo } of pieces) explained.fill(1, pageFrom, pageTo);
  for (const head of heads) {
    const asides = findAsides(head, explained);
    if (asides.length > 0) {
      head.pieces = [...head.pieces, ...asides].sort((a, b) => a.pageFrom - b.pageFrom);
      head.all = [...head.all, ...asides].sort((a, b) => a.pageFrom - b.pageFrom);
    }
    head.pieces = snapPieces(head.pieces, page, head.text);
    head.all = snapPieces(head.all, page, head.text);
    for (const piece of head.pieces) explained.fill(1, piece.pageFrom, piece.pageTo);
  }
  time('scoring');
  const matches: Match[] = heads.map((head) => {
    const original = candidates.get(head.number)!;
    return makeMatch(
      head,
      original,
      traces.get(head.number) ?? null,
      reading,
      explained,
      readCredit(reading, page.words, original, context.tables),
    );
  });
  const related = tellNeighbours(others, heads, versions, matches, candidates, circumstances);
  const isOriginalOf = heads.find((head, index) =>
    isPageOf(reading, candidates.get(head.number)!, matches[index]!.originalCoverage, context.tables),
  );
  const own = isOriginalOf === undefined ? null : candidates.get(isOriginalOf.number)!.uri;
  const verdict = judge(reading, page.words.count, matches, own, matches.length > 0 || couldBeTold(page, circumstances));
  const report: Report = {
    version: 1,
    page: { ...reportPage(reading, page.words.count, own), saysUnedited: findUneditedClaim(reading.text, matches) },
    matches,
    related,
    claims: reading.claims,
    verdict,
    why: explainVerdict(verdict, reading, matches, context.librarySize),
  };
  time('report');
  if (clock) report.timings = timings;
  return report;
}

/**
 * Whether a text of this length would have been found: its words are worth enough to name a source, and it has as many shingles as must share a
 * fingerprint with any original that has the same words. Else that nothing was found says nothing.
 */
function couldBeTold({ words, surprise, selection }: PageSide, circumstances: Circumstances): boolean {
  if (words.count < LEAST_WORDS || (selection && readShingles(words).count < WINDOW)) return false;
  return surprise.reduce((sum, bits) => sum + bits, 0) >= threshold(circumstances);
}

function reportPage(reading: Reading, words: number, isOriginalOf: string | null): ReportPage {
  const { source, url, title, language, bylines, published, updated, text, article, cutOff } = reading;
  return { source, url, title, language, bylines, published, updated, text, words, article, cutOff, isOriginalOf };
}
