import type { Tables } from './tables.ts';

/** A name without case, article and punctuation, so that “The Guardian” is “guardian”. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** All names of an outlet, folded: its own, and those of the agency or outlet that the tables know under any of them. */
export function namesOf(outlet: string, tables: Tables): Set<string> {
  const own = foldName(outlet);
  const names = new Set([own]);
  for (const agency of tables.agencies) {
    const all = [agency.name, ...agency.names, ...agency.short].map(foldName);
    if (all.includes(own)) for (const name of all) names.add(name);
  }
  for (const known of tables.outlets) {
    const all = [known.name, ...known.names].map(foldName);
    if (all.includes(own)) for (const name of all) names.add(name);
  }
  return names;
}

/** The domains of an outlet, by the tables. */
export function domainsOf(outlet: string, tables: Tables): string[] {
  const names = namesOf(outlet, tables);
  const domains: string[] = [];
  for (const { name, domains: own } of [...tables.agencies, ...tables.outlets]) if (names.has(foldName(name))) domains.push(...own);
  return domains;
}

/** Host of an address without `www.`, in lower case; `null` if it is none. Written out, since the engine has no `URL`. */
export function hostOf(url: string | null): string | null {
  const found = /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,253})/i.exec(url ?? '');
  return found ? found[1]!.toLowerCase().replace(/^www\./, '') : null;
}

export function isUnder(host: string | null, domain: string): boolean {
  return host !== null && (host === domain || host.endsWith(`.${domain}`));
}

/** An address without scheme, `www.`, query, fragment and closing slash: what two ways of writing it have in common. */
export function plainAddress(url: string | null): string | null {
  const host = hostOf(url);
  if (host === null || url === null) return null;
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1] ?? '';
  return host + path.replace(/\/+$/, '');
}
