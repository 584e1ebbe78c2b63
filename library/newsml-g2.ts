import { agencyMarkup, withParagraphs } from './agency-markup.ts';
import { nitfBody, nitfBylines } from './nitf.ts';
import type { OutletOf } from './outlet-finder.ts';
import { notText, withoutText } from './passed-over.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { holderIn, isSite } from './rights-holder.ts';
import { at, attribute, below, child, children, languageOf, markupIn, rawText, textIn, type XmlNode } from './xml-node.ts';

/** The elements of NewsML-G2 that hold one thing each (IPTC NewsML-G2 2.x): a story is a `newsItem`, the others are said to be what they are. */
export const newsMlG2Items = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'] as const;

/**
 * A `newsItem` of NewsML-G2. The outlet is its provider (“responsible for the management and the publication of the item”);
 * where that is only a code or a site, the source that it names as the item's own, or the holder of the rights, has the name.
 * @returns a sentence for an item that is no text or was withdrawn
 */
export function readNewsMlG2(item: XmlNode, outletByAddress: OutletOf = () => null): RawItem | string {
  if (item.name !== 'newsItem') return notText(item.name.replace('Item', ''));
  const meta = child(item, 'itemMeta');
  const content = child(item, 'contentMeta');
  const status = code(child(meta, 'pubStatus'));
  if (status === 'canceled' || status === 'withheld') return `the item is ${status} by who sent it`;
  const kind = code(child(meta, 'itemClass'));
  if (kind !== null && /^(?:picture|graphic|audio|video|animation|icon)$/.test(kind)) return notText(kind);
  const body = bodyOf(child(item, 'contentSet'));
  if (body === null) return kind === null || kind === 'text' ? withoutText : notText(kind);
  const headlines = children(content, 'headline');
  const nitf = at(item, 'contentSet', 'inlineXML', 'nitf');
  const head = at(nitf, 'body', 'body.head');
  const by = children(content, 'by')
    .map(textIn)
    .filter((one) => one !== null);
  return {
    ...nothingKnown,
    uri: attribute(item, 'guid'),
    outlet: outletOf(meta, content, item, outletByAddress),
    bylines: by.length > 0 ? by : authorsOf(content, head, item),
    published:
      textIn(child(meta, 'versionCreated')) ?? textIn(child(content, 'contentModified')) ?? textIn(child(content, 'contentCreated')),
    headline:
      textIn(headlines.find((one) => /main/.test(attribute(one, 'role') ?? '')) ?? headlines[0]) ??
      textIn(at(head, 'hedline', 'hl1')) ??
      textIn(at(nitf, 'head', 'title')) ??
      textIn(child(meta, 'title')),
    url: addressOf(meta, content),
    genre: nameOf(child(content, 'genre')),
    language: attribute(child(content, 'language'), 'tag') ?? languageOf(item),
    body,
  };
}

/** The last part of a code: `stat:usable` is `usable`. */
function code(node: XmlNode | null): string | null {
  return (
    attribute(node, 'qcode', 'uri', 'literal')
      ?.replace(/^.*[:/#]/, '')
      .toLowerCase() ?? null
  );
}

function nameOf(node: XmlNode | null): string | null {
  return node && (textIn(child(node, 'name')) ?? attribute(node, 'literal'));
}

function outletOf(meta: XmlNode | null, content: XmlNode | null, item: XmlNode, outletByAddress: OutletOf): string | null {
  const provider = child(meta, 'provider');
  const given = attribute(provider, 'literal');
  const sources = [...children(content, 'infoSource'), ...children(content, 'creator')];
  // Who took part in it says so by a role: an information source without one is somebody who told something.
  const own = sources.find((one) => /source|prov/i.test(attribute(one, 'role') ?? ''));
  const rights = child(item, 'rightsInfo');
  const names = [
    partyName(own),
    partyName(child(rights, 'copyrightHolder')),
    partyName(child(content, 'infoSource')),
    textIn(child(content, 'creditline')),
    holderIn(textIn(child(rights, 'copyrightNotice'))),
  ];
  return (
    textIn(child(provider, 'name')) ??
    (given !== null && isSite(given) ? outletByAddress(`https://${given}/`) : given) ??
    // A site is named by its site only where nothing has a name.
    names.find((name) => name !== null && !isSite(name)) ??
    given ??
    names.find((name) => name !== null) ??
    attribute(provider, 'qcode')?.replace(/^.*:/, '') ??
    null
  );
}

function partyName(party: XmlNode | null | undefined): string | null {
  return textIn(child(party, 'name')) ?? attribute(party, 'literal');
}

/** People who made the content, where there is no line of their names. An organisation among them is no author, nor an editor's sign. */
function authorsOf(content: XmlNode | null, head: XmlNode | null, item: XmlNode): string[] {
  const line = nitfBylines(head);
  if (line.length > 0) return line;
  const creators = children(content, 'creator', 'contributor').filter(
    (one) =>
      !/source|editor|translator|photo|camera/i.test(attribute(one, 'role') ?? '') &&
      !/org/i.test(attribute(one, 'type') ?? '') &&
      !child(one, 'organisationDetails'),
  );
  const names = creators.map((one) => textIn(child(one, 'name'))).filter((name) => name !== null && !/^\p{Lu}{1,4}$/u.test(name));
  // The Swedish agency's own XML inside has its line below the text.
  return names.length > 0 ? (names as string[]) : below(child(item, 'contentSet'), 'BYLINE').map((one) => textIn(one) ?? '');
}

/** Where the item is on the web: IPTC has no element for it, agencies use a link or an alternative id. */
function addressOf(meta: XmlNode | null, content: XmlNode | null): string | null {
  const link = children(meta, 'link').find((one) =>
    /(?:^|:)(?:canonical|webpage|permalink|isExpressedBy)$/i.test(attribute(one, 'rel') ?? ''),
  );
  const alternative = [...children(content, 'altId'), ...children(meta, 'altId')]
    .map(textIn)
    .find((one) => /^https?:\/\//i.test(one ?? ''));
  return attribute(link, 'href') ?? alternative ?? null;
}

/** The first part of the content that is a text, XML before escaped markup and plain text. */
function bodyOf(set: XmlNode | null): RawItem['body'] {
  for (const inline of children(set, 'inlineXML')) {
    const nitf = child(inline, 'nitf');
    if (nitf) return nitfBody(nitf);
    const html = child(inline, 'html');
    // Other vocabularies carry events, results and figures.
    if (!html && below(inline, 'body', 'BODY', 'p', 'P').length === 0) continue;
    const markup = agencyMarkup(mainOf(child(html, 'body') ?? html ?? inline));
    if (markup.trim() !== '') return { markup };
  }
  for (const inline of children(set, 'inlineData')) {
    const type = attribute(inline, 'contenttype') ?? '';
    if (/^(?:image|video|audio)\//.test(type)) continue;
    const value = below(inline, 'p').length > 0 ? markupIn(inline) : rawText(inline);
    if (value.trim() !== '') return /html|xml/.test(type) || /<p[\s>]/i.test(value) ? { markup: withParagraphs(value) } : { text: value };
  }
  return null;
}

/** The part of a page that says it is the main one: the German agency puts keywords, time and headline before it. */
function mainOf(body: XmlNode): XmlNode {
  return children(body, 'section').find((one) => /(?:^|\s)main(?:\s|$)/.test(attribute(one, 'class') ?? '')) ?? child(body, 'main') ?? body;
}
