import { inFull, type NearLine, nearLines, ofDatedLine, ofOwner, ofText, opened } from './byline-lines.ts';
import type { AuthorMark } from './draft.ts';
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
 * Names of the site, desks and offices are no authors; nothing is made up from an address. `[]` when none is named.
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
  const named = asPeople(best, evidence, layout).map((name) => inFull(name, lines));
  const marked = ofMarks(marks, layout, articleStart, refused, lines);
  const written = ofText(lines, refused);
  if (named.length > 0) return shown(named, [written, marked], layout);
  if (marked.length > 0) return asPeople(withOthers(marked, [written, beside(marked, evidence, lines)]), evidence, layout);
  if (written.length > 0) return asPeople(written, evidence, layout);
  const others = [ofAgency(lines, evidence), ofDatedLine(lines, refused), ofSummary(facts, refused), ofOwner(facts.title, layout)];
  return others.find((names) => names.length > 0) ?? [];
}

/** “Example, Ann”, as catalogues have it. */
function turned(name: string): string {
  const parts = /^\s*(\p{Lu}[\p{L}’'-]+),\s+(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}\.)?)\s*$/u.exec(name);
  return parts ? `${parts[2]} ${parts[1]}` : name;
}

/** An agency's name alone, where an author's would stand: before the text. Outlets stand there as labels. */
function ofAgency(lines: readonly NearLine[], { sources }: BylineEvidence): string[] {
  const line = lines.find(({ text, before, furniture }) => before && !furniture && text.length < 40 && sources.named(text)?.agency);
  return line ? [line.text] : [];
}

/** Some systems keep the byline in the text only, and with its first words in the summary: “Posted by Ann Example and Ben Sample - the harbour team”. */
function ofSummary(facts: Facts, refused: readonly string[]): string[] {
  const summary = metaOf(facts, 'og:description', 'description')?.slice(0, 200) ?? '';
  const posted = /^(?:posted|written|guest post) by\s+(?<names>[^.:;()]{3,120}?)(?:\s+[-–—]\s|\s{2,}|[.:;(]|$)/i.exec(summary);
  return posted ? namesIn(posted.groups!.names!, { refused }).filter((name) => name.includes(' ')) : [];
}

/**
 * The names of the first element that has any, of those that stand by the article. A link alone, to an author's page, may stand anywhere: it counts right
 * before the text.
 */
function ofMarks(
  marks: readonly AuthorMark[],
  layout: Layout,
  articleStart: number,
  refused: readonly string[],
  lines: readonly NearLine[],
): string[] {
  for (const mark of marks) {
    if (isOutside(mark, layout, articleStart)) continue;
    const names = ofMark(mark, refused);
    if (names.length > 0 && (mark.rank < byAddress || lines.some(({ text, before }) => before && text.includes(names[0]!)))) return names;
  }
  return [];
}

/**
 * Leaves out what is no person: an account's name (`webadmin7`) that no reader sees, or that stands beside a full name; the name of the site's
 * host; and an agency or outlet beside people. An agency alone is kept: the page does name it as the author.
 */
function asPeople(names: readonly string[], { host, sources }: BylineEvidence, { text }: Layout): string[] {
  const isSource = (name: string) => sources.mentions(name).some(({ start }) => start === 0);
  const house = houseOf(host);
  const isHouse = (name: string) => /^the /i.test(name) && fold(name) === house;
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
export function isOutside({ outside }: AuthorMark, { blocks, regions }: Layout, articleStart: number): boolean {
  const home = blocks.find((block) => block.end > articleStart)?.region;
  return outside.some((number) => !home || !regions[number] || !isInside(home, regions[number]));
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
