import type { StorageArea } from './storage-area.ts';

/** What a person has chosen. Kept in `storage.local`. */
export interface Settings {
  /** Read pages automatically. When off, a page is read only when asked from the popup. */
  automatic: boolean;
  /** Hosts that are left alone. */
  sitesOff: string[];
  /** Mark reposted text on the page. */
  marks: boolean;
}

export const defaultSettings: Settings = { automatic: true, sitesOff: [], marks: true };

const settingsKey = 'settings';

/** The settings; whatever is missing or not of its kind has the default. */
export async function readSettings(area: Pick<StorageArea, 'get'>): Promise<Settings> {
  const held = (await area.get(settingsKey))[settingsKey];
  if (typeof held !== 'object' || held === null) return { ...defaultSettings, sitesOff: [] };
  const { automatic, sitesOff, marks } = held as Record<string, unknown>;
  return {
    automatic: typeof automatic === 'boolean' ? automatic : defaultSettings.automatic,
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter((site): site is string => typeof site === 'string') : [],
    marks: typeof marks === 'boolean' ? marks : defaultSettings.marks,
  };
}

/** Changes some settings and keeps the others. */
export async function changeSettings(area: StorageArea, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(area)), ...change };
  await area.set({ [settingsKey]: settings });
  return settings;
}

/** The site a switch is about: the host of an http(s) address, or `null` where there is nothing to switch. */
export function siteOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

/** Whether pages of this address are read without being asked. */
export function readsBySelf(settings: Settings, url: string): boolean {
  const site = siteOf(url);
  return settings.automatic && site !== null && !settings.sitesOff.includes(site);
}
