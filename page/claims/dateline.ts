import type { Claim } from '../../engine/reading.ts';
import { monthNumber } from '../months.ts';
import { type ClaimContext, claim, type Line, within } from './claim.ts';

/** `CITY, Jan 13 (Agency) –`, `CITY, January 21. /TASS/.`, `(ANSA) - ROME, JUL 11 -`, `CITY, Dec. 9 Kyodo -`: what stands before the agency, the agency, the dash. */
const forms = [
  /^\((?<credit>[^()]{2,40})\)\s*[-–—]\s*(?<head>\p{Lu}[^-–—]{3,40}?)(?<dash>\s*[-–—])\s*/u,
  /^(?<head>[^()]{0,90}?)-{0,2}\((?<credit>[^()]{2,60})\)(?<dash>\s*(?:\.?\s?[-–—―_]+|:|\.))?\s*/u,
  /^(?<head>[^/]{3,60}?)\s\/(?<credit>[^/]{2,40})\/(?<dash>\s*(?:[-–—]+|\.)|\s)\s*/u,
  /^(?<head>\p{Lu}[^()]{3,50}\d)\s+(?<credit>\p{Lu}\p{L}+)(?<dash>\s*[-–—]+)\s*/u,
];
/** `(04-29) 14:47 PDT City …`: a clock that some desks put before the place. */
const clock = /^\(\d\d-\d\d\)\s+\d{1,2}:\d\d\s+[A-Z]{2,4},?\s+/;
const dateAtEnd =
  /(?:^|[\s,.])(?:\d{1,2}(?:er|º|\.)?\s+(?<month>\p{L}{3,12})\.?|(?<monthFirst>\p{L}{3,12})\.?\s+\d{1,2})(?:,?\s+\d{4})?[\s,.]*$/u;
const place =
  /^\p{Lu}[\p{L}'’.-]*(?:(?:, ?| |\/| ?\[)(?:\p{Lu}[\p{L}'’.-]*|de|del|la|el|do|da|of|and|the|upon|am|an|der|les|sur)\]?){0,7}$/u;
/** `OTTAWA —`: a place in capitals, and a dash before a large letter. */
const bare = /^(?<place>\p{Lu}{3,}(?:[ ,.'’-]+\p{Lu}[\p{L}.]*){0,4}?)(?:,\s[^—–-]{3,20})?\s+(?:—|–|--)\s+\p{Lu}/u;

/** A dateline counts only where a text begins: at the start of a block, before its first sentence. “(CP)” in the middle of a line is a party, not an agency. */
export function readDateline(line: Line, context: ClaimContext): Claim[] {
  if (line.text.length < 30 || line.furniture) return [];
  const opening = line.text.slice(0, 160).replace(clock, '');
  const skipped = Math.min(line.text.length, 160) - opening.length;
  for (const form of forms) {
    const match = form.exec(opening);
    if (!match?.groups) continue;
    const { head = '', credit = '', dash } = match.groups;
    const sources = sourcesIn(credit.trim(), context);
    const date = dateAtEnd.exec(head);
    const dated = date && monthNumber((date.groups!.month ?? date.groups!.monthFirst)!) !== undefined;
    const where = (dated ? head.slice(0, date.index) : head).replace(/[\s,.–—-]+$/, '');
    const after = opening.slice(match[0].length);
    if (
      sources.length === 0 ||
      (where && !place.test(where)) ||
      !/^["“”‘'«„]?[\p{Lu}\p{Lo}\d]/u.test(after) ||
      (!dash && !(line.near && dated))
    )
      continue;
    return sources.map((outlet) =>
      claim('dateline', {
        outlet,
        place: where.replace(/\s*\[.*$/, '') || null,
        page: within(line, 0, skipped + match[0].trimEnd().length),
        grade: 'full',
      }),
    );
  }
  const city = line.near && bare.exec(opening)?.groups?.place;
  return city ? [claim('dateline', { place: city, page: within(line, skipped, skipped + city.length) })] : [];
}

/** `AFP, Reuters`, `tca/dpa`, `ats afp`, `CNN Business`: what is not a source is let pass beside one that is. Some desks write short names small when there are two. */
function sourcesIn(credit: string, { sources }: ClaimContext): string[] {
  const whole = sources.named(credit);
  if (whole) return [whole.name];
  const parts = credit.split(/\s*[,/&]\s*|\s+(?:(?:and|und|et|y)\s+)?/).filter(Boolean);
  if (parts.length < 2 || parts.length > 4 || /photo|image|file/i.test(credit)) return sources.mentions(credit).map((m) => m.name);
  const known = parts.map((part) => sources.named(part) ?? sources.named(part.toUpperCase())).filter((source) => source !== null);
  return [...new Set(known.map((source) => source.name))];
}
