import { describe, expect, it } from 'vitest';
import {
  changeSettings,
  defaultSettings,
  isListed,
  isOtherLanguage,
  keepsSite,
  marksOn,
  readSettings,
  readsBySelf,
  readsSite,
  siteOf,
  withKeeping,
  withMarks,
  withSite,
} from '../../messages/settings.ts';
import { memoryArea } from './memory-area.ts';

const url = 'https://news.example/a';

describe('settings', () => {
  it('are the defaults when nothing was chosen', async () => {
    expect(await readSettings(memoryArea())).toEqual(defaultSettings);
  });

  it('keep what is of its kind and replace what is not', async () => {
    const area = memoryArea();
    await area.set({ settings: { reads: 'always', sitesOff: ['a.example', 7], sitesOn: 'all', marks: false, language: 5 } });
    expect(await readSettings(area)).toEqual({ ...defaultSettings, sitesOff: ['a.example'], marks: false });
    await area.set({ settings: { reads: 'listed', sitesOn: ['b.example'], marksOff: ['c.example'], language: 'de' } });
    expect(await readSettings(area)).toEqual({
      ...defaultSettings,
      reads: 'listed',
      sitesOn: ['b.example'],
      marksOff: ['c.example'],
      language: 'de',
    });
  });

  it('change one at a time', async () => {
    const area = memoryArea();
    await changeSettings(area, { marks: false });
    await changeSettings(area, { sitesOff: ['news.example'] });
    expect(await readSettings(area)).toEqual({ ...defaultSettings, sitesOff: ['news.example'], marks: false });
  });

  it('never hand out the defaults themselves', async () => {
    const settings = await readSettings(memoryArea());
    settings.sitesOff.push('news.example');
    expect(defaultSettings.sitesOff).toEqual([]);
  });
});

describe('a change of language', () => {
  it('is told from other changes', () => {
    const change = (oldValue: unknown, newValue: unknown) => isOtherLanguage({ settings: { oldValue, newValue } });
    expect(change(undefined, { language: 'de' })).toBe(true);
    expect(change({ language: 'de' }, { language: null })).toBe(true);
    expect(change({ language: 'de', marks: true }, { language: 'de', marks: false })).toBe(false);
    expect(isOtherLanguage({ libraryFacts: { newValue: {} } })).toBe(false);
  });
});

describe('the site of an address', () => {
  it.each([
    ['https://news.example:8080/a?b#c', 'news.example'],
    ['http://127.0.0.1:1234/', '127.0.0.1'],
    ['about:blank', null],
    ['file:///a.html', null],
    ['not an address', null],
    [null, null],
  ])('%s', (url, site) => expect(siteOf(url)).toBe(site));

  it('is on a list by its own name, or as a part of a site that is', () => {
    expect(isListed(['news.example'], 'news.example')).toBe(true);
    expect(isListed(['news.example'], 'www.news.example')).toBe(true);
    expect(isListed(['news.example'], 'fakenews.example')).toBe(false);
    expect(isListed(['www.news.example'], 'news.example')).toBe(false);
    expect(isListed(['example'], 'news.example'), 'no switch for a whole country').toBe(false);
  });
});

describe('reading by itself', () => {
  it('follows the switch for all and the switch for one site', () => {
    expect(readsBySelf(defaultSettings, url)).toBe(true);
    expect(readsBySelf({ ...defaultSettings, reads: 'asked' }, url)).toBe(false);
    expect(readsBySelf({ ...defaultSettings, sitesOff: ['news.example'] }, url)).toBe(false);
    expect(readsBySelf(defaultSettings, 'about:config')).toBe(false);
  });

  it('keeps to the list where only listed sites are read', () => {
    const listed = { ...defaultSettings, reads: 'listed' as const, sitesOn: ['news.example'] };
    expect(readsSite(listed, 'news.example')).toBe(true);
    expect(readsSite(listed, 'other.example')).toBe(false);
    expect(readsSite({ ...listed, sitesOff: ['www.news.example'] }, 'www.news.example'), 'left alone is left alone').toBe(false);
  });

  it.each(['all', 'listed', 'asked'] as const)('is switched for one site where %s are read', (reads) => {
    const before = { ...defaultSettings, reads, sitesOn: ['news.example'], sitesOff: ['other.example'] };
    const off = { ...before, ...withSite(before, 'news.example', false) };
    expect(readsSite(off, 'news.example')).toBe(false);
    const on = { ...off, ...withSite(off, 'news.example', true) };
    expect(readsSite(on, 'news.example')).toBe(reads !== 'asked');
    expect(on.sitesOff).toEqual(['other.example']);
  });

  it('comes back on for a part of a site that was switched off whole', () => {
    const off = { ...defaultSettings, sitesOff: ['news.example'] };
    expect(withSite(off, 'www.news.example', true)).toEqual({ sitesOff: [] });
  });
});

describe('marks', () => {
  it('are remembered for a site', () => {
    expect(marksOn(defaultSettings, url)).toBe(true);
    const off = { ...defaultSettings, ...withMarks(defaultSettings, 'news.example', false) };
    expect(marksOn(off, url)).toBe(false);
    expect(marksOn(off, 'https://other.example/')).toBe(true);
    expect(marksOn({ ...off, ...withMarks(off, 'news.example', true) }, url)).toBe(true);
  });

  it('come back on for all where they were off for all', () => {
    const off = { ...defaultSettings, marks: false };
    expect(marksOn(off, url)).toBe(false);
    expect(marksOn({ ...off, ...withMarks(off, 'news.example', true) }, url)).toBe(true);
  });
});

describe('keeping', () => {
  it('is off, and switched for one site', () => {
    expect(keepsSite(defaultSettings, url)).toBe(false);
    const on = { ...defaultSettings, ...withKeeping(defaultSettings, 'news.example', true) };
    expect([keepsSite(on, url), keepsSite(on, 'https://www.news.example/'), keepsSite(on, 'https://other.example/')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(keepsSite({ ...on, ...withKeeping(on, 'news.example', false) }, url)).toBe(false);
    expect(keepsSite(on, null)).toBe(false);
  });
});
