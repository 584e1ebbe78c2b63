import type { Settings } from './settings.ts';

/** The property that a ban sets in the extension's own world of a page. */
const property = 'wireprintBan';
/** The names that its scripts are registered under: one by what is read, one by the sites that are left alone. */
const ids = ['ban-by-rule', 'ban-by-site'] as const;
const everywhere = ['http://*/*', 'https://*/*'];

/** Addresses by the browser's match patterns. */
export interface Addresses {
  matches: string[];
  excludeMatches: string[];
}

/** The part of `browser.scripting` that bans need. */
export interface Scripting {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<({ id: string } & Partial<Addresses>)[]>;
  registerContentScripts(scripts: Registered[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

type Registered = Addresses & { id: string; js: string[]; runAt: 'document_end'; persistAcrossSessions: true };

/** Bans reading in the page that it is called in: what the registered scripts do. */
export function banReading(): void {
  (globalThis as Record<string, unknown>)[property] = true;
}

/** Whether this page was loaded under a ban: not even a glance is cast at it, unless a person asks. */
export function isBanned(): boolean {
  return (globalThis as Record<string, unknown>)[property] === true;
}

/** The addresses whose pages are not read by themselves: all that `readsBySelf` refuses, and no other. */
export function banned({ reads, sitesOn, sitesOff }: Pick<Settings, 'reads' | 'sitesOn' | 'sitesOff'>): Record<string, Addresses> {
  const [byRule, bySite] = ids;
  const found: Record<string, Addresses> = {};
  if (reads !== 'all') found[byRule] = { matches: everywhere, excludeMatches: reads === 'listed' ? sitesOn.flatMap(patternsOf) : [] };
  if (sitesOff.length > 0 && reads !== 'asked') found[bySite] = { matches: sitesOff.flatMap(patternsOf), excludeMatches: [] };
  return found;
}

/** A site with all its parts. */
const patternsOf = (site: string): string[] => [`*://${site}/*`, ...(site.includes('.') ? [`*://*.${site}/*`] : [])];

/**
 * Has the browser tell every page as it is loaded that is not to be read. Where pages are read, as most are, this costs nothing at all. The
 * background goes by the settings once more: where the browser refuses a ban, a page's text comes so far and no further.
 * @throws what the browser says against a name that makes no pattern
 */
export async function renewBans(scripting: Scripting, settings: Settings): Promise<void> {
  const wanted = banned(settings);
  const held = await scripting.getRegisteredContentScripts({ ids: [...ids] });
  const stale = held.filter((one) => !isSame(one, wanted[one.id])).map(({ id }) => id);
  if (stale.length > 0) await scripting.unregisterContentScripts({ ids: stale });
  const kept = new Set(held.map(({ id }) => id).filter((id) => !stale.includes(id)));
  for (const [id, addresses] of Object.entries(wanted))
    if (!kept.has(id))
      await scripting.registerContentScripts([{ id, ...addresses, js: ['ban.js'], runAt: 'document_end', persistAcrossSessions: true }]);
}

function isSame(held: Partial<Addresses>, wanted: Addresses | undefined): boolean {
  const all = ({ matches = [], excludeMatches = [] }: Partial<Addresses>) => `${matches.toSorted()} but ${excludeMatches.toSorted()}`;
  return wanted !== undefined && all(held) === all(wanted);
}
