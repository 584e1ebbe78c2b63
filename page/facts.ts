import type { Head } from './draft.ts';
import { lettersOf } from './letters.ts';

/** What a page says of itself in its head: metadata in all the conventions, read once. Values are data, bounded, never trusted. */
export interface Facts {
  /** `<meta>` by name or property in lower case; values in order, trimmed, never empty. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** Things of the JSON-LD blocks that are articles. */
  articles: readonly Thing[];
  /** Every other thing in them that has a type. */
  things: readonly Thing[];
  title: string | null;
  canonical: string | null;
  /** The address of the page that follows, by `rel=next`. */
  next: string | null;
  language: string | null;
}

export type Thing = Readonly<Record<string, unknown>>;

const maxThings = 400;
const articleType = /(?:Article|Posting|Report|Review|Recipe|HowTo|QAPage|NewsItem)$/i;

/** Understands what was taken down of a head. */
export function factsOf(head: Head): Facts {
  const meta = new Map<string, string[]>();
  for (const [key, value] of head.metas) {
    const list = meta.get(key);
    if (list) list.push(value);
    else meta.set(key, [value]);
  }
  const things: Thing[] = [];
  const listed = new Set<Thing>();
  for (const source of head.data) collect(parseLoosely(source), things, 0, listed, false);
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)));
  return {
    meta,
    articles: ofPage(articles, listed, [head.title, meta.get('og:title')?.[0] ?? null]),
    things,
    title: head.title,
    canonical: head.canonical ?? meta.get('og:url')?.[0] ?? null,
    next: head.next,
    language: head.language ?? meta.get('content-language')?.[0] ?? meta.get('og:locale')?.[0]?.replace('_', '-') ?? null,
  };
}

/**
 * Pages describe other stories too, in lists of them. Where some of the articles have the page's title, these are the page's; else those outside lists;
 * an article in a list alone is another's.
 */
function ofPage(articles: readonly Thing[], listed: ReadonlySet<Thing>, titles: readonly (string | null)[]): Thing[] {
  const own = titles.filter((title) => title !== null).map(lettersOf);
  const isTitled = ({ headline }: Thing) => {
    const head = typeof headline === 'string' ? lettersOf(headline) : '';
    return head.length > 10 && own.some((title) => title.startsWith(head));
  };
  const titled = articles.filter(isTitled);
  return titled.length > 0 ? titled : articles.filter((article) => !listed.has(article));
}

/** The first of these that the page gives. */
export function metaOf(facts: Facts, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = facts.meta.get(key)?.[0];
    if (value) return value;
  }
  return null;
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((t) => typeof t === 'string');
}

/** The names in a property that may be a string, a thing with a name, a reference to a thing elsewhere on the page, or a list of these. */
export function namesOf(facts: Facts, value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > 4 || !value || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => namesOf(facts, one, depth + 1));
  const { name, '@id': id } = value as Thing;
  if (name) return namesOf(facts, name, depth + 1);
  const meant = typeof id === 'string' ? facts.things.find((thing) => thing['@id'] === id && thing.name) : undefined;
  return meant ? namesOf(facts, meant.name, depth + 1) : [];
}

/** The authors of an article: people, where the list has their houses beside them. */
export function authorsOf(facts: Facts, { author, creator }: Thing): string[] {
  const list = author ?? creator;
  const types = (one: unknown) => (one && typeof one === 'object' ? typesOf(one as Thing) : []);
  const people = Array.isArray(list) ? list.filter((one) => types(one).includes('Person')) : [];
  const houses = Array.isArray(list) ? list.filter((one) => types(one).some((type) => /Organization$/.test(type))) : [];
  return namesOf(facts, people.length > 0 && people.length + houses.length === (list as unknown[]).length ? people : list);
}

/** Pages put comments, CDATA marks and bare line breaks into their JSON; what still does not parse is no fact. */
function parseLoosely(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/.*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>|;)\s*$/g, '');
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function collect(value: unknown, found: Thing[], depth: number, listed: Set<Thing>, inList: boolean): void {
  if (depth > 8 || found.length >= maxThings || !value || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth + 1, listed, inList);
    return;
  }
  const thing = value as Thing;
  if (thing['@type']) found.push(thing);
  if (inList) listed.add(thing);
  for (const [key, inner] of Object.entries(thing)) {
    if (typeof inner === 'object' && /^(?:@graph|mainEntity(?:OfPage)?|itemListElement|item|hasPart)$/.test(key))
      collect(inner, found, depth + 1, listed, inList || key === 'itemListElement');
  }
}
