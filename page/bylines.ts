import { ofBox } from './byline-boxes.ts';
import { asPeople, type House, ofHouse } from './byline-houses.ts';
import { inFull, type NearLine, nearLines, ofDatedLine, ofDateline, ofOwner, ofText } from './byline-lines.ts';
import { beside, isOutside, listed, ofMarks, unique } from './byline-marks.ts';
import type { AuthorMark } from './draft.ts';
import { authorsOf, type Facts, metaOf, namesOf, type Thing, typesOf } from './facts.ts';
import { isPersonName, namesIn } from './names.ts';
import type { Layout } from './region.ts';

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
  'twitter:creator',
];

const publisherMeta = ['dc.publisher', 'dcterms.publisher', 'publisher'];

/** What the bylines are read from besides the text. */
export interface BylineEvidence extends House {
  facts: Facts;
  marks: readonly AuthorMark[];
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
    : [
        site,
        ...facts.articles.flatMap((article) => namesOf(facts, article.publisher)),
        ...publisherMeta.flatMap((key) => facts.meta.get(key) ?? []),
      ].filter((name) => name !== null);
  const given = [
    facts.articles.flatMap((article) => authorsOf(facts, article)),
    ...authorMeta
      .filter((key) => key !== 'twitter:data1' || /written|author/i.test(metaOf(facts, 'twitter:label1') ?? ''))
      // Most are handles.
      .map((key) => (facts.meta.get(key) ?? []).filter((value) => key !== 'twitter:creator' || /^[^@]+ [^@]+$/.test(value.trim()))),
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
    return asPeople(
      withOthers(marked, [written, beside(marked, marks, lines), joined(marked, lines), listed(marked, near, lines, refused)]),
      evidence,
      layout,
    );
  if (written.length > 0) return asPeople(written, evidence, layout);
  const others = [
    ofDateline(layout.text.slice(articleStart), refused),
    ofHouse(near, lines, given.flat(), evidence),
    ofDatedLine(lines, refused),
    ofSummary(facts, refused),
    ofOwner([facts.title, metaOf(facts, 'description')], layout),
    ofBox(layout, marks, refused),
  ];
  return others.find((names) => names.length > 0) ?? [];
}

/** “Example, Ann”, as catalogues have it; also “Voorbeeld, Anna van”. */
function turned(name: string): string {
  const parts =
    /^\s*(?<last>\p{Lu}[\p{L}’'-]+),\s+(?<first>\p{Lu}[\p{L}’'.-]*(?: \p{Lu}\.)?)(?<between>(?: (?:van|von|der|den|de|da|di|du|la|zu))*)\s*$/u.exec(
      name,
    )?.groups;
  return parts ? `${parts.first}${parts.between} ${parts.last}` : name;
}

/** Some systems keep the byline in the text only, and with its first words in the summary: “Posted by Ann Example and Ben Sample - the harbour team”. */
function ofSummary(facts: Facts, refused: readonly string[]): string[] {
  const summary = metaOf(facts, 'og:description', 'description')?.slice(0, 200) ?? '';
  const posted = /^(?:posted|written|guest post) by\s+(?<names>[^.:;()]{3,120}?)(?:\s+[-–—]\s|\s{2,}|[.:;(]|$)/i.exec(summary);
  return posted ? namesIn(posted.groups!.names!, { refused }).filter((name) => name.includes(' ')) : [];
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
