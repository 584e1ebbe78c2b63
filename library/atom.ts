import { readAddress } from './address.ts';
import { wholeAddress } from './base-address.ts';
import { feedText } from './feed-text.ts';
import type { OutletOf } from './outlet-finder.ts';
import { plainPageAddress } from './page-original.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { attribute, child, children, languageOf, markupIn, rawText, textIn, type XmlNode } from './xml-node.ts';

/** The element of Atom that is one article (RFC 4287). */
export const atomItems = ['entry'] as const;

/** An entry of an Atom feed. Its authors are its own, else its source's, else the feed's; its key the address of its page, else its id. */
export function readAtom(entry: XmlNode, outletOf: OutletOf): RawItem {
  const feed = entry.parent;
  const source = child(entry, 'source');
  const url = plainPageAddress(linkOf(entry));
  const own = authorsOf(entry);
  const outlet = textIn(child(source, 'title')) ?? outletOf(url) ?? textIn(child(feed, 'title'));
  const published = textIn(child(entry, 'published', 'issued'));
  const updated = textIn(child(entry, 'updated', 'modified'));
  const content = markupOf(child(entry, 'content'));
  return {
    ...nothingKnown,
    uri: readAddress(url ?? '') ?? textIn(child(entry, 'id')),
    outlet,
    bylines: [own, authorsOf(source), authorsOf(feed)].find((names) => names.length > 0) ?? [],
    published: published ?? updated,
    updated: published !== null && updated !== published ? updated : null,
    headline: lineOf(child(entry, 'title')),
    url,
    language: languageOf(child(entry, 'content')) ?? languageOf(entry),
    ...feedText(content, markupOf(child(entry, 'summary'))),
  };
}

/** The address of the article's page: the link without a relation, or `alternate`; of several the one to HTML. */
function linkOf(entry: XmlNode): string | null {
  const links = children(entry, 'link').filter((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate');
  const html = links.find((link) => /html/.test(attribute(link, 'type') ?? 'text/html')) ?? links[0];
  const address = attribute(html, 'href');
  return address === null ? null : wholeAddress(address, html ?? null, entry.parent === null ? null : pageOf(entry.parent));
}

/** The page that the feed is of: its own link. */
function pageOf(feed: XmlNode): string | null {
  return attribute(
    children(feed, 'link').find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate'),
    'href',
  );
}

function authorsOf(node: XmlNode | null): string[] {
  return (
    children(node, 'author')
      // One without a name has an address at most, which is none; feeds that know no elements for it write the name itself.
      .map((author) => (author.children.some((one) => typeof one !== 'string') ? textIn(child(author, 'name')) : textIn(author)))
      .filter((name) => name !== null)
  );
}

/** Text, escaped markup or XHTML, as its type says. What names no type is text. */
function markupOf(node: XmlNode | null): string | null {
  if (node === null) return null;
  const type = (attribute(node, 'type') ?? 'text').toLowerCase();
  if (node.children.some((one) => typeof one !== 'string')) return markupIn(node);
  const text = rawText(node);
  if (text.trim() === '') return null;
  // A text that says it is none but holds tags is escaped markup all the same.
  return /html|xml/.test(type) || /<(?:p|br|div)\b[^>]*>/i.test(text) ? text : markupIn(node);
}

function lineOf(node: XmlNode | null): string | null {
  return node && (/html/.test(attribute(node, 'type') ?? '') ? rawText(node) : textIn(node));
}
