import { hostOf } from '../engine/names.ts';
import type { Tables } from '../engine/tables.ts';

export type OutletOf = (address: string | null) => string | null;

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
