import type { Claim } from '../../engine/reading.ts';
import { monthPattern } from '../months.ts';
import { type ClaimContext, claim, type Line, within } from './claim.ts';

const place =
  "(?<place>\\p{Lu}[\\p{L}'’.-]*(?:[ ,/]{1,2}(?:\\[?[\\p{Lu}(][\\p{L}'’.-]*[\\])]?|de|del|la|el|do|da|of|and|the|upon|am|an|der|les|sur)){0,7}?)";
const date = `(?:(?:\\d{1,2}\\.?\\s+)?(?:${monthPattern})\\.?(?:\\s+\\d{1,2})?(?:,?\\s+\\d{4})?)`;
const before = '(?:\\(\\d\\d-\\d\\d\\)\\s+\\d{1,2}:\\d\\d\\s+[A-Z]{2,4}\\s*,?\\s+)?';
const dash = '\\s*(?:\\.?\\s?[-–—―_]+|:|\\.)';

/** CITY, State, Jan 13 (Agency) – and all its relatives, at the start of a block. */
const forms = [
  new RegExp(`^${before}(?:${place}[,.]?\\s+)?(?:${date}\\s*)?\\((?<credit>[^()]{2,60})\\)(?<dash>${dash})?`, 'iu'),
  // (ANSA) - ROME, JUL 11 -
  new RegExp(`^\\((?<credit>[^()]{2,40})\\)\\s*[-–—]\\s*${place},\\s*${date}(?<dash>\\s*[-–—])`, 'iu'),
  // CITY, January 21. /TASS/.
  new RegExp(`^${place}[,.]\\s*(?:${date}\\.?\\s*)?/(?<credit>[^/]{2,40})/(?<dash>${dash}|\\s)`, 'iu'),
  // CITY, Dec. 9 Kyodo -
  new RegExp(`^${place},\\s*${date}\\s+(?<credit>\\p{Lu}\\p{L}+)(?<dash>\\s*[-–—]+)`, 'iu'),
];
const credited = /[(/]|\bKyodo\b/;
const upperPlace = /^(?<place>\p{Lu}{3,}(?:[ ,.'’-]+\p{Lu}[\p{L}.]*){0,4})(?:,\s+[^—–-]{3,20})?\s+(?:—|–|--)\s+\p{Lu}/u;

/** A dateline counts only where a text begins: at the start of a block, before its first sentence. “(CP)” in the middle of a line is a party, not an agency. */
export function readDateline(line: Line, context: ClaimContext): Claim[] {
  const head = line.text.slice(0, 140);
  if (line.text.length < 30 || line.furniture) return [];
  if (credited.test(head)) {
    for (const form of forms) {
      const match = form.exec(head);
      if (!match?.groups) continue;
      const sources = sourcesIn(match.groups.credit!, context);
      const named = match.groups.place;
      if (sources.length === 0 || (!match.groups.dash && !line.near) || (named && /^\p{Ll}/u.test(named))) continue;
      return sources.map((outlet) =>
        claim('dateline', { outlet, place: named?.replace(/[,.\s]+$/, '') ?? null, page: within(line, 0, match[0].length), grade: 'full' }),
      );
    }
  }
  const bare = line.near && upperPlace.exec(head);
  return bare ? [claim('dateline', { place: bare.groups!.place!, page: within(line, 0, bare.groups!.place!.length) })] : [];
}

/** `AFP, Reuters`, `tca/dpa`, `ats afp`: every part must be a source, or nothing is. Some desks write their short name in lower case. */
function sourcesIn(credit: string, { sources }: ClaimContext): string[] {
  const whole = sources.named(credit);
  if (whole) return [whole.name];
  const parts = credit.split(/\s*[,/&]\s*|\s+(?:and|und|et|y)\s+|\s+/).filter(Boolean);
  const found = parts.map((part) => sources.named(part) ?? sources.named(part.toUpperCase()));
  const known = found.filter((source) => source !== null).map((source) => source.name);
  return parts.length > 1 && known.length > 0 && known.length >= parts.length - 1 ? [...new Set(known)] : [];
}
