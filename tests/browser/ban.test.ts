import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, inPopup, readPage, soon } from './stage.ts';

const registered = `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()
  .then((scripts) => scripts.map(({ js, matches }) => js.concat(matches).join(' ')))`;

inEachBrowser('the ban on reading by itself', demo, (stage) => {
  const bans = () => stage().driver.inBackground<string[]>(registered);
  /** The property that the ban sets, in the extension's world of the page. */
  const inPage = () =>
    stage().driver.inBackground<unknown>(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      const [answer] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => String(globalThis.wireprintBan) });
      return answer.result;
    })()`);
  const choose = async (words: string) => {
    const options = await stage().driver.openExtensionPage('options.html');
    await settledText(options);
    await clickOn(options, 'label', words);
    await settledText(options);
    await options.close();
  };

  it('is nobody’s as long as every site is read', async () => {
    await readPage(stage(), stage().at('pages/local-paper.html?free'));
    expect(await bans()).toEqual([]);
    expect(await inPage()).toBe('undefined');
  });

  it('is everybody’s where pages are read only when asked: not even their text is looked up; and nobody’s again', async () => {
    await choose('Only when asked');
    await expect.poll(bans, soon).toEqual([expect.stringMatching(/ban\.js http:\/\/\*\/\* https:\/\/\*\/\*$/)]);
    await stage().driver.open(stage().at('pages/local-paper.html?banned'));
    expect(await until(() => stage().driver.record(), 1_500)).toBeNull();
    expect(await inPage()).toBe('true');
    // Of a page that is left alone only what is selected is looked up, however often.
    for (const paragraph of ['p', 'p + p']) {
      await stage().driver.select(`document.querySelector('article ${paragraph}, main ${paragraph}, ${paragraph}')`);
      await stage().driver.chooseFromContextMenu();
      await ((await stage().driver.openedPopup()) ?? (await stage().driver.openedTab()))?.close();
      expect((await until(() => stage().driver.record(), 10_000))?.report).toBeNull();
    }
    await choose('Automatically, on every site');
    await expect.poll(bans, soon).toEqual([]);
    await readPage(stage(), stage().at('pages/local-paper.html?again'));
  });

  it('is not needed: a page that has none is left alone by the settings', async () => {
    await choose('Only when asked');
    await expect.poll(bans, soon).toHaveLength(1);
    await stage().driver.inBackground(`(globalThis.browser ?? chrome).scripting.unregisterContentScripts()`);
    await stage().driver.open(stage().at('pages/local-paper.html?unbanned'));
    expect(await until(() => stage().driver.record(), 1_500)).toBeNull();
    expect(await inPage()).toBe('undefined');
    await inPopup(stage(), (view) => expect.poll(() => view.text(), soon).toMatch(/switched off here/i));
    await choose('Automatically, on every site');
    await readPage(stage(), stage().at('pages/local-paper.html?at-last'));
  });
});
