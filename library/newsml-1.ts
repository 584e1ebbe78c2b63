import { nitfBody } from './nitf.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { at, attribute, below, child, children, languageOf, markupIn, rawText, textIn, type XmlNode } from './xml-node.ts';

/** The element of NewsML 1.x that has a story in each of its components (IPTC NewsML 1.2). */
export const newsMl1Items = ['NewsItem'] as const;

/**
 * The stories of a `NewsItem` of NewsML 1.x, as AFP and Reuters send them: one for every component with a text of its own.
 * @returns a sentence for an item that was withdrawn
 */
export function readNewsMl1(item: XmlNode): RawItem[] | string {
  const management = child(item, 'NewsManagement');
  const status = attribute(child(management, 'Status'), 'FormalName')?.toLowerCase();
  if (status === 'canceled' || status === 'cancelled' || status === 'withheld') return `the item is ${status} by who sent it`;
  const identifier = at(item, 'Identification', 'NewsIdentifier');
  // Without the revision at its end (“:2U”), so that the next one is a version of the same.
  const key = textIn(child(identifier, 'PublicIdentifier'))?.replace(/:\d+[NUA]?$/, '') ?? madeKey(identifier);
  const texts = children(item, 'NewsComponent').flatMap(textComponents);
  return texts.map((component, index) => ({
    ...nothingKnown,
    uri: key === null || index === 0 ? key : `${key}#${attribute(component, 'Duid') ?? index}`,
    outlet: outletOf(component, item),
    bylines: lines(component, 'ByLine'),
    published:
      textIn(child(management, 'ThisRevisionCreated')) ??
      textIn(child(management, 'FirstCreated')) ??
      textIn(at(item.parent, 'NewsEnvelope', 'DateAndTime')),
    headline: lines(component, 'HeadLine')[0] ?? textIn(at(item, 'Identification', 'NameLabel')),
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

/** Components that hold a text themselves. Captions and the like hold one too, but say by their role what they are. */
function textComponents(component: XmlNode): XmlNode[] {
  if (/caption|abstract|summary|teaser|photo|picture|graphic|thumbnail/i.test(attribute(child(component, 'Role'), 'FormalName') ?? ''))
    return [];
  const own = bodyOf(component) ? [component] : [];
  const inside = children(component, 'NewsComponent').flatMap(textComponents);
  return own.length > 0 ? [...own, ...inside.filter((one) => child(one, 'NewsLines'))] : inside;
}

function bodyOf(component: XmlNode): RawItem['body'] {
  for (const item of children(component, 'ContentItem')) {
    const media = attribute(child(item, 'MediaType'), 'FormalName');
    const content = child(item, 'DataContent') ?? at(item, 'Encoding', 'DataContent');
    if (!content || (media !== null && !/text|complex/i.test(media))) continue;
    const nitf = child(content, 'nitf');
    if (nitf) return nitfBody(nitf);
    const html = child(content, 'html');
    const body = child(html, 'body') ?? child(content, 'body', 'body.content') ?? html ?? content;
    if (body.children.some((one) => typeof one !== 'string')) return { markup: markupIn(body) };
    const text = rawText(body);
    if (text.trim() !== '') return /<p[\s>]/i.test(text) ? { markup: text } : { text };
  }
  return null;
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
  return (
    party('Provider') ??
    party('Source') ??
    lines(component, 'CreditLine')[0] ??
    attribute(at(item.parent, 'NewsEnvelope', 'SentFrom', 'Party'), 'FormalName') ??
    textIn(at(item, 'Identification', 'NewsIdentifier', 'ProviderId')) ??
    null
  );
}

function addressIn(component: XmlNode): string | null {
  const links = near(component, (one) => {
    const all = below(one, 'NewsLine').filter((entry) => /url|link|web/i.test(attribute(child(entry, 'NewsLineType'), 'FormalName') ?? ''));
    return all.length > 0 ? all : null;
  });
  return links ? textIn(child(links[0], 'NewsLineText')) : null;
}

/** The public identifier without its revision, put together as NewsML 1.2 says (5.5.4). */
function madeKey(identifier: XmlNode | null): string | null {
  const [provider, date, id] = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => textIn(child(identifier, name)));
  return provider && date && id ? `urn:newsml:${provider}:${date}:${id}` : null;
}
