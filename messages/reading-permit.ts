import { changeSettings, type Settings } from './settings.ts';
import type { StorageArea } from './storage-area.ts';

/** The name that the permit's script is registered under, and the property that it sets in the extension's own world of a page. */
const id = 'permit';
const property = 'wireprintPermit';

/** Addresses by the browser's match patterns. */
export interface Addresses {
  matches: string[];
  excludeMatches: string[];
}

/** The part of `browser.scripting` that the permit needs. */
export interface Scripting {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<Partial<Addresses>[]>;
  registerContentScripts(scripts: Registered[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

type Registered = Addresses & { id: string; js: string[]; runAt: 'document_end'; persistAcrossSessions: true };

/** Gives the permit to the page it is called in: what the registered script does. */
export function givePermit(): void {
  (globalThis as Record<string, unknown>)[property] = true;
}

/** Whether this page was given a permit as it was loaded. It is for one reading: settings may have changed before the next, which asks for them. */
export function takePermit(): boolean {
  const world = globalThis as Record<string, unknown>;
  if (world[property] !== true) return false;
  world[property] = false;
  return true;
}

/**
 * The addresses whose pages are given a permit: pages that `readsBySelf` has read, and no other; `null` where there are none. Sites that are left
 * alone are left out with all their parts.
 */
export function permitted({ reads, sitesOn, sitesOff }: Pick<Settings, 'reads' | 'sitesOn' | 'sitesOff'>): Addresses | null {
  const whole = (site: string) => [`*://${site}/*`, `*://*.${site}/*`];
  const matches =
    reads === 'all' ? ['http://*/*', 'https://*/*'] : sitesOn.flatMap((site) => (site.includes('.') ? whole(site) : [`*://${site}/*`]));
  return reads === 'asked' || matches.length === 0 ? null : { matches, excludeMatches: sitesOff.flatMap(whole) };
}

/**
 * Has the browser give every page a permit that is read without being asked. It costs such a page a tenth of what asking for the settings does. A page
 * without one asks: so where the browser refuses, nothing is lost but time.
 * @throws what the browser says against a name that makes no pattern; no page has a permit then
 */
export async function renewPermit(scripting: Scripting, settings: Settings): Promise<void> {
  const wanted = permitted(settings);
  const [held] = await scripting.getRegisteredContentScripts({ ids: [id] });
  if (held && wanted && isSame(held, wanted)) return;
  if (held) await scripting.unregisterContentScripts({ ids: [id] });
  if (!wanted) return;
  await scripting.registerContentScripts([{ id, ...wanted, js: ['permit.js'], runAt: 'document_end', persistAcrossSessions: true }]);
}

/** Changes what is read, permits first: no page is read by one that a person has just taken back. The background gives new ones when it hears of the change. */
export async function changeReading(area: StorageArea, scripting: Scripting, change: Partial<Settings>): Promise<void> {
  // Refused where none is given.
  await scripting.unregisterContentScripts({ ids: [id] }).catch(() => {});
  await changeSettings(area, change);
}

function isSame(held: Partial<Addresses>, wanted: Addresses): boolean {
  const all = ({ matches = [], excludeMatches = [] }: Partial<Addresses>) => `${matches.toSorted()} but ${excludeMatches.toSorted()}`;
  return all(held) === all(wanted);
}
