import { readAddress } from './address.ts';
import { wholeAddress } from './base-address.ts';
import { feedText } from './feed-text.ts';
import type { OutletOf } from './outlet-finder.ts';
import { plainPageAddress } from './page-original.ts';
import { notText } from './passed-over.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { attribute, child, children, languageOf, markupIn, textIn, type XmlNode } from './xml-node.ts';

/** The element of RSS that is one article (RSS 2.0, and 1.0 in RDF). */
export const rssItems = ['item'] as const;

/**
 * An item of RSS 2 or 1, with the modules that newsrooms use (content, Dublin Core, Atom, Media RSS). Its key is the address of its page,
 * so that a feed and a visit meet. The outlet is that of its address by the tables, else the feed it is from: another's where `source` names one.
 * @returns a sentence for what a WordPress export holds beside published articles
 */
export function readRss(item: XmlNode, outletOf: OutletOf): RawItem | string {
  const besides = besidesArticles(item);
  if (besides) return besides;
  const channel = channelOf(item);
  const guid = child(item, 'guid');
  const id = textIn(guid);
  const link = textIn(child(item, 'link')) ?? attribute(child(item, 'link', 'atom:link'), 'href') ?? attribute(item, 'rdf:about');
  const permanent = id !== null && /^https?:\/\//i.test(id) && attribute(guid, 'isPermaLink') !== 'false' ? id : null;
  // Where there is no link, what follows a # in the guid may be all that tells two items apart.
  const url = link === null ? permanent : plainPageAddress(wholeAddress(link, child(item, 'link') ?? item, textIn(child(channel, 'link'))));
  const authors = [
    ...children(item, 'dc:creator', 'dcterms:creator', 'author', 'itunes:author').map(textIn),
    ...children(item, 'atom:author').map((author) => textIn(child(author, 'atom:name', 'name')) ?? textIn(author)),
  ].filter((name) => name !== null);
  const published = textIn(
    child(item, 'pubDate', 'dc:date', 'dcterms:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'published'),
  );
  const updated = textIn(child(item, 'dcterms:modified', 'atom:updated', 'updated'));
  const credits = children(item, 'media:credit').filter((credit) => attribute(credit, 'role') === 'author');
  return {
    ...nothingKnown,
    uri:
      readAddress(url ?? '') ?? (id === null || /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `${textIn(child(channel, 'link')) ?? 'rss'}#${id}`),
    outlet: textIn(child(item, 'source')) ?? outletOf(url) ?? textIn(child(item, 'dc:publisher')) ?? textIn(child(channel, 'title')),
    bylines: (authors.length > 0 ? authors : credits.map((credit) => textIn(credit) ?? '')).map(nameOfAuthor),
    published: published ?? updated,
    updated: published === null ? null : updated,
    headline: textIn(child(item, 'title')) ?? textIn(child(item, 'media:title')),
    url,
    language: textIn(child(item, 'dc:language')) ?? textIn(child(channel, 'language', 'dc:language')) ?? languageOf(item),
    ...feedText(
      markupOf(child(item, 'content:encoded')) ?? markupOf(child(item, 'atom:content')) ?? markupOf(child(item, 'xhtml', 'body')),
      markupOf(child(item, 'description')) ?? markupOf(child(item, 'itunes:summary', 'media:description')),
    ),
  };
}

/** WordPress writes its archive as RSS: with drafts, pictures and menus, told apart by two elements of its own. */
function besidesArticles(item: XmlNode): string | null {
  const type = textIn(child(item, 'post_type'));
  const status = textIn(child(item, 'status'));
  if (type !== null && !/^(?:post|page|article|news)$/.test(type)) return notText(type);
  return type !== null && status !== null && status !== 'publish' ? 'the item was not published' : null;
}

/** How a feed names itself. */
export function channelTitle(item: XmlNode): string | null {
  return textIn(child(channelOf(item), 'title'));
}

/** In RSS 1 items stand beside the channel, in RSS 2 inside it. */
function channelOf(item: XmlNode): XmlNode | null {
  return item.parent?.name === 'channel' ? item.parent : child(item.parent, 'channel');
}

/** Markup that was escaped, or that stands in the feed unescaped, as some make it against the specification. */
function markupOf(node: XmlNode | null): string | null {
  if (node === null) return null;
  const markup = node.children.map((one) => (typeof one === 'string' ? one : `<${one.name}>${markupIn(one)}</${one.name}>`)).join('');
  return markup.trim() === '' ? null : markup;
}

/** RSS wants `name@host (Name)`; feeds write either half. An address alone is no name. */
function nameOfAuthor(author: string): string {
  const inside = /^\S+@\S+\s*\((.{2,200})\)$/.exec(author)?.[1];
  return inside ?? (/^\S+@\S+$/.test(author) ? '' : author.replace(/\s*<?\S+@\S+\.\w+>?\s*/, ' '));
}
