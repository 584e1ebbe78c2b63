import { describe, expect, it } from 'vitest';
import { banned, banReading, isBanned, renewBans, type Scripting } from '../../messages/reading-ban.ts';
import { defaultSettings, readsBySelf, type Settings } from '../../messages/settings.ts';

type Registered = Parameters<Scripting['registerContentScripts']>[0][number];

/** The browser's list of registered scripts, which refuses what browsers refuse. */
function scriptList() {
  let held: Registered[] = [];
  const list: Scripting & { held: () => Registered[]; times: number } = {
    held: () => held,
    times: 0,
    getRegisteredContentScripts: async ({ ids }) => held.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts) => {
      list.times++;
      for (const { id, matches, excludeMatches } of scripts) {
        if ([...matches, ...excludeMatches].some((pattern) => pattern.includes(' '))) throw new Error('Invalid pattern.');
        if (matches.length === 0) throw new Error('Script must specify at least one match.');
        if (held.some((one) => one.id === id)) throw new Error('Duplicate script ID.');
      }
      held.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }) => {
      if (ids.some((id) => !held.some((one) => one.id === id))) throw new Error('Nonexistent script ID.');
      held = held.filter(({ id }) => !ids.includes(id));
    },
  };
  return list;
}

/** Whether a browser runs a script of these patterns in a page. */
function fits(pattern: string, url: string): boolean {
  const [, scheme, host] = /^(.+):\/\/([^/]+)\/\*$/.exec(pattern)!;
  const { protocol, hostname } = new URL(url);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  return (
    host === '*' || host === hostname || (host!.startsWith('*.') && (hostname === host!.slice(2) || hostname.endsWith(host!.slice(1))))
  );
}

describe('the ban', () => {
  it('is of the page that it is called in', () => {
    expect(isBanned()).toBe(false);
    banReading();
    expect([isBanned(), isBanned()]).toEqual([true, true]);
  });

  it('is nobody’s as long as every site is read', () => {
    expect(banned(defaultSettings)).toEqual({});
  });

  it.each<[string, Partial<Settings>]>([
    ['everything but one site', { sitesOff: ['news.example'] }],
    ['everything but two', { sitesOff: ['localhost', 'www.town.example'] }],
    ['listed sites', { reads: 'listed', sitesOn: ['news.example', 'localhost'] }],
    ['no listed site yet', { reads: 'listed' }],
    ['a listed site without a part of it', { reads: 'listed', sitesOn: ['news.example'], sitesOff: ['live.news.example'] }],
    ['nothing unless asked', { reads: 'asked', sitesOn: ['news.example'], sitesOff: ['town.example'] }],
  ])('is of exactly the pages that are not read by themselves: %s', (_, change) => {
    const settings = { ...defaultSettings, ...change };
    const hosts = [
      'news.example',
      'www.news.example',
      'live.news.example',
      'fakenews.example',
      'town.example',
      'www.town.example',
      'localhost',
    ];
    for (const url of hosts.flatMap((host) => [`http://${host}/a`, `https://${host}/b?c`])) {
      const isUnder = Object.values(banned(settings)).some(
        ({ matches, excludeMatches }) =>
          matches.some((pattern) => fits(pattern, url)) && !excludeMatches.some((pattern) => fits(pattern, url)),
      );
      expect([url, isUnder]).toEqual([url, !readsBySelf(settings, url)]);
    }
  });

  it('is renewed where it has changed, and stays where it has not', async () => {
    const scripting = scriptList();
    await renewBans(scripting, defaultSettings);
    expect(scripting.times).toBe(0);
    await renewBans(scripting, { ...defaultSettings, sitesOff: ['news.example'] });
    await renewBans(scripting, { ...defaultSettings, sitesOff: ['news.example'], marks: false });
    expect(scripting.times).toBe(1);
    expect(scripting.held()).toMatchObject([{ matches: ['*://news.example/*', '*://*.news.example/*'], persistAcrossSessions: true }]);
    await renewBans(scripting, { ...defaultSettings, reads: 'listed', sitesOff: ['news.example'] });
    expect(scripting.held().map(({ id }) => id)).toEqual(['ban-by-site', 'ban-by-rule']);
    await renewBans(scripting, { ...defaultSettings, reads: 'asked', sitesOff: ['news.example'] });
    expect(scripting.held()).toMatchObject([{ id: 'ban-by-rule', matches: ['http://*/*', 'https://*/*'] }]);
    await renewBans(scripting, defaultSettings);
    expect(scripting.held()).toEqual([]);
  });

  it('says what the browser has against a name that makes no pattern', async () => {
    await expect(renewBans(scriptList(), { ...defaultSettings, sitesOff: ['no site'] })).rejects.toThrow('Invalid pattern');
  });
});
