import type { Claim } from '../engine/reading.ts';
import type { Origin } from './draft.ts';
import { type Facts, namesOf, type Thing } from './facts.ts';

/** A value that may name an origin: a name, an address or a place, with the element that it was read from. */
export interface Statement {
  rule: Claim['rule'];
  value: string;
  where: string;
}

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
const maxStatements = 60;

/**
 * What the head and the markup say of the origin: schema.org, Dublin Core, `syndication-source`, the canonical address, hNews, beacons of
 * republication, and links that say that they lead to the original. Whether it names another than the site itself is judged later.
 */
export function statementsOf(facts: Facts, origins: readonly Origin[]): Statement[] {
  const found: Statement[] = [];
  const enter = (value: string, where: string) => {
    if (value && value.length < 300) found.push({ rule: 'metadata', value, where });
  };
  for (const article of facts.articles.slice(0, 5)) {
    for (const value of textsOf(article.correction).slice(0, 3)) enter(value.slice(0, 299), 'schema.org correction');
    for (const property of properties)
      for (const value of [...namesOf(facts, article[property]), ...addressesOf(article[property])].slice(0, 10))
        enter(value, `schema.org ${property}`);
  }
  for (const name of metas) for (const value of facts.meta.get(name) ?? []) enter(value, `meta ${name}`);
  if (facts.canonical) enter(facts.canonical, 'link canonical');
  return [...found, ...origins].slice(0, maxStatements);
}

/** The texts of notes (`CorrectionComment`), which may be bare strings. */
function textsOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 10)
    .map((one) => (typeof one === 'string' ? one : ((one as Thing | null)?.text ?? (one as Thing | null)?.name)))
    .filter((text) => typeof text === 'string');
}

function addressesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 10) : [value])
    .flatMap((one) => [(one as Thing | null)?.url, (one as Thing | null)?.['@id']])
    .filter((url) => typeof url === 'string');
}
