import type { Claim } from '../../engine/reading.ts';
import { hostOf } from '../sources.ts';
import { type ClaimContext, claim } from './claim.ts';

/** Pictures and scripts by which suppliers count republished copies: they survive where the credit was cut. The registry's host served other publishers too: only its `AP` path is the agency's. */
const beacons: readonly (readonly [RegExp, string])[] = [
  [/\bapnewsregistry\.com\/.*\/AP\//i, 'apnews.com'],
  [/^https?:\/\/pixel\.propublica\.org\//i, 'propublica.org'],
  [/^https?:\/\/counter\.theconversation\.(?:com|edu\.au)\/content\/.*distributor=republish/i, 'theconversation.com'],
];
const maxLooks = 3000;
const closing =
  /^\W*(?:source|via|read (?:more|the (?:full|original|rest|whole))|original(?:ly)?|full (?:story|article|text)|continue reading|link to)\b/i;

/** Beacons of republication, and links that say that they lead to the original (“Read the full story”). */
export function readBeacons({ document, sources, own }: ClaimContext): Claim[] {
  const found: Claim[] = [];
  let looked = 0;
  for (const element of document.querySelectorAll('img[src^="http"], script[src^="http"], a[href^="http"]')) {
    if (++looked > maxLooks) break;
    const isLink = element.localName === 'a';
    const address = element.getAttribute(isLink ? 'href' : 'src') ?? '';
    const domain = isLink
      ? null
      : element.id === 'republication-tracker-tool-source'
        ? hostOf(address)
        : beacons.find(([form]) => form.test(address))?.[1];
    const source = domain
      ? sources.ofAddress(`https://${domain}`)
      : isLink && closing.test(element.textContent ?? '')
        ? sources.ofAddress(address)
        : null;
    const name = source?.name ?? (element.id === 'republication-tracker-tool-source' ? domain : null);
    if (!name || name === own || found.some((known) => known.outlet === name)) continue;
    found.push(claim(isLink ? 'link' : 'beacon', { outlet: name, where: `${element.localName} ${address.slice(0, 200)}`, grade: 'full' }));
  }
  return found;
}
