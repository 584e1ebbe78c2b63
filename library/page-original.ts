import type { PageFacts } from '../engine/page-facts.ts';
import { nothingKnown, type RawItem } from './raw-item.ts';

/** The original that a page is. Its key is the address that it calls its own, so that a feed, a visit and a saved file meet. */
export function originalOfPage(page: PageFacts, outletOf: (address: string | null) => string | null): RawItem {
  const address = plainPageAddress(sameSite(page.canonical, page.url) ?? page.url);
  return {
    ...nothingKnown,
    uri: address,
    outlet: outletOf(address) ?? page.outlet,
    bylines: page.bylines,
    published: page.published,
    updated: page.updated === page.published ? null : page.updated,
    headline: page.headline,
    url: address,
    language: page.language,
    body: { text: page.text },
    extent: page.cutOff ? 'excerpt' : 'whole',
  };
}

/** A canonical address on another host names another page than the one that was read: a reposting page names the original's. */
function sameSite(canonical: string | null, url: string | null): string | null {
  if (canonical === null || url === null) return canonical;
  const ends = [canonical, url].map((address) => (URL.canParse(address) ? new URL(address).hostname.split('.').slice(-2).join('.') : null));
  return ends[0] === ends[1] ? canonical : null;
}

/** Parameters by which sites count where readers come from: the page is the same without them. */
const counted = /^(?:utm_\w+|at_\w+|fbclid|gclid|cmpid?|xtor|mc_[ce]id|ns_\w+|ocid|smid|ftag|maca|sc_src|traffic_source)$/i;

/** An address without its fragment and without what only counts readers. What is no address of the web comes back as it was. */
export function plainPageAddress(address: string): string;
export function plainPageAddress(address: string | null): string | null;
export function plainPageAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return address;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (counted.test(name)) url.searchParams.delete(name);
  return url.href;
}
