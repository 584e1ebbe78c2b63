import { type Facts, metaOf, namesOf } from './facts.ts';
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
const marked =
  '[rel~="author"], [itemprop~="author"], .byline, .by-line, .author-name, .author, .p-author, .entry-author, .post-author, [class*="byline" i], [class*="author-name" i]';
const outside = 'aside, nav, footer, .comment, .comments, #comments, .related, .sidebar';

/**
 * The authors that the page names for itself: metadata first, then markup, then a “By …” line by the headline.
 * Names of the site, desks and offices are no authors; nothing is made up from an address.
 */
export function readBylines(document: Document, facts: Facts, walked: Walked, articleStart: number, site: string | null): string[] {
  const refused = [site, ...facts.articles.flatMap((a) => namesOf(a.publisher))].filter((name) => name !== null);
  for (const values of [
    facts.articles.flatMap((a) => namesOf(a.author)),
    ...authorMeta
      .filter((key) => key !== 'twitter:data1' || /written|author/i.test(metaOf(facts, 'twitter:label1') ?? ''))
      .map((key) => facts.meta.get(key) ?? []),
  ]) {
    const names = unique(values.flatMap((value) => namesIn(value, refused)));
    if (names.length > 0) return names;
  }
  const names = ofMarkup(document, refused);
  return names.length > 0 ? names : ofText(walked, articleStart, refused);
}

function ofMarkup(document: Document, refused: readonly string[]): string[] {
  let looked = 0;
  for (const element of document.querySelectorAll(marked)) {
    if (++looked > 15) break;
    const text = element.textContent ?? '';
    if (text.length > 200 || element.closest(outside)) continue;
    const names = namesIn(text, refused);
    if (names.length > 0) return names;
  }
  return [];
}

function ofText(walked: Walked, articleStart: number, refused: readonly string[]): string[] {
  const at = walked.blocks.findIndex((block) => block.end > articleStart);
  for (const block of walked.blocks.slice(Math.max(0, at - 10), at + 3)) {
    const text = walked.text.slice(block.start, block.end);
    if (text.length > 100 || !/^(?:by|von|par|por|di|door)\s/i.test(text)) continue;
    const names = namesIn(text, refused);
    if (names.length > 0) return names;
  }
  return [];
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i);
}
