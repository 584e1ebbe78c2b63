import type { NearLine } from './byline-lines.ts';
import type { AuthorMark } from './draft.ts';
import { byAddress } from './evidence.ts';
import { lettersOf } from './letters.ts';
import type { Layout } from './region.ts';
import type { Sources } from './sources.ts';

/** Whose page it is, and who is known for a source. */
export interface House {
  /** The name that the site gives itself. */
  site: string | null;
  /** Its host, `null` when its address is not known. */
  host: string | null;
  sources: Sources;
}

/**
 * Who else may stand where an author would: an agency alone (“Associated Press”, “Reuters Staff”), or a desk that says whose it is (“Portsea Gazette
 * Staff”). Markup first, then a line before the text, then the head, where readers see it too. Outlets stand there as labels.
 */
export function ofHouse(
  marks: readonly AuthorMark[],
  lines: readonly NearLine[],
  given: readonly string[],
  { sources, site }: House,
): string[] {
  const before = lines.filter((line) => line.before && (!line.furniture || line.own));
  const house = (text: string, isLine: boolean): string | null => {
    const name = text
      .replace(/^\W*(?:(?:written |posted )?(?:by|von|par|por))[\s:]+/i, '')
      .split(/\s*[|•·]\s*|\s+-\s+/)[0]!
      .trim();
    if (name.length > 50 || (site && lettersOf(name) === lettersOf(site))) return null;
    if (sources.named(name.replace(/ staff$/i, ''))?.agency) return name;
    return desk.test(name) && (!isLine || /^\W*(?:by|von|par|por)\s/i.test(text)) ? name : null;
  };
  const found =
    marks
      .filter(({ rank }) => rank < byAddress)
      .flatMap(({ text, names }) => [text, ...names])
      .map((text) => house(text.replace(/\s+/g, ' ').trim(), false))
      .find((name) => name && before.some(({ text }) => text.includes(name))) ??
    before.map(({ text }) => (text.length < 60 ? house(text, true) : null)).find(Boolean) ??
    given
      .map((value) => house(value, false))
      .find((name) => name && (sources.named(name) || lines.some(({ text }) => text.includes(name))));
  return found ? [found] : [];
}

/** A desk with its house, written as a name, or with what else it wrote from; “Staff Writer” alone is nobody's name, and “Gazette staff” says that nobody is named. */
const desk = new RegExp(
  [
    "^(?:[Tt]he )?(?!(?:Local|Web|Online|Digital|Our|Guest|Senior|Editorial|Sports?|National|World|News|By)\\s+\\S+$)(?:\\p{Lu}[\\p{L}\\p{N}.'’&-]*\\s+){1,4}",
    '(?:Staff(?: [Rr]eports?)?|STAFF(?: REPORTS?)?|[Ee]ditorial (?:[Ss]taff|[Bb]oard|[Tt]eam)|EDITORIAL BOARD|[Nn]ewsroom|NEWSROOM|(?:[Nn]ews|[Ww]eb) ?[Dd]esk|[Bb]ureau|BUREAU)$',
    '|^[Ss]taff and (?:\\p{L}+ ){0,3}reports?$',
  ].join(''),
  'u',
);

/**
 * Leaves out what is no person: an account's name (`webadmin7`) that no reader sees, or that stands beside a full name; the name of the site's
 * host; and an agency or outlet beside people. An agency alone is kept: the page does name it as the author.
 */
export function asPeople(names: readonly string[], { host, site, sources }: House, { text }: Layout): string[] {
  const isSource = (name: string) => sources.mentions(name).some(({ start }) => start === 0);
  const house = houseOf(host);
  // “Ann Example, Portsea Gazette” on `gazette.example` or in the Portsea Gazette Norland: the house beside its author.
  const isHouse = (name: string) =>
    (/^the /i.test(name) && lettersOf(name) === house) ||
    (names.length > 1 && lettersOf(name).length > 7 && (lettersOf(name) === house || lettersOf(site ?? '').startsWith(lettersOf(name))));
  const full = names.some((name) => name.includes(' ') && !isSource(name) && !isHouse(name));
  return names.filter((name) => {
    if (isSource(name)) return !full && !names.some((other) => /^(?:\p{Lu}\.-?){2,3}$/u.test(other));
    const bare = lettersOf(name);
    if (name.includes(' ')) return !isHouse(name);
    // “Reuters, Washington”: a place.
    if (isSource(names[0]!)) return false;
    if (full && !/^\p{Lu}\p{Ll}/u.test(name)) return false;
    return !(bare.length > 4 && house.startsWith(bare)) && lettersOf(text).includes(bare);
  });
}

/** The telling part of a host (`gazette` of `www.gazette.example`), `''` for the weblogs of people, which are named like their owners. */
function houseOf(host: string | null): string {
  if (!host || /(?:^|\.)(?:blogspot|wordpress|livejournal|tumblr|typepad|substack|medium|over-blog)\./.test(host)) return '';
  return (
    host
      .split('.')
      .find((part) => part.length > 3 && !/^(?:blogs?|news|mobile)$/.test(part))
      ?.replace(/[^\p{L}\p{N}]+/gu, '') ?? ''
  );
}
