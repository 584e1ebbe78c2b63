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

/** An agency or outlet with all its names folded. */
interface Named {
  names: readonly string[];
  chief: string;
  domains: readonly string[];
}

/** What the tables know under each folded name: made once for a set of tables, as folding a few hundred names takes longer than comparing a page. */
const indexes = new WeakMap<Tables, Map<string, Named[]>>();

function indexOf(tables: Tables): Map<string, Named[]> {
  const known = indexes.get(tables);
  if (known) return known;
  const index = new Map<string, Named[]>();
  const entries = [
    ...tables.agencies.map(({ name, names, short, domains }) => ({ all: [name, ...names, ...short], domains })),
    ...tables.outlets.map(({ name, names, domains }) => ({ all: [name, ...names], domains })),
  ];
  for (const { all, domains } of entries) {
    const names = [...new Set(all.map(foldName))];
    const named = { names, chief: names[0]!, domains };
    for (const name of names) index.set(name, [...(index.get(name) ?? []), named]);
  }
  indexes.set(tables, index);
  return index;
}

/** What stands behind a firm's name and is no part of how it is called, folded: agencies sign their items with it. */
const legalForm = / (?:gmbh|ag|llc|llp|ltd|pty ltd|limited|inc|plc|s a|sa|s p a|spa|ab|as|asa|oy|b v|bv|n v|nv)$/;

/** All names of an outlet, folded: its own, with and without its legal form, and those of the agency or outlet that the tables know under any of them. */
export function namesOf(outlet: string, tables: Tables): Set<string> {
  const full = foldName(outlet);
  const own = [full, full.replace(legalForm, '')];
  return new Set([...own, ...own.flatMap((name) => indexOf(tables).get(name) ?? []).flatMap(({ names }) => names)]);
}

/** The domains of an outlet, by the tables. */
export function domainsOf(outlet: string, tables: Tables): string[] {
  const index = indexOf(tables);
  const known = new Set([...namesOf(outlet, tables)].flatMap((name) => (index.get(name) ?? []).filter(({ chief }) => chief === name)));
  return [...known].flatMap(({ domains }) => domains);
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
