import { agencyMarkup, withParagraphs } from './agency-markup.ts';
import { nitfBody, nitfBylines } from './nitf.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { holderIn, isSite } from './rights-holder.ts';
import { at, attribute, below, child, children, languageOf, rawText, textIn, type XmlNode } from './xml-node.ts';

/** The element of NewsML 1.x that has a story in each of its components (IPTC NewsML 1.2). */
export const newsMl1Items = ['NewsItem'] as const;

/** Stories of one item: agencies send one, with its translations and its boxes a dozen. */
const mostTexts = 200;

/**
 * The stories of a `NewsItem` of NewsML 1.x, as AFP and Reuters send them: one for every component with a text of its own.
 * @returns a sentence for an item that was withdrawn, or is none of an agency
 */
export function readNewsMl1(item: XmlNode): RawItem[] | string {
  const management = child(item, 'NewsManagement');
  const status = attribute(child(management, 'Status'), 'FormalName')?.toLowerCase();
  if (status === 'canceled' || status === 'cancelled' || status === 'withheld') return `the item is ${status} by who sent it`;
  const identifier = at(item, 'Identification', 'NewsIdentifier');
  const key = publicKey(identifier) ?? madeKey(identifier);
  const texts = children(item, 'NewsComponent').flatMap(textComponents);
  if (texts.length > mostTexts) return `the item holds ${texts.length} texts, more than ${mostTexts}`;
  return texts.map((component, index) => ({
    ...nothingKnown,
    uri: key === null || index === 0 ? key : `${key}#${attribute(component, 'Duid') ?? index}`,
    outlet: outletOf(component, item),
    bylines: bylinesOf(component),
    published:
      textIn(child(management, 'ThisRevisionCreated')) ??
      textIn(child(management, 'FirstCreated')) ??
      textIn(at(item.parent, 'NewsEnvelope', 'DateAndTime')) ??
      dayOf(identifier),
    headline: lines(component, 'HeadLine')[0] ?? labelOf(item),
    url: addressIn(component),
    genre: attribute(
      near(component, (one) => at(one, 'DescriptiveMetadata', 'Genre')),
      'FormalName',
    ),
    language:
      attribute(
        near(component, (one) => at(one, 'DescriptiveMetadata', 'Language')),
        'FormalName',
      ) ?? languageOf(component),
    body: bodyOf(component),
  }));
}

const besides = /caption|abstract|summary|teaser|photo|picture|graphic|thumbnail|title|headline/i;
const roleOf = (component: XmlNode): string => attribute(child(component, 'Role'), 'FormalName') ?? '';

/** Components that hold a text themselves. Captions and the like hold one too, but say by their role what they are. */
function textComponents(component: XmlNode): XmlNode[] {
  if (besides.test(roleOf(component))) return [];
  if (partsOf(component).some((part) => bodyOf(part))) return [component];
  const own = bodyOf(component) ? [component] : [];
  const inside = children(component, 'NewsComponent').flatMap(textComponents);
  return own.length > 0 ? [...own, ...inside.filter((one) => child(one, 'NewsLines'))] : inside;
}

/** The components in which an agency sends the lead and the rest of one story apart. */
function partsOf(component: XmlNode): XmlNode[] {
  return children(component, 'NewsComponent').filter((one) => /^(?:lead|body)$/i.test(roleOf(one)));
}

function bodyOf(component: XmlNode): RawItem['body'] {
  const parts = partsOf(component).flatMap((part) => bodyOf(part) ?? []);
  if (parts.length > 0) return { markup: parts.map((part) => ('markup' in part ? part.markup : markupOf(part.text))).join('<p>') };
  for (const item of children(component, 'ContentItem')) {
    const media = attribute(child(item, 'MediaType'), 'FormalName');
    const content = child(item, 'DataContent') ?? at(item, 'Encoding', 'DataContent');
    if (!content || (media !== null && !/text|complex/i.test(media))) continue;
    const nitf = child(content, 'nitf');
    if (nitf) return nitfBody(nitf);
    const html = child(content, 'html');
    const around = child(html, 'body') ?? child(content, 'body', 'body.content') ?? html ?? content;
    const body = child(around, 'body.content') ?? around;
    if (body.children.some((one) => typeof one !== 'string')) return { markup: agencyMarkup(body) };
    const text = rawText(body);
    if (text.trim() === '') continue;
    if (/<(?:p|div|br)[\s/>]/i.test(text)) return { markup: withParagraphs(text) };
    // Bold words in plain lines: the lines stay what they are.
    return /<\/(?:a|b|em|i|span|strong|u)>/i.test(text) ? { markup: text.replace(/\n\s*/g, '<p>') } : { text };
  }
  return null;
}

