/** What a page says of itself in its head: metadata in all the conventions, read once. Values are data, bounded, never trusted. */
export interface Facts {
  /** `<meta>` by name or property in lower case; values in order, trimmed, never empty. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** Things of the JSON-LD blocks that are articles. */
  articles: readonly Thing[];
  /** Every other thing in them that has a type. */
  things: readonly Thing[];
  canonical: string | null;
  language: string | null;
}

export type Thing = Readonly<Record<string, unknown>>;

const maxJson = 1_000_000;
const maxThings = 400;
const articleType = /(?:Article|Posting|Report|Review|Recipe|HowTo|QAPage|NewsItem)$/i;

export function readFacts(document: Document): Facts {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const key = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv'))
      ?.trim()
      .toLowerCase();
    const value = element.getAttribute('content')?.trim();
    if (!key || !value || value.length > 5000) continue;
    const list = meta.get(key);
    if (list) list.push(value);
    else meta.set(key, [value]);
  }
  const things = readThings(document);
  const link = [...document.querySelectorAll('link')].find((l) => /^canonical$/i.test(l.getAttribute('rel') ?? ''));
  return {
    meta,
    articles: things.filter((thing) => typesOf(thing).some((type) => articleType.test(type))),
    things,
    canonical: link?.getAttribute('href')?.trim() || meta.get('og:url')?.[0] || null,
    language:
      document.documentElement?.getAttribute('lang') ||
      document.documentElement?.getAttribute('xml:lang') ||
      meta.get('content-language')?.[0] ||
      meta.get('og:locale')?.[0]?.replace('_', '-') ||
      null,
  };
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

function readThings(document: Document): Thing[] {
  const found: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > maxJson) continue;
    collect(parseLoosely(source), found, 0);
  }
  return found;
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

function collect(value: unknown, found: Thing[], depth: number): void {
  if (depth > 8 || found.length >= maxThings || !value || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth + 1);
    return;
  }
  const thing = value as Thing;
  if (thing['@type']) found.push(thing);
  for (const [key, inner] of Object.entries(thing)) {
    if (typeof inner === 'object' && /^(?:@graph|mainEntity(?:OfPage)?|itemListElement|item|hasPart)$/.test(key))
      collect(inner, found, depth + 1);
  }
}
