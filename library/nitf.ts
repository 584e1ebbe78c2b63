import { agencyMarkup } from './agency-markup.ts';
import type { OutletOf } from './outlet-finder.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';
import { isSite } from './rights-holder.ts';
import { at, attribute, below, child, children, languageOf, textIn, type XmlNode } from './xml-node.ts';

/** The element of NITF that is one story (IPTC NITF 3.x). */
export const nitfItems = ['nitf'] as const;

/** A document of NITF. The outlet is the publication that it was made for, else who distributes it, else who holds the rights. */
export function readNitf(nitf: XmlNode, outletByAddress: OutletOf = () => null): RawItem | string {
  const data = at(nitf, 'head', 'docdata');
  const publication = at(nitf, 'head', 'pubdata');
  const head = at(nitf, 'body', 'body.head');
  const status = attribute(data, 'management-status');
  if (status === 'canceled' || status === 'withheld') return `the item is ${status} by who sent it`;
  const id = child(data, 'doc-id');
  const source = attribute(id, 'regsrc');
  const key = attribute(id, 'id-string') ?? attribute(nitf, 'uno');
  const named = attribute(publication, 'name') ?? distributorOf(head) ?? attribute(child(data, 'doc.copyright'), 'holder') ?? source;
  const outlet = named !== null && isSite(named) ? (outletByAddress(`https://${named}/`) ?? named) : named;
  // An id is one within its source only; who names none means himself.
  const within = source ?? named;
  return {
    ...nothingKnown,
    uri: key === null ? null : /^[a-z][a-z0-9+.-]*:/i.test(key) || within === null ? key : `${within}:${key}`,
    outlet,
    bylines: nitfBylines(head),
    published:
      attribute(child(data, 'date.issue'), 'norm') ??
      attribute(publication, 'date.publication') ??
      attribute(child(data, 'date.release'), 'norm') ??
      attribute(at(head, 'dateline', 'story.date'), 'norm') ??
      attribute(nitf, 'change.date'),
    headline: textIn(at(head, 'hedline', 'hl1')) ?? textIn(at(nitf, 'head', 'title')),
    url: attribute(publication, 'ex-ref'),
    genre: attribute(at(nitf, 'head', 'tobject', 'tobject.property'), 'tobject.property.type'),
    language: languageOf(nitf) ?? attribute(nitf, 'baselang'),
    body: nitfBody(nitf),
  };
}

/** The running text of a document: what stands in `body.content`; boxes beside the text, pictures and their captions are no part of it. */
export function nitfBody(nitf: XmlNode): RawItem['body'] {
  const content = at(nitf, 'body', 'body.content') ?? child(nitf, 'body.content') ?? child(nitf, 'body');
  if (!content) return null;
  const markup = agencyMarkup(content);
  return markup.trim() === '' ? null : { markup };
}

/** The bylines that a document's head has. */
export function nitfBylines(head: XmlNode | null): string[] {
  return children(head, 'byline').flatMap(bylinesOf);
}

/** The names in a byline: its `person` elements, else its text, also where only one of the names is marked; a job in an element of its own is no name. */
function bylinesOf(byline: XmlNode): string[] {
  const people = below(byline, 'person')
    .map(nameOf)
    .filter((name) => name !== '');
  const beside = byline.children.filter((one) => typeof one === 'string' && /\p{L}+\s+\p{Lu}/u.test(one.replace(/^\s*By\s+/i, '')));
  if (people.length > 0 && beside.length === 0) return people;
  const line = textIn({ ...byline, children: byline.children.filter((one) => typeof one === 'string' || one.name !== 'byttl') });
  return line ? [line] : [];
}

/** A person's name, also where its parts are elements without a space between them. */
function nameOf(person: XmlNode): string {
  return person.children
    .map((part) => (typeof part === 'string' ? part.trim() : (textIn(part) ?? '')))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function distributorOf(head: XmlNode | null): string | null {
  const distributor = child(head, 'distributor');
  return textIn(child(distributor, 'org')) ?? textIn(distributor);
}