/** Plain lines as markup, each a paragraph. */
function markupOf(text: string): string {
  return text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\n\s*/g, '<p>');
}

function bylinesOf(component: XmlNode): string[] {
  const own = lines(component, 'ByLine');
  if (own.length > 0) return own;
  return children(component, 'ContentItem').flatMap((item) => nitfBylines(at(item, 'DataContent', 'nitf', 'body', 'body.head')));
}

/** What the component says, or the nearest one around it that says it. */
function near<T>(component: XmlNode, find: (one: XmlNode) => T | null): T | null {
  for (let one: XmlNode | null = component; one && one.name === 'NewsComponent'; one = one.parent) {
    const found = find(one);
    if (found) return found;
  }
  return null;
}

function lines(component: XmlNode, name: string): string[] {
  const found = near(component, (one) => {
    const all = children(child(one, 'NewsLines'), name)
      .map(textIn)
      .filter((line) => line !== null);
    return all.length > 0 ? all : null;
  });
  return found ?? [];
}

/** Who provides the story, by the name it is published under; agencies write a code or a name, and the credit line has the name. */
function outletOf(component: XmlNode, item: XmlNode): string | null {
  const party = (name: string) => near(component, (one) => attribute(at(one, 'AdministrativeMetadata', name, 'Party'), 'FormalName'));
  const parties = [party('Provider'), party('Source')];
  const given = parties.find((one) => one !== null && !isSite(one)) ?? null;
  const credit = lines(component, 'CreditLine')[0] ?? null;
  // A long word in capitals is a code where another line has a name.
  return (
    (given !== null && credit !== null && /^[A-Z]{6,}$/.test(given) ? credit : given) ??
    credit ??
    attribute(at(item.parent, 'NewsEnvelope', 'SentFrom', 'Party'), 'FormalName') ??
    holderIn(lines(component, 'CopyrightLine')[0] ?? null) ??
    parties.find((one) => one !== null) ??
    textIn(at(item, 'Identification', 'NewsIdentifier', 'ProviderId')) ??
    null
  );
}

function addressIn(component: XmlNode): string | null {
  const links = near(component, (one) => {
    const all = below(one, 'NewsLine').filter((entry) => /url|link|web/i.test(attribute(child(entry, 'NewsLineType'), 'FormalName') ?? ''));
    return all.length > 0 ? all : null;
  });
  if (links) return textIn(child(links[0], 'NewsLineText'));
  // Publishing systems of sites give the address of the page that the text stands on at the text itself.
  const page = children(component, 'ContentItem')
    .map((one) => attribute(one, 'Href'))
    .find((href) => /^https?:\/\//i.test(href ?? ''));
  return page ?? null;
}

/** The item's label where that reads like a headline: most agencies put their slug there, in one word. */
function labelOf(item: XmlNode): string | null {
  const label = textIn(at(item, 'Identification', 'NameLabel'));
  return label !== null && /\s/.test(label) ? label : null;
}

/** The day that an identifier begins with. */
function dayOf(identifier: XmlNode | null): string | null {
  const date = textIn(child(identifier, 'DateId'));
  return date !== null && /^\d{4}-?\d{2}-?\d{2}(?:\D|$)/.test(date) ? date : null;
}

/** Without the revision at its end (“:2U”), so that the next one is a version of the same. One that names only the sender is no key. */
function publicKey(identifier: XmlNode | null): string | null {
  const given = textIn(child(identifier, 'PublicIdentifier'));
  return given === null || /^urn:newsml:[^:]*:?$/i.test(given) ? null : given.replace(/:\d+[NUA]?$/, '');
}

/** The public identifier without its revision, put together as NewsML 1.2 says (5.5.4). */
function madeKey(identifier: XmlNode | null): string | null {
  const [provider, date, id] = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => textIn(child(identifier, name)));
  return provider && date && id ? `urn:newsml:${provider}:${date}:${id}` : null;
}
