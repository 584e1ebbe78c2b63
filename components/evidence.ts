import type { Claim } from '../engine/reading.ts';
import type { Match, Report } from '../engine/report.ts';

/** A claim of the page that speaks for a source, with the words in which it stands there. */
export interface Evidence {
  claim: Claim;
  /** The claim's own words off the page, shortened; the element's name where it stands in no text. */
  words: string | null;
}

const longest = 140;

/** The claims of a page that name an original's outlet or one of its authors. */
export function evidenceFor(match: Match, report: Report): Evidence[] {
  const outlet = fold(match.original.outlet);
  const bylines = match.original.bylines.map(fold);
  return gather(report, (claim) => {
    const names = outlet !== null && fold(claim.outlet) === outlet;
    return names || (claim.byline !== null && bylines.includes(fold(claim.byline)));
  });
}

/** The claims of a page that credit any outlet: all that a page shows whose originals are not in the library. */
export const creditEvidence = (report: Report): Evidence[] => gather(report, (claim) => claim.outlet !== null && claim.grade !== null);

/** Each claim once, in the order of the page. */
function gather(report: Report, wanted: (claim: Claim) => boolean): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const claim of report.claims.filter(wanted)) {
    const words = claim.page ? shorten(report.page.text.slice(claim.page.start, claim.page.end)) : claim.where;
    const key = `${claim.rule} ${words}`;
    if (!found.has(key)) found.set(key, { claim, words });
  }
  return [...found.values()];
}

/** Whom the page credits although no match comes from them: the other half of the finding. */
export function creditedElsewhere(report: Report): string[] {
  const matched = new Set(report.matches.map((match) => fold(match.original.outlet)));
  const credited = report.claims.filter(
    (claim) => claim.outlet && claim.grade && claim.grade !== 'mentioned' && !matched.has(fold(claim.outlet)),
  );
  return [...new Set(credited.map((claim) => claim.outlet!))];
}

/** Cuts a text at a word's end and marks the cut. */
export function shorten(text: string, most = longest): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > most / 2 ? end : most).trimEnd()}…`;
}

const fold = (name: string | null): string | null => name?.normalize('NFKC').toLowerCase().trim() ?? null;
