import type { Claim } from '../../engine/reading.ts';
import { monthNumber } from '../months.ts';
import { type ClaimContext, claim, type Line, within } from './claim.ts';

/** `CITY, Jan 13 (Agency) –`, `CITY, January 21. /TASS/.`, `(ANSA) - ROME, JUL 11 -`, `CITY, Dec. 9 Kyodo -`: what stands before the agency, the agency, the dash. */
const forms = [
  /^\((?<credit>[^()]{2,40})\)\s*[-–—]\s*(?<head>\p{Lu}[^-–—]{3,40}?)(?<dash>\s*[-–—])\s*/u,
  /^(?<head>(?:[^()]|\([^()]{3,25}\)(?=\s*\[)){0,90}?)-{0,2}\((?<credit>[^()]{2,60})\)(?<dash>\s*(?:\.?\s?[-–—―_]+|:|\.))?\s*/u,
  /^(?<head>[^/]{3,60}?)\s\/(?<credit>[^/]{2,40})\/(?<dash>\s*(?:[-–—]+|\.)|\s)\s*/u,
  /^(?<head>\p{Lu}[^()]{3,50}?\p{L}\.?|\p{Lu}[^()]{3,50}\d\.?)\s+(?<credit>\p{Lu}[\p{L}.]+)(?<dash>\s*[-–—]+)\s*/u,
  // MOSCOW, Jan 21 — RIA Novosti. · (서울=연합뉴스) 홍길동 기자 =
  /^(?<head>\p{Lu}[^()–—-]{3,50}?)\s[–—-]\s(?<credit>\p{Lu}[^.–—-]{2,24})(?<dash>\.)\s+/u,
  /^\((?<head>[^()=]{1,20})(?<dash>=)(?<credit>[^()=]{2,20})\)\s*/u,
];
/** `(04-29) 14:47 PDT City …`: a clock that some desks put before the place. */
const clock = /^\(\d\d-\d\d\)\s+\d{1,2}:\d\d\s+[A-Z]{2,4},?\s+/;
/** In any script's letters and digits; `9 كانون الأول/ديسمبر` gives the month twice. */
const dateAtEnd =
  /(?:^|[\s,،.])(?:\p{Nd}{1,2}(?:er|º|ª|\.)?\s+(?:de\s+)?(?<month>[\p{L}\p{M}]{2,12}(?:\s(?:ال)\p{L}{3,6})?)\.?(?:\s?\/\s?(?<too>[\p{L}\p{M}]{3,12}))?|(?<monthFirst>\p{L}{3,12})\.?\s+\d{1,2}|(?:\d{4}\s?[年년]\s?)?(?:\d{1,2}\s?[月월]\s?)?\d{1,2}\s?(?<day>[日일]))(?:,?\s+(?:de\s+)?\p{Nd}{4}(?:\s?[гр]\.)?)?[\s,،.]*$/u;
const place =
  /^\p{Lu}[\p{L}'’.-]*(?:(?:, ?| |\/| ?\[)(?:\p{Lu}[\p{L}'’.-]*|de|del|la|el|do|da|of|and|the|upon|am|an|der|les|sur)\]?){0,7}$/u;
