import type { Span } from '../engine/span.ts';
import { inFull, isOwn, type NearLine, nearLines, ofDatedLine, ofDateline, ofOwner, ofText, opened, openedInFull } from './byline-lines.ts';
import type { AuthorMark } from './draft.ts';
import { headings } from './elements.ts';
import { byAddress } from './evidence.ts';
import { type Facts, metaOf, namesOf, type Thing, typesOf } from './facts.ts';
import { isPersonName, namesIn } from './names.ts';
import type { Layout } from './region.ts';
import type { Sources } from './sources.ts';
import { isInside } from './weigh.ts';

const authorMeta = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'article.author',
  'authors',
  'twitter:data1',
];

/** What the bylines are read from besides the text. */
export interface BylineEvidence {
  facts: Facts;
  marks: readonly AuthorMark[];
  /** The name that the site gives itself. */
  site: string | null;
  /** Its host, `null` when its address is not known. */
  host: string | null;
  sources: Sources;
}

/**
 * The authors that the page names for itself: metadata first, then markup, then a “By …” line by the headline.
 * Names of the site and offices are no authors; an agency or a desk that says whose it is stands for them where nobody else is named. Nothing is made up
 * from an address. `[]` when none is named.
 */
export function readBylines(evidence: BylineEvidence, layout: Layout, articleStart: number, articleEnd: number): string[] {
  const { facts, marks, site } = evidence;
  const personal = facts.articles.some((article) => isPerson(facts, article.publisher) || isPersonOfTwoNames(facts, article.author));
  const refused = personal
    ? []
    : [site, ...facts.articles.flatMap((article) => namesOf(facts, article.publisher))].filter((name) => name !== null);
  const given = [
    facts.articles.flatMap((article) => namesOf(facts, article.author ?? article.creator)),
    ...authorMeta
      .filter((key) => key !== 'twitter:data1' || /written|author/i.test(metaOf(facts, 'twitter:label1') ?? ''))
      .map((key) => facts.meta.get(key) ?? []),
  ];
  let best: string[] = [];
  for (const values of given) {
    const names = unique(values.flatMap((value) => namesIn(turned(value), { refused, marked: true })));
    // A later source counts when it has all the names of the first, and more: some formats hold one author only.
    if (names.length > best.length && best.every((name) => names.includes(name))) best = names;
  }
  const lines = nearLines(layout, articleStart, articleEnd);
  const article = { start: articleStart, end: articleEnd };
  const named = asPeople(best, evidence, layout).map((name) => inFull(name, lines));
  const near = marks.filter((mark) => !isOutside(mark, layout, articleStart));
  const marked = ofMarks(near, layout, article, refused, lines);
  const written = ofText(lines, refused);
  if (named.length > 0) return shown(named, [written, marked], layout);
  if (marked.length > 0)
    return asPeople(withOthers(marked, [written, beside(marked, evidence, lines), joined(marked, lines)]), evidence, layout);
  if (written.length > 0) return asPeople(written, evidence, layout);
  const others = [
    ofDateline(layout.text.slice(articleStart), refused),
    ofHouse(near, lines, given.flat(), evidence),
    ofDatedLine(lines, refused),
    ofSummary(facts, refused),
    ofOwner(facts.title, layout),
  ];
  return others.find((names) => names.length > 0) ?? [];
}

