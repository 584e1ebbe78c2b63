import { hostOf } from '../../engine/names.ts';
import type { Claim } from '../../engine/reading.ts';
import type { Sources } from '../sources.ts';
import type { Statement } from '../statements.ts';
import { claim } from './claim.ts';

/** Hosts of beacons that are not the supplier's own. */
const beaconOf: readonly (readonly [RegExp, string])[] = [
  [/apnewsregistry\.com$/, 'apnews.com'],
  [/^counter\.theconversation\./, 'theconversation.com'],
];

/**
 * Judges what the head and the markup say: a name or an address counts when it is that of a known source other than the site itself;
 * templates fill these fields with their own. A copy counted by WordPress's republication tool names its host, known or not.
 */
export function judgeStatements(statements: readonly Statement[], sources: Sources, own: string | null, address: string | null): Claim[] {
  const found: Claim[] = [];
  const here = address && hostOf(address.trim());
  for (const { rule, value, where } of statements) {
    if (where === 'schema.org dateline') {
      found.push(claim('metadata', { place: value.slice(0, 80), where }));
      continue;
    }
    if (where === 'schema.org correction') {
      found.push(claim('metadata', { where: `${where}: ${value}` }));
      continue;
    }
    const host = hostOf(value.trim());
    const domain = host && rule === 'beacon' ? (beaconOf.find(([form]) => form.test(host))?.[1] ?? host) : null;
    const source = domain
      ? sources.ofAddress(`https://${domain}`)
      : host
        ? sources.ofAddress(value)
        : (sources.named(value) ?? sources.mentions(value)[0]);
    const outlet = source?.name ?? domain;
    if (!outlet || outlet === own || (host && host === here) || found.some((c) => c.outlet === outlet && c.where === where)) continue;
    found.push(claim(rule, { outlet, where: `${where}${host ? `: ${value}` : ''}`, grade: 'full' }));
  }
  return found;
}
