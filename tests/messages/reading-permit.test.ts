import { describe, expect, it } from 'vitest';
import { changeReading, givePermit, permitted, renewPermit, type Scripting, takePermit } from '../../messages/reading-permit.ts';
import { defaultSettings, readSettings } from '../../messages/settings.ts';
import { memoryArea } from './memory-area.ts';

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
      if (scripts.some(({ excludeMatches }) => excludeMatches.some((pattern) => pattern.includes(' '))))
        throw new Error('Invalid pattern.');
      held.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }) => {
      if (!held.some(({ id }) => ids.includes(id))) throw new Error('Nonexistent script ID.');
      held = held.filter(({ id }) => !ids.includes(id));
    },
  };
  return list;
}

describe('the permit', () => {
  it('is for one reading', () => {
    expect(takePermit()).toBe(false);
    givePermit();
    expect([takePermit(), takePermit()]).toEqual([true, false]);
  });

  it('is given to pages that are read without being asked, and to no other', () => {
    const everywhere = ['http://*/*', 'https://*/*'];
    expect(permitted(defaultSettings)).toEqual({ matches: everywhere, excludeMatches: [] });
    const excludeMatches = ['*://news.example/*', '*://*.news.example/*'];
    expect(permitted({ ...defaultSettings, sitesOff: ['news.example'] })).toEqual({ matches: everywhere, excludeMatches });
    expect(permitted({ ...defaultSettings, reads: 'asked' })).toBeNull();
    expect(permitted({ ...defaultSettings, reads: 'listed' })).toBeNull();
    expect(permitted({ reads: 'listed', sitesOn: ['news.example', 'localhost'], sitesOff: [] })?.matches).toEqual([
      '*://news.example/*',
      '*://*.news.example/*',
      '*://localhost/*',
    ]);
  });

  it('is renewed where it has changed, and stays where it has not', async () => {
    const scripting = scriptList();
    await renewPermit(scripting, defaultSettings);
    await renewPermit(scripting, { ...defaultSettings, marks: false });
    expect(scripting.times).toBe(1);
    await renewPermit(scripting, { ...defaultSettings, sitesOff: ['news.example'] });
    expect(scripting.held()).toMatchObject([
      { excludeMatches: ['*://news.example/*', '*://*.news.example/*'], persistAcrossSessions: true },
    ]);
    await renewPermit(scripting, { ...defaultSettings, reads: 'asked' });
    expect(scripting.held()).toEqual([]);
  });

  it('is nobody’s where a name makes no pattern', async () => {
    const scripting = scriptList();
    await renewPermit(scripting, defaultSettings);
    await expect(renewPermit(scripting, { ...defaultSettings, sitesOff: ['no site'] })).rejects.toThrow('Invalid pattern');
    expect(scripting.held()).toEqual([]);
  });

  it('is taken back before a change is kept, so that nothing is read by an old one', async () => {
    const scripting = scriptList();
    const area = memoryArea();
    await renewPermit(scripting, defaultSettings);
    const atWrite: number[] = [];
    const set = (items: Record<string, unknown>) => {
      atWrite.push(scripting.held().length);
      return area.set(items);
    };
    const watched = { ...area, set };
    await changeReading(watched, scripting, { sitesOff: ['news.example'] });
    await changeReading(watched, scripting, { reads: 'asked' });
    expect(atWrite).toEqual([0, 0]);
    expect(await readSettings(area)).toEqual({ ...defaultSettings, sitesOff: ['news.example'], reads: 'asked' });
  });
});