/** “Example, Ann”, as catalogues have it. */
function turned(name: string): string {
  const parts = /^\s*(\p{Lu}[\p{L}’'-]+),\s+(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}\.)?)\s*$/u.exec(name);
  return parts ? `${parts[2]} ${parts[1]}` : name;
}

/**
 * Who else may stand where an author would: an agency alone (“Associated Press”, “Reuters Staff”), or a desk that says whose it is (“Portsea Gazette
 * Staff”). Markup first, then a line before the text, then the head, where readers see it too. Outlets stand there as labels.
 */
function ofHouse(
  marks: readonly AuthorMark[],
  lines: readonly NearLine[],
  given: readonly string[],
  { sources, site }: BylineEvidence,
): string[] {
  const before = lines.filter((line) => line.before && (!line.furniture || line.own) && line.text.length < 60);
  const house = (text: string, isLine: boolean): string | null => {
    const name = text
      .replace(/^\W*(?:(?:written |posted )?(?:by|von|par|por))[\s:]+/i, '')
      .split(/\s*[|•·]\s*|\s+-\s+/)[0]!
      .trim();
    if (name.length > 50 || (site && fold(name) === fold(site))) return null;
    if (sources.named(name.replace(/ staff$/i, ''))?.agency) return name;
    return desk.test(name) && (!isLine || /^\W*(?:by|von|par|por)\s/i.test(text)) ? name : null;
  };
  const found =
    marks
      .filter(({ rank }) => rank < byAddress)
      .flatMap(({ text, names }) => [text, ...names])
      .map((text) => house(text.replace(/\s+/g, ' ').trim(), false))
      .find((name) => name && before.some(({ text }) => text.includes(name))) ??
    before.map(({ text }) => house(text, true)).find(Boolean) ??
    given
      .map((value) => house(value, false))
      .find((name) => name && (sources.named(name) || lines.some(({ text }) => text.includes(name))));
  return found ? [found] : [];
}

/** A desk with its house, or with what else it wrote from; “Staff Writer” alone is nobody's name. */
const desk =
  /^(?:(?:the )?(?!(?:local|web|online|digital|our|guest|senior|editorial|sports?|national|world)\s+\S+$)(?:\p{Lu}[\p{L}\p{N}.'’&-]*\s+){1,4}(?:staff(?: reports?)?|editorial (?:staff|board|team)|newsroom|(?:news|web) ?desk|bureau)|staff and (?:\p{L}+ ){0,3}reports?)$/iu;

/** Some systems keep the byline in the text only, and with its first words in the summary: “Posted by Ann Example and Ben Sample - the harbour team”. */
function ofSummary(facts: Facts, refused: readonly string[]): string[] {
  const summary = metaOf(facts, 'og:description', 'description')?.slice(0, 200) ?? '';
  const posted = /^(?:posted|written|guest post) by\s+(?<names>[^.:;()]{3,120}?)(?:\s+[-–—]\s|\s{2,}|[.:;(]|$)/i.exec(summary);
  return posted ? namesIn(posted.groups!.names!, { refused }).filter((name) => name.includes(' ')) : [];
}

/**
 * The names of the first element that has any, of those that stand by the article. A link alone, to an author's page, may stand anywhere: it counts right
 * before the text. What is seen only below the text may be of other stories.
 */
function ofMarks(
  marks: readonly AuthorMark[],
  layout: Layout,
  { start, end }: Span,
  refused: readonly string[],
  lines: readonly NearLine[],
): string[] {
  const below = new Set<string>();
  for (const mark of marks) {
    const names = ofMark(mark, refused);
    if (names.length === 0) continue;
    const at = layout.text.indexOf(names[0]!);
    if (at >= end && end > start) {
      below.add(names[0]!.toLowerCase());
      if (isOfTeaser(layout, at)) continue;
    }
    if (mark.rank < byAddress || lines.some(({ text, before }) => before && text.includes(names[0]!))) return below.size > 2 ? [] : names;
  }
  return [];
}

/** Whether a name stands right below a headline that leads elsewhere. */
function isOfTeaser({ blocks }: Layout, at: number): boolean {
  const index = blocks.findIndex((block) => block.end > at);
  return blocks
    .slice(Math.max(0, index - 2), index)
    .some(({ start, end, linked, region }) => linked > (end - start) / 2 && (headings.has(region.tag) || end - start > 25));
}

/**
 * Leaves out what is no person: an account's name (`webadmin7`) that no reader sees, or that stands beside a full name; the name of the site's
 * host; and an agency or outlet beside people. An agency alone is kept: the page does name it as the author.
 */
function asPeople(names: readonly string[], { host, site, sources }: BylineEvidence, { text }: Layout): string[] {
  const isSource = (name: string) => sources.mentions(name).some(({ start }) => start === 0);
  const house = houseOf(host);
  // “Ann Example, Portsea Gazette” on `gazette.example` or in the Portsea Gazette Norland: the house beside its author.
  const isHouse = (name: string) =>
    (/^the /i.test(name) && fold(name) === house) ||
    (names.length > 1 && fold(name).length > 7 && (fold(name) === house || fold(site ?? '').startsWith(fold(name))));
  const full = names.some((name) => name.includes(' ') && !isSource(name) && !isHouse(name));
  return names.filter((name) => {
    if (isSource(name)) return !full;
    const bare = fold(name);
    if (name.includes(' ')) return !isHouse(name);
    if (full && !/^\p{Lu}\p{Ll}/u.test(name)) return false;
    return !(bare.length > 4 && house.startsWith(bare)) && fold(text).includes(bare);
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

/**
 * What the head names is not always what readers see: some formats hold one author only, and some name the account that typed the text in.
 * A byline on the page counts where it has all the names of the head, and more; or where the page shows none of the head's.
 */
function shown(named: string[], seen: readonly string[][], { text }: Layout): string[] {
  const all = withOthers(named, seen);
  if (all !== named) return all;
  const whole = text.toLowerCase();
  if (named.some((name) => whole.includes(name.toLowerCase()))) return named;
  return seen.find((names) => names.length > 0 && names.every((name) => name.includes(' '))) ?? named;
}

/** The first of some lists that has all of these names, and more that are in full; else the names as they are. */
function withOthers(named: string[], lists: readonly (readonly string[])[]): string[] {
  const low = (names: readonly string[]) => names.map((name) => name.toLowerCase());
  const isMore = (names: readonly string[]) =>
    names.length > named.length &&
    named.some((name) => name.includes(' ')) &&
    low(named).every((name) => low(names).includes(name)) &&
    names.every((name) => low(named).includes(name.toLowerCase()) || (name.includes(' ') && (hasCapitals(named) || !hasCapitals([name]))));
  const found = lists.find(isMore);
  return found ? [...found] : named;
}

/** Elements that name one author each, “Ann Example in Quenne and Ben Sample”: those whose names stand in one line with the first. */
function beside([first]: readonly string[], { marks }: BylineEvidence, lines: readonly NearLine[]): string[] {
  const line = lines.find(({ text }) => text.includes(first!))?.text ?? '';
  const names = marks.flatMap((mark) => (mark.names.length > 0 ? mark.names : [mark.text])).flatMap((text) => namesIn(text));
  const placed = unique(names.filter((name) => name.includes(' ') && line.includes(name))).toSorted(
    (a, b) => line.indexOf(a) - line.indexOf(b),
  );
  return placed.filter((name) => !placed.some((other) => other !== name && other.includes(name)));
}

/** “Ann Example in Quenne and Ben Sample”, where markup names one of them: a line that begins with that name and joins others to it by a word. */
function joined([first]: readonly string[], lines: readonly NearLine[]): string[] {
  const line = lines.find(({ text }) => text.replace(/^by\s+/i, '').startsWith(first!))?.text ?? '';
  const names = /\s(?:and|und|et|y|e|og|och|&)\s/.test(line) ? namesIn(line) : [];
  return names.every((name) => name.includes(' ')) ? names : [];
}

/** A word in capitals among names that are not: a house (“ABC Marketing”), no person. */
function hasCapitals(names: readonly string[]): boolean {
  return names.some((name) => /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Elements run names and links together (“Ann ExampleFollow”): the links' own texts are asked first. */
function ofMark({ rank, text, names: linked, links }: AuthorMark, refused: readonly string[]): string[] {
  const full = linked.flatMap((one) => namesIn(one, { refused })).filter((name) => name.includes(' '));
  if (full.length > 0) return unique(full);
  const names = namesIn(text, { refused, marked: rank === 0 || rank === 3, visible: true });
  if (names.length > 0) return names;
  // “Author: handle, 3 May”: what a link says behind such a word is a name, however it is written.
  return links.length === 1 && opened.test(text) ? namesIn(links[0]!, { refused, marked: true }) : [];
}

/** In a sidebar, among comments or teasers, or in a footer; what has the article itself in it is none of these, whatever its label says. */
export function isOutside({ outside, text }: AuthorMark, { blocks, regions }: Layout, articleStart: number): boolean {
  const home = blocks.find((block) => block.end > articleStart)?.region;
  const isAway = (number: number) => !home || !regions[number] || !isInside(home, regions[number]);
  // A bar above the headline may hold the byline beside the section.
  const isBar = (number: number) => regions[number]?.tag === 'nav' && isOwn(regions[number]) && openedInFull.test(text);
  return outside.some((number) => isAway(number) && !isBar(number));
}

/** A personal weblog is published by its author: that name is the site's and the author's. */
function isPerson(facts: Facts, value: unknown): boolean {
  const thing = value as Thing | undefined;
  const id = thing?.['@id'];
  return [thing, ...facts.things.filter((t) => id && t['@id'] === id)].some((t) => t && typesOf(t).includes('Person'));
}

/** An author who is a person by type or by form, and after whom the site is named: two words, neither an office nor a thing. */
function isPersonOfTwoNames(facts: Facts, author: unknown): boolean {
  const [name, more] = namesOf(facts, author);
  return (
    name !== undefined && more === undefined && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) && isPersonName(name) && isPerson(facts, author)
  );
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i);
}
