import type { AuthorMark, Origin, TimeMark } from './draft.ts';

/** Names that outlets give elements for their own tests. */
const tested =
  '[data-testid*="author" i], [data-testid*="byline" i], [data-qa*="author" i], [data-component*="byline" i], [data-hook="user-name"]';

/** Markup of authors, the most telling first. */
export const authorMarkup = [
  '[rel~="author"]',
  '[itemprop~="author"]',
  '.byline, .by-line, [class*="byline" i]',
  '.author.fn, .author .fn, .p-author',
  `.author, [class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="auth_name" i], [class*="szerzo" i], [class*="forfatter" i], [class*="yazar" i], .verfasser, .writer, .reporter, .journalist, .columnist, ${tested}`,
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autores/"], a[href*="/auteur/"], a[href*="/staff/"], a[href*="/by/"], a[href*="/columnists/"]',
] as const;

/** The rank of links that only lead to an author's page. */
export const byAddress = 5;

/** Markup of times: published, published by convention, some time, some date by its label, updated. */
export const timeMarkup = [
  '[itemprop~="datePublished"], [property~="datePublished"]',
  'time[pubdate], abbr.published, time.published, time.entry-date',
  'time',
  '[class*="publish" i], .date, .entry-date, .post-date, .timestamp, [class*="date" i]',
  '[itemprop~="dateModified"], abbr.updated, time.updated',
] as const;

const outside =
  'aside, nav, footer, .comment, .comments, #comments, [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="widget" i], [class*="recirc" i], [class*="teaser" i], [class*="more-stories" i], [class*="read-next" i], [class*="recommend" i], [class*="trending" i], [class*="most-popular" i], .card, [class*="story-card" i], [class*="article-card" i]';
const notOfArticle = 'aside, nav, footer, .comment, .comments, #comments, .related, .sidebar';

/** What the walk's classes do not show: attributes, and `<time>`. */
const attributes = `[itemprop], [rel~="author"], [property~="datePublished"], time, abbr[title], ${tested}`;

/** Elements that are looked at; those that are taken down for each selector; the longest text that a byline's element has. */
const maxLooks = 600;
const maxAuthors = 12;
const maxTimes = 20;
const longestByline = 200;
/** Elements in a byline's: with more it is no byline, and not looked into. */
const maxParts = 60;
/** Units of text that are looked at in all: labels can stand on everything, nested in each other. */
const mostText = 3_000_000;

/** Everything on a page that may name an author or a time: the elements that the walk found by their classes, and those with attributes for it. */
export function tellingElements(document: Document, byClass: readonly Element[]): Element[] {
  // Links last: a page may have hundreds that lead to its authors, and none may crowd out what says more.
  const links = document.querySelectorAll(authorMarkup[byAddress]);
  return [...new Set([...document.querySelectorAll(attributes), ...byClass, ...links])].slice(0, maxLooks);
}

/** Takes down the elements that say by their markup that they name an author, the most telling first. `numberOf` gives the region of an element, -1 where it holds no text. */
export function gatherAuthors(elements: readonly Element[], numberOf: (element: Element) => number): AuthorMark[] {
  const marks: AuthorMark[] = [];
  let seen = 0;
  const fitting = thatFit(elements, authorMarkup);
  for (const [rank, selector] of authorMarkup.entries()) {
    let taken = 0;
    for (const element of fitting) {
      if (taken >= maxAuthors || seen > mostText) break;
      if (!element.matches(selector)) continue;
      const whole = element.getAttribute('content') ?? element.textContent ?? '';
      seen += whole.length;
      if (whole.length > longestByline) continue;
      const text = whole && element.firstElementChild && element.getElementsByTagName('*').length <= maxParts ? apart(element) : whole;
      taken++;
      const links = [...element.getElementsByTagName('a')].slice(0, 8).map(textOf);
      const names = element.firstElementChild ? [...element.querySelectorAll('a, [itemprop~="name"]')].slice(0, 8).map(textOf) : [];
      marks.push({ rank, text, names, links, outside: around(element, numberOf) });
    }
  }
  return marks;
}

/**
 * The text of an element with a stroke where a line breaks, and where elements meet that the eye sees apart (“Ann Example” “Staff Writer”): names
 * stand before what somebody is.
 */
function apart(element: Element): string {
  let text = '';
  let met = false;
  for (const node of element.childNodes) {
    const isElement = node.nodeType === 1;
    const more = !isElement
      ? node.nodeType === 3
        ? (node.textContent ?? '')
        : ''
      : node.nodeName.toLowerCase() === 'br'
        ? ' | '
        : apart(node as Element);
    if (!more) continue;
    text += (isElement || met) && endsWord.test(text) && beginsWord.test(more) ? ` | ${more}` : more;
    met = isElement;
  }
  return text;
}

