import { hostOf } from '../engine/names.ts';
import type { Tables } from '../engine/tables.ts';

export type OutletOf = (address: string | null) => string | null;

/** An item of a file with its outlet: where nothing else says whose it is, a key or an address on an outlet's own site does. */
export function withOutlet<Item extends { outlet: string | null; url: string | null; uri: string | null }>(
  item: Item,
  outletOf: OutletOf,
): Item {
  return item.outlet === null ? { ...item, outlet: outletOf(item.url ?? item.uri) } : item;
}

/** Finds the outlet or agency that an address belongs to, by the domains of the tables; `null` for one that they do not have. */
export function outletFinder(tables: Tables): OutletOf {
  const names = new Map<string, string>();
  for (const { name, domains } of [...tables.outlets, ...tables.agencies])
    for (const domain of domains) names.set(domain.toLowerCase(), name);
  return (address) => {
    for (let host = hostOf(address); host?.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
      const name = names.get(host);
      if (name) return name;
    }
    return null;
  };
}
