import { inFull, nearLines, ofOwner, ofText, opened } from './byline-lines.ts';
import type { AuthorMark } from './draft.ts';
import { type Facts, metaOf, namesOf, type Thing, typesOf } from './facts.ts';
import { isPersonName, namesIn } from './names.ts';
import type { Layout } from './region.ts';
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
}

/**
 * The authors that the page names for itself: metadata first, then markup, then a “By …” line by the headline.
 * Names of the site, desks and offices are no authors; nothing is made up from an address. `[]` when none is named.
 */
export function readBylines({ facts, marks, site }: BylineEvidence, layout: Layout, articleStart: number, articleEnd: number): string[] {
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
    const names = unique(values.flatMap((value) => namesIn(value, { refused, marked: true })));
    // A later source counts when it has all the names of the first, and more: some formats hold one author only.
    if (names.length > best.length && best.every((name) => names.includes(name))) best = names;
  }
  const lines = nearLines(layout, articleStart, articleEnd);
  if (best.length > 0) return best.map((name) => inFull(name, lines));
  for (const mark of marks) {
    if (isOutside(mark, layout, articleStart)) continue;
    const names = ofMark(mark, refused);
    if (names.length > 0) return names;
  }
  const written = ofText(lines, refused);
  return written.length > 0 ? written : ofOwner(facts.title, layout);
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