/** Not after one capital: that is a drop cap, or small capitals. */
const endsWord = /(?:[\p{Ll}\p{Lo}\p{M}.]|\p{Lu}\p{Lu})$/u;
const beginsWord = /^[\p{Lu}\p{Lo}]/u;

/** Those that fit any of these: most fit none, and are asked once. */
function thatFit(elements: readonly Element[], selectors: readonly string[]): Element[] {
  const any = selectors.join(', ');
  return elements.filter((element) => element.matches(any));
}

/** The regions around an element that are by their labels no part of an article; a footer in an article is one. */
function around(element: Element, numberOf: (element: Element) => number): number[] {
  const regions: number[] = [];
  for (let at: Element | null = element.closest(outside); at; at = at.parentElement?.closest(outside) ?? null)
    if (!isFooterOfArticle(at)) regions.push(numberOf(at));
  return regions.slice(0, 20);
}

/** Weblogs sign and date an entry in a footer of its own. */
function isFooterOfArticle(element: Element): boolean {
  return element.localName === 'footer' && element.closest('article, .hentry, .post') !== null;
}

function textOf(element: Element): string {
  return (element.getAttribute('content') ?? element.textContent ?? '').slice(0, longestByline);
}

/** Takes down the elements that say that they are a time; those of comments and teasers are passed over. */
export function gatherTimes(elements: readonly Element[]): TimeMark[] {
  const marks: TimeMark[] = [];
  let seen = 0;
  const fitting = thatFit(elements, timeMarkup);
  for (const [rank, selector] of timeMarkup.entries()) {
    let taken = 0;
    for (const element of fitting) {
      if (taken >= maxTimes || seen > mostText) break;
      if (!element.matches(selector)) continue;
      taken++;
      const away = element.closest(notOfArticle);
      if (away && !isFooterOfArticle(away)) continue;
      const value =
        element.getAttribute('datetime') ??
        element.getAttribute('content') ??
        element.getAttribute('title') ??
        clockOf(element) ??
        element.getAttribute('aria-label');
      const whole = element.textContent ?? '';
      seen += whole.length;
      const text = whole.slice(0, 100);
      marks.push({ rank, values: [value?.slice(0, 100) ?? '', text].filter(Boolean) });
    }
  }
  return marks;
}

/** The moment that a page's scripts write a time from (“2 hours ago”), as seconds or milliseconds since 1970, or in the machine's form. */
function clockOf(element: Element): string | null {
  for (const name of clocks) {
    const value = element.getAttribute(name);
    if (value && /^(?:\d{10}(?:\d{3})?|\d{4}-\d\d-\d\d.*)$/.test(value)) return value;
  }
  return null;
}

const clocks = [
  'data-publishtime',
  'data-published',
  'data-timestamp',
  'data-datetime',
  'data-time',
  'data-date',
  'data-epoch',
  'data-utime',
];

/**
 * Pictures and scripts by which suppliers count republished copies: they survive where the credit was cut. The registry's host served other
 * publishers too: only its `AP` path is the agency's.
 */
const beacons =
  '[src*="apnewsregistry.com/"][src*="/AP/"], [src*="//pixel.propublica.org/"], [src*="//counter.theconversation."][src*="distributor=republish"], #republication-tracker-tool-source';
const maxOrigins = 60;

/** Takes down beacons of republication, links that say (`leading`) that they lead to the original, and the source that hNews names. */
export function gatherOrigins(document: Document, leading: readonly Element[]): Origin[] {
  const found: Origin[] = [];
  const enter = (rule: Origin['rule'], value: string, where: string) => {
    if (value && value.length < 300 && found.length < maxOrigins) found.push({ rule, value, where });
  };
  // `source-org vcard` stands in many footers: only inside an entry does it mean the entry.
  for (const element of document.querySelectorAll('.hnews .source-org, .hentry .source-org'))
    enter('metadata', (element.textContent ?? '').trim(), 'hNews source-org');
  for (const element of document.querySelectorAll(beacons))
    enter(
      'beacon',
      (element.getAttribute('src') ?? '').trim().replace(/^\/\//, 'https://').slice(0, 299),
      `${element.localName} ${element.id.slice(0, 100)}`.trim(),
    );
  for (const link of leading) enter('link', (link.getAttribute('href') ?? '').slice(0, 299), `a ${link.id.slice(0, 100)}`.trim());
  return found;
}
