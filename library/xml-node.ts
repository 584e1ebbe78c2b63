/** An element of an XML document. Names of well-known vocabularies have their usual prefix, whatever the document's own. */
export interface XmlNode {
  name: string;
  /** By the name as written, with its prefix. */
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
  /** The line that it begins in, from 1. */
  line: number;
  parent: XmlNode | null;
}

/** Prefixes of what stands inside other vocabularies. Everything else is named without one. */
const prefixes = new Map(
  Object.entries({
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://purl.org/rss/1.0/modules/content/': 'content',
    'http://search.yahoo.com/mrss/': 'media',
    'http://search.yahoo.com/mrss': 'media',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://www.w3.org/2005/Atom': 'atom',
  }),
);
/** Prefixes that feeds use for these, also where they forget to say what they mean. */
const usual = new Set(['dc', 'dcterms', 'content', 'media', 'itunes', 'atom', 'atom10', 'a10', 'slash', 'georss', 'rdf']);

/** The name of an element. What is of the document's own vocabulary has no prefix: in an Atom feed an entry is `entry`, in RSS `atom:link` is that. */
export function nameOf(prefix: string, local: string, namespace: string, own: string): string {
  if (namespace !== '' && namespace === own) return local;
  const known = prefixes.get(namespace) ?? (usual.has(prefix) ? prefix : null);
  return known ? `${known}:${local}` : local;
}

/** The first child of a name, among several the first of the first name that there is. */
export function child(node: XmlNode | null | undefined, ...names: string[]): XmlNode | null {
  for (const name of names) for (const one of node?.children ?? []) if (typeof one !== 'string' && one.name === name) return one;
  return null;
}

export function children(node: XmlNode | null | undefined, ...names: string[]): XmlNode[] {
  return (node?.children ?? []).filter((one): one is XmlNode => typeof one !== 'string' && names.includes(one.name));
}

/** The element at the end of a way of names, each the first child of the one before. */
export function at(node: XmlNode | null | undefined, ...way: string[]): XmlNode | null {
  return way.reduce<XmlNode | null>((here, name) => child(here, name), node ?? null);
}

/** All elements of these names below a node, in order; none inside one that was found. */
export function below(node: XmlNode | null | undefined, ...names: string[]): XmlNode[] {
  return (node?.children ?? []).flatMap((one) => (typeof one === 'string' ? [] : names.includes(one.name) ? [one] : below(one, ...names)));
}

/** All text in a node, white space folded; `null` where there is none. */
export function textIn(node: XmlNode | null | undefined): string | null {
  return node ? rawText(node).replace(/\s+/gu, ' ').trim() || null : null;
}

/** All text in a node as it stands. */
export function rawText(node: XmlNode): string {
  return node.children.map((one) => (typeof one === 'string' ? one : rawText(one))).join('');
}

/** The inside of a node as markup again: what reads HTML bodies reads it too. */
export function markupIn(node: XmlNode): string {
  return node.children.map((one) => (typeof one === 'string' ? escapeText(one) : `<${one.name}>${markupIn(one)}</${one.name}>`)).join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function attribute(node: XmlNode | null | undefined, ...names: string[]): string | null {
  for (const name of names) {
    const value = node?.attributes[name]?.trim();
    if (value) return value;
  }
  return null;
}

/** The language that a node is in, by itself or by what it stands in. */
export function languageOf(node: XmlNode | null): string | null {
  for (let one = node; one; one = one.parent) {
    const value = attribute(one, 'xml:lang');
    if (value) return value;
  }
  return null;
}
