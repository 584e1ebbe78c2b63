import { type Facts, metaOf, namesOf, type Thing, typesOf } from './facts.ts';
import { namesIn } from './names.ts';
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
  const personal = facts.articles.some((article) => isPerson(facts, article.publisher));
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
  if (best.length > 0) return best;
  const names = ofMarkup(document, refused, walked.map.placeOf(articleStart)?.node ?? null);
  return names.length > 0 ? names : ofText(walked, articleStart, articleEnd, refused);
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
  return links.length > 0 ? unique(links) : namesIn(text, { refused, marked });
}

/** In a sidebar, among comments or teasers, or in a footer; what has the article itself in it (`anchor`, its first text) is none of these, whatever its label says. */
export function isOutside(element: Element, anchor: Node | null): boolean {
  for (let at: Element | null = element.closest(outside); at; at = at.parentElement?.closest(outside) ?? null) {
    if (!anchor || !at.contains(anchor)) return at.localName !== 'footer' || at.closest('article, .hentry, .post') === null;
  }
  return false;
}

/** A line of its own, “By …”, a little before the article's first words or after its last. */
function ofText(walked: Walked, start: number, end: number, refused: readonly string[]): string[] {
  const { blocks, text } = walked;
  const first = blocks.findIndex((block) => block.end > start);
  const last = blocks.findLastIndex((block) => block.start < end);
  for (const block of [...blocks.slice(Math.max(0, first - 12), first + 3), ...blocks.slice(Math.max(first + 3, last), last + 3)]) {
    const line = text.slice(block.start, block.end);
    if (
      block.region.furniture ||
      line.length > 100 ||
      (!/^\W*(?:(?:written|posted|story|reported|text|words|geschrieben|escrito|écrit)\s+)?(?:by|von|par|por|di|door)[\s:]/iu.test(line) &&
        !/^By\p{Lu}[\p{Ll}.]/u.test(line))
    )
      continue;
    const names = namesIn(line.replace(/\s*[|•·].*$|\s+on\s+.*$/s, ''), { refused });
    if (names.length > 0) return names;
  }
  return [];
}

/** A personal weblog is published by its author: that name is the site's and the author's. */
function isPerson(facts: Facts, value: unknown): boolean {
  const thing = value as Thing | undefined;
  const id = thing?.['@id'];
  return [thing, ...facts.things.filter((t) => id && t['@id'] === id)].some((t) => t && typesOf(t).includes('Person'));
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i);
}