/** Scripts without large letters: any word may be a place, so only a few of them are, and a dash must follow (see `isPlace`). */
const caseless = /^\p{Lo}[\p{Lo}\p{M}\p{Lm}'’-]*(?:(?:، ?|, ?| ?[/・] ?| )[\p{Lo}\p{M}\p{Lm}'’-]+){0,5}$/u;
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
    const dated = date?.groups && isDate(date.groups);
    const where = (dated ? head.slice(0, date.index) : head).replace(/\s\([^()]*\)(?=\s*\[)/, '').replace(/[\s,،.:–—-]+$/, '');
    const after = opening.slice(match[0].length);
    if (
      sources.length === 0 ||
      (where && !isPlace(where, Boolean(dated))) ||
      (dash !== '=' && form === forms.at(-2) && !dated) ||
      (form === forms[3] && !dated) ||
      !/^["“”‘'«„]?[\p{Lu}\p{Lo}\d]/u.test(after) ||
      (!dash && !(line.near && (dated || sources.length > 1 || (form === forms[1] && line.edge && (!where || where.length > 2)))))
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
  const bracketed = readBracketed(opening, context);
  if (bracketed) {
    const { outlet, where, end } = bracketed;
    return [claim('dateline', { outlet, place: where, page: within(line, skipped, skipped + end), grade: 'full' })];
  }
  const city = line.near && bare.exec(opening)?.groups?.place;
  return city ? [claim('dateline', { place: city, page: within(line, skipped, skipped + city.length) })] : [];
}

/** Months of Czech, Ukrainian, Greek, and Arabic east of Suez, in the forms that datelines have: more than the reader of dates carries along. */
const otherMonth =
  /^(?:ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|(?:Ιαν|Φεβ|Μαρ|Απρ|Μα[ΐι]|Ιου[νλ]|Αυγ|Σεπ|Οκτ|Νο[εέ]|Δεκ)\p{L}*|شباط|[آا]ذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|تشرين .*|كانون .*)$/iu;

function isDate({ day, month, monthFirst, too }: Record<string, string | undefined>): boolean {
  return Boolean(day) || [month, monthFirst, too].some((word) => word && (monthNumber(word) !== undefined || otherMonth.test(word)));
}

function isPlace(text: string, dated: boolean): boolean {
  return place.test(text) || (caseless.test(text) && text.split(/\s+/).length <= (dated ? 5 : 3));
}

/** `【ワシントン＝共同】`, `【北京時事】`: place and agency in one bracket; the agency without “通信” or “社” at its end. `新华社北京1月21日电`: the agency first, then place and day. */
function readBracketed(text: string, { sources }: ClaimContext): { outlet: string; where: string | null; end: number } | null {
  const bracket = /^[【［](?<inside>[^】］\s]{2,24})[】］]\s*/u.exec(text);
  const wire = bracket ? null : /^[（(【]?(?<inside>[^\s\p{P}\d]{4,14})\s?(?:\d{1,2}月)?\d{1,2}日[电電讯訊]/u.exec(text);
  const inside = (bracket ?? wire)?.groups?.inside;
  if (!inside) return null;
  for (let at = 0; at < inside.length - 1; at++) {
    const cut = bracket ? at : inside.length - at;
    const [name, rest] = bracket ? [inside.slice(cut), inside.slice(0, cut)] : [inside.slice(0, cut), inside.slice(cut)];
    const source = sources.named(name) ?? (bracket ? (sources.named(`${name}通信`) ?? sources.named(`${name}社`)) : null);
    const where = rest.replace(/(?:\d{1,2}月)?\d{1,2}日$|[＝=・]/gu, '');
    if (source?.agency && (bracket || where)) return { outlet: source.name, where: where || null, end: (bracket ?? wire)![0].length };
  }
  return null;
}

/** `AFP, Reuters`, `tca/dpa`, `ats afp`, `CNN Business`: what is not a source is let pass beside one that is. Some desks write short names small when there are two. */
function sourcesIn(credit: string, { sources }: ClaimContext): string[] {
  const whole = sources.named(credit) ?? (/^[\w-]+\.[a-z]{2,3}$/i.test(credit) ? sources.ofAddress(`https://${credit}`) : null);
  if (whole) return [whole.name];
  const parts = credit.split(/\s*[,/&]\s*|\s+(?:(?:and|und|et|y)\s+)?/).filter(Boolean);
  if (parts.length < 2 || parts.length > 4 || /photo|image|file/i.test(credit)) return sources.mentions(credit).map((m) => m.name);
  const known = parts.map((part) => sources.named(part) ?? sources.named(part.toUpperCase())).filter((source) => source !== null);
  return [...new Set(known.map((source) => source.name))];
}
