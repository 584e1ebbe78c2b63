import type { Claim } from '../../engine/reading.ts';
import { namesOf, type Thing } from '../facts.ts';
import { hostOf } from '../sources.ts';
import { type ClaimContext, claim } from './claim.ts';

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
];

/**
 * What the head says of the origin: schema.org, Dublin Core, `syndication-source`, a canonical address on another site, hNews. Addresses count only when they lead
 * to a known source and away from this site: templates fill them with their own.
 */
export function readMetadata(context: ClaimContext): Claim[] {
  const { facts, sources, own, address, document } = context;
  const found: Claim[] = [];
  const here = address && hostOf(address);
  const enter = (value: string, where: string) => {
    const host = hostOf(value);
    const source = host ? sources.ofAddress(value) : (sources.named(value) ?? (value.length < 200 ? sources.mentions(value)[0] : null));
    if (!source || source.name === own || (host && host === here) || found.some((c) => c.outlet === source.name && c.where === where))
      return;
    found.push(claim('metadata', { outlet: source.name, where, grade: 'full' }));
  };
  for (const article of facts.articles.slice(0, 5)) {
    for (const property of properties)
      for (const name of [...namesOf(facts, article[property]), ...addressesOf(article[property])].slice(0, 10))
        enter(name, `schema.org ${property}`);
    if (typeof article.dateline === 'string')
      found.push(claim('metadata', { place: article.dateline.slice(0, 80), where: 'schema.org dateline' }));
  }
  for (const name of metas) for (const value of facts.meta.get(name) ?? []) enter(value, `meta ${name}`);
  if (facts.canonical) enter(facts.canonical, 'link canonical');
  for (const url of facts.meta.get('og:url') ?? []) enter(url, 'meta og:url');
  for (const element of document.querySelectorAll('.hnews .source-org, .hentry .source-org'))
    enter((element.textContent ?? '').trim(), 'hNews source-org');
  return found;
}

function addressesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 10) : [value])
    .flatMap((one) => [(one as Thing | null)?.url, (one as Thing | null)?.['@id']])
    .filter((url) => typeof url === 'string');
}
