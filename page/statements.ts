import type { Statement } from './draft.ts';
import { type Facts, namesOf, type Thing } from './facts.ts';

/** Properties of schema.org that name where an article comes from, by trust. */
const properties = [
  'isBasedOn',
  'isBasedOnUrl',
  'sourceOrganization',
  'provider',
  'sdPublisher',
  'copyrightHolder',
  'creditText',
  'copyrightNotice',
  'author',
  'dateline',
];
const metas = [
  'syndication-source',
  'original-source',
  'dc.source',
  'dcterms.source',
  'dc.rights',
  'copyright',
  'author',
  'dc.creator',
  'article:author',
  'byl',
  'source',
  'og:url',
];
/** Pictures and scripts by which suppliers count republished copies: they survive where the credit was cut. The registry's host served other publishers too: only its `AP` path is the agency's. */
const beacon =
  /\bapnewsregistry\.com\/.*\/AP\/|^https?:\/\/pixel\.propublica\.org\/|^https?:\/\/counter\.theconversation\.[\w.]+\/content\/.*distributor=republish/i;
const closing =
  /^\W*(?:source|via|read (?:more|the (?:full|original|rest|whole))|original(?:ly)?|full (?:story|article|text)|continue reading|link to)\b/i;
/** Elements that are looked at for beacons and links, and statements that are kept. */
const maxLooks = 3000;
const maxStatements = 60;

/**
 * Gathers what the head and the markup say of the origin: schema.org, Dublin Core, `syndication-source`, the canonical address, hNews,
 * beacons of republication, and links that say that they lead to the original. Whether it names another than the site itself is judged later.
 */
export function gatherStatements(document: Document, facts: Facts): Statement[] {
  const found: Statement[] = [];
  const enter = (rule: Statement['rule'], value: string, where: string) => {
    if (value && value.length < 300 && found.length < maxStatements) found.push({ rule, value, where });
  };
  for (const article of facts.articles.slice(0, 5)) {
    for (const property of properties)
      for (const value of [...namesOf(facts, article[property]), ...addressesOf(article[property])].slice(0, 10))
        enter('metadata', value, `schema.org ${property}`);
  }
  for (const name of metas) for (const value of facts.meta.get(name) ?? []) enter('metadata', value, `meta ${name}`);
  if (facts.canonical) enter('metadata', facts.canonical, 'link canonical');
  // `source-org vcard` stands in many footers: only inside an entry does it mean the entry.
  for (const element of document.querySelectorAll('.hnews .source-org, .hentry .source-org'))
    enter('metadata', (element.textContent ?? '').trim(), 'hNews source-org');
  let looked = 0;
  for (const element of document.querySelectorAll('img[src^="http"], script[src^="http"], a[href^="http"]')) {
    if (++looked > maxLooks) break;
    const isLink = element.localName === 'a';
    const address = element.getAttribute(isLink ? 'href' : 'src') ?? '';
    const counts = isLink
      ? closing.test(element.textContent ?? '')
      : element.id === 'republication-tracker-tool-source' || beacon.test(address);
    if (counts) enter(isLink ? 'link' : 'beacon', address.slice(0, 299), `${element.localName} ${element.id}`.trim());
  }
  return found;
}

function addressesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 10) : [value])
    .flatMap((one) => [(one as Thing | null)?.url, (one as Thing | null)?.['@id']])
    .filter((url) => typeof url === 'string');
}
