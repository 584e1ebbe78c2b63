import { describe, expect, it } from 'vitest';
import { changeSettings, defaultSettings, readSettings, readsBySelf, siteOf } from '../../messages/settings.ts';
import { memoryArea } from './memory-area.ts';

describe('settings', () => {
  it('are the defaults when nothing was chosen', async () => {
    expect(await readSettings(memoryArea())).toEqual(defaultSettings);
  });

  it('keep what is of its kind and replace what is not', async () => {
    const area = memoryArea();
    await area.set({ settings: { automatic: 'yes', sitesOff: ['a.example', 7], marks: false } });
    expect(await readSettings(area)).toEqual({ automatic: true, sitesOff: ['a.example'], marks: false });
  });

  it('change one at a time', async () => {
    const area = memoryArea();
    await changeSettings(area, { marks: false });
    await changeSettings(area, { sitesOff: ['news.example'] });
    expect(await readSettings(area)).toEqual({ automatic: true, sitesOff: ['news.example'], marks: false });
  });

  it('never hand out the defaults themselves', async () => {
    const settings = await readSettings(memoryArea());
    settings.sitesOff.push('news.example');
    expect(defaultSettings.sitesOff).toEqual([]);
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
});

describe('reading by itself', () => {
  it('follows the switch for all and the switch for one site', () => {
    const url = 'https://news.example/a';
    expect(readsBySelf(defaultSettings, url)).toBe(true);
    expect(readsBySelf({ ...defaultSettings, automatic: false }, url)).toBe(false);
    expect(readsBySelf({ ...defaultSettings, sitesOff: ['news.example'] }, url)).toBe(false);
    expect(readsBySelf({ ...defaultSettings, sitesOff: ['example'] }, url)).toBe(true);
    expect(readsBySelf(defaultSettings, 'about:config')).toBe(false);
  });
});
