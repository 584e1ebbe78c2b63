import type { StorageArea } from './storage-area.ts';

/** What a person has chosen. Kept in `storage.local`. */
export interface Settings {
  /** Which pages are read without being asked: those of all sites, those of the sites on a list, or none. */
  reads: 'all' | 'listed' | 'asked';
  /** Sites that are read where only listed ones are. */
  sitesOn: string[];
  /** Sites that are left alone, whatever else is chosen. */
  sitesOff: string[];
  /** Mark reposted text on the page. */
  marks: boolean;
  /** Sites on which nothing is marked. */
  marksOff: string[];
  /** Sites whose articles are kept in the library as they are read. */
  keepSites: string[];
  /** The folder of `_locales` to speak from; `null` for the browser's own language. */
  language: string | null;
}

export const defaultSettings: Settings = {
  reads: 'all',
  sitesOn: [],
  sitesOff: [],
  marks: true,
  marksOff: [],
  keepSites: [],
  language: null,
};

const settingsKey = 'settings';

/** The settings; whatever is missing or not of its kind has the default. */
export async function readSettings(area: Pick<StorageArea, 'get'>): Promise<Settings> {
  const held = ((await area.get(settingsKey))[settingsKey] ?? {}) as Record<string, unknown>;
  const { reads, marks, language } = held;
  return {
    reads: reads === 'listed' || reads === 'asked' ? reads : defaultSettings.reads,
    sitesOn: names(held.sitesOn),
    sitesOff: names(held.sitesOff),
    marks: typeof marks === 'boolean' ? marks : defaultSettings.marks,
    marksOff: names(held.marksOff),
    keepSites: names(held.keepSites),
    language: typeof language === 'string' ? language : defaultSettings.language,
  };
}

const names = (value: unknown): string[] => (Array.isArray(value) ? value.filter((site): site is string => typeof site === 'string') : []);

/** Whether a change of the storage is one of the settings. */
export function isOfSettings(changes: Record<string, unknown>): boolean {
  return settingsKey in changes;
}

/** Whether a change of the storage chose another language. */
export function isOtherLanguage(changes: Record<string, { oldValue?: unknown; newValue?: unknown }>): boolean {
  const { oldValue, newValue } = changes[settingsKey] ?? {};
  const languageIn = (held: unknown) => (held as Partial<Settings> | undefined)?.language ?? null;
  return languageIn(oldValue) !== languageIn(newValue);
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

/** Whether a list names a site, itself or as a part of a larger one: `news.example` is `www.news.example` too. */
export function isListed(sites: readonly string[], site: string): boolean {
  return sites.some((name) => site === name || (name.includes('.') && site.endsWith(`.${name}`)));
}

/** Whether pages of a site are read without being asked. */
export function readsSite({ reads, sitesOn, sitesOff }: Settings, site: string): boolean {
  return !isListed(sitesOff, site) && (reads === 'all' || (reads === 'listed' && isListed(sitesOn, site)));
}

/** Whether pages of this address are read without being asked. */
export function readsBySelf(settings: Settings, url: string): boolean {
  const site = siteOf(url);
  return site !== null && readsSite(settings, site);
}

/** Whether text is marked on pages of this address. */
export function marksOn({ marks, marksOff }: Settings, url: string | null): boolean {
  return marks && !isListed(marksOff, siteOf(url) ?? '');
}

/** The change that has a site read, or left alone. Where only listed sites are read, it goes onto the list or off it. */
export function withSite({ reads, sitesOn, sitesOff }: Settings, site: string, on: boolean): Partial<Settings> {
  if (reads === 'listed') return { sitesOn: changed(sitesOn, site, on), ...(on ? { sitesOff: changed(sitesOff, site, false) } : {}) };
  return { sitesOff: changed(sitesOff, site, !on) };
}

/** The change that has text marked on the pages of a site, or not. Marking again turns the switch for all sites on, if it was off. */
export function withMarks({ marks, marksOff }: Settings, site: string, on: boolean): Partial<Settings> {
  return { marks: marks || on, marksOff: changed(marksOff, site, !on) };
}

/** Whether the articles of this address are kept as they are read. */
export function keepsSite({ keepSites }: Settings, url: string | null): boolean {
  return isListed(keepSites, siteOf(url) ?? '');
}

/** The change that has a site's articles kept, or not. */
export function withKeeping({ keepSites }: Settings, site: string, on: boolean): Partial<Settings> {
  return { keepSites: changed(keepSites, site, on) };
}

/** A list with a site, or without it and whatever names it. */
function changed(sites: readonly string[], site: string, on: boolean): string[] {
  const others = sites.filter((name) => !isListed([name], site));
  return on ? [...others, site] : others;
}
