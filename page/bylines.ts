import { inFull, nearLines, ofOwner, ofText, opened } from './byline-lines.ts';
import { type Facts, metaOf, namesOf, type Thing, typesOf } from './facts.ts';
import { isPersonName, namesIn } from './names.ts';
import type { Walked } from './walk.ts';

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
/** Markup of authors, the most telling first. */
const markup = [
  '[rel~="author"]',
  '[itemprop~="author"]',
  '.byline, .by-line, [class*="byline" i]',
  '.author.fn, .author .fn, .p-author',
  '.author, [class*="author" i], [class*="auth_name" i]',
];
const outside =
  'aside, nav, footer, .comment, .comments, #comments, [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="widget" i], [class*="recirc" i], [class*="teaser" i]';
/** Elements that one selector is tried on, those that stand outside the article counted and not counted. */
const maxTries = 60;
const maxLooks = 12;

/**
 * The authors that the page names for itself: metadata first, then markup, then a “By …” line by the headline.
 * Names of the site, desks and offices are no authors; nothing is made up from an address. `[]` when none is named.
 */
export function readBylines(
  document: Document,
  facts: Facts,
  walked: Walked,
  articleStart: number,
  articleEnd: number,
  site: string | null,
): string[] {
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
  const lines = nearLines(walked, articleStart, articleEnd);
  if (best.length > 0) return best.map((name) => inFull(name, lines));
  const names = ofMarkup(document, refused, walked.map.placeOf(articleStart)?.node ?? null);
  if (names.length > 0) return names;
  const written = ofText(lines, refused);
  return written.length > 0 ? written : ofOwner(document, walked);
}

function ofMarkup(document: Document, refused: readonly string[], anchor: Node | null): string[] {
  for (const selector of markup) {
    let looked = 0;
    let tried = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (++tried > maxTries) break;
      const text = element.getAttribute('content') ?? element.textContent ?? '';
      if (text.length > 200 || isOutside(element, anchor)) continue;
      if (++looked > maxLooks) break;
      const names = ofElement(element, text, refused, selector === markup[0] || selector === markup[3]);
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** Elements run names and links together (“Ann ExampleFollow”): the links' own texts are asked first. */
function ofElement(element: Element, text: string, refused: readonly string[], marked: boolean): string[] {
  const links = [...element.querySelectorAll('a, [itemprop~="name"]')]
    .slice(0, 8)
    .flatMap((link) => namesIn(link.textContent ?? '', { refused }))
    .filter((name) => name.includes(' '));
  if (links.length > 0) return unique(links);
  const names = namesIn(text, { refused, marked, visible: true });
  if (names.length > 0) return names;
  // “Author: handle, 3 May”: what a link says behind such a word is a name, however it is written.
  const only = element.querySelectorAll('a');
  return only.length === 1 && opened.test(text) ? namesIn(only[0]!.textContent ?? '', { refused, marked: true }) : [];
}

/** In a sidebar, among comments or teasers, or in a footer; what has the article itself in it (`anchor`, its first text) is none of these, whatever its label says. */
export function isOutside(element: Element, anchor: Node | null): boolean {
  for (let at: Element | null = element.closest(outside); at; at = at.parentElement?.closest(outside) ?? null) {
    if (!anchor || !at.contains(anchor)) return at.localName !== 'footer' || at.closest('article, .hentry, .post') === null;
  }
  return false;
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
