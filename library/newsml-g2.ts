import { nitfBody } from './nitf.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { at, attribute, below, child, children, languageOf, markupIn, rawText, textIn, type XmlNode } from './xml-node.ts';

/** The elements of NewsML-G2 that hold one story each (IPTC NewsML-G2 2.x, `newsItem`). */
export const newsMlG2Items = ['newsItem'] as const;

/**
 * A `newsItem` of NewsML-G2. The outlet is its provider (“responsible for the management and the publication of the item”);
 * where that is only a code, the source or the holder of the rights has the name.
 * @returns a sentence for an item that is no text or was withdrawn
 */
export function readNewsMlG2(item: XmlNode): RawItem | string {
  const meta = child(item, 'itemMeta');
  const content = child(item, 'contentMeta');
  const status = code(child(meta, 'pubStatus'));
  if (status === 'canceled' || status === 'withheld') return `the item is ${status} by who sent it`;
  const kind = code(child(meta, 'itemClass'));
  if (kind !== null && /^(?:picture|graphic|audio|video|animation|icon)$/.test(kind)) return `the item is a ${kind}, not a text`;
  const headlines = children(content, 'headline');
  const nitf = at(item, 'contentSet', 'inlineXML', 'nitf');
  const head = at(nitf, 'body', 'body.head');
  const by = children(content, 'by')
    .map(textIn)
    .filter((one) => one !== null);
  return {
    ...nothingKnown,
    uri: attribute(item, 'guid'),
    outlet: outletOf(meta, content, item),
    bylines: by.length > 0 ? by : authorsOf(content, head),
    published:
      textIn(child(meta, 'versionCreated')) ?? textIn(child(content, 'contentModified')) ?? textIn(child(content, 'contentCreated')),
    headline:
      textIn(headlines.find((one) => /main/.test(attribute(one, 'role') ?? '')) ?? headlines[0]) ??
      textIn(at(head, 'hedline', 'hl1')) ??
      textIn(child(meta, 'title')),
    url: addressOf(meta, content),
    genre: nameOf(child(content, 'genre')),
    language: attribute(child(content, 'language'), 'tag') ?? languageOf(item),
    body: bodyOf(child(item, 'contentSet')),
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

function outletOf(meta: XmlNode | null, content: XmlNode | null, item: XmlNode): string | null {
  const provider = child(meta, 'provider');
  const named = textIn(child(provider, 'name'));
  if (named) return named;
  const sources = [
    ...children(content, 'infoSource'),
    ...children(content, 'creator').filter((one) => /source/i.test(attribute(one, 'role') ?? '')),
  ];
  return (
    sources.map((one) => textIn(child(one, 'name'))).find((name) => name !== null) ??
    textIn(at(item, 'rightsInfo', 'copyrightHolder', 'name')) ??
    textIn(child(content, 'creditline')) ??
    attribute(provider, 'literal') ??
    attribute(provider, 'qcode')?.replace(/^.*:/, '') ??
    null
  );
}

/** People who made the content, where there is no line of their names. An organisation among them is no author. */
function authorsOf(content: XmlNode | null, head: XmlNode | null): string[] {
  const line = children(head, 'byline')
    .map(textIn)
    .filter((one) => one !== null);
  if (line.length > 0) return line;
  const creators = children(content, 'creator', 'contributor').filter(
    (one) =>
      !/source|editor|translator|photo|camera/i.test(attribute(one, 'role') ?? '') &&
      !/org/i.test(attribute(one, 'type') ?? '') &&
      !child(one, 'organisationDetails'),
  );
  return creators.map((one) => textIn(child(one, 'name'))).filter((name) => name !== null);
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
    const markup = markupIn(child(html, 'body') ?? html ?? inline);
    if (markup.trim() !== '') return { markup };
  }
  for (const inline of children(set, 'inlineData')) {
    const type = attribute(inline, 'contenttype') ?? '';
    if (/^(?:image|video|audio)\//.test(type)) continue;
    const value = below(inline, 'p').length > 0 ? markupIn(inline) : rawText(inline);
    if (value.trim() !== '') return /html|xml/.test(type) || /<p[\s>]/i.test(value) ? { markup: value } : { text: value };
  }
  return null;
}
