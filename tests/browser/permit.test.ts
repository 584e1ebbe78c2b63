import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, readPage, soon } from './stage.ts';

const registered = `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()
  .then((scripts) => scripts.map(({ js, matches }) => js.concat(matches).join(' ')))`;

inEachBrowser('the permit to be read without asking', demo, (stage) => {
  const permits = () => stage().driver.inBackground<string[]>(registered);
  /** The property that the permit sets, in the extension's world of the page: `false` once it was taken, `undefined` where none was given. */
  const inPage = () =>
    stage().driver.inBackground<unknown>(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      const [answer] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => String(globalThis.wireprintPermit) });
      return answer.result;
    })()`);
  const choose = async (words: string) => {
    const options = await stage().driver.openExtensionPage('options.html');
    await settledText(options);
    await clickOn(options, 'label', words);
    await settledText(options);
    await options.close();
  };

  it('is given from the installation on, and taken by the reading', async () => {
    await expect.poll(permits, soon).toEqual([expect.stringMatching(/permit\.js http:\/\/\*\/\* https:\/\/\*\/\*$/)]);
    await readPage(stage(), stage().at('pages/local-paper.html?permitted'));
    await expect.poll(inPage, soon).toBe('false');
  });

  it('is nobody’s where pages are read only when asked, and everybody’s again', async () => {
    await choose('Only when asked');
    await expect.poll(permits, soon).toEqual([]);
    await stage().driver.open(stage().at('pages/local-paper.html?asked'));
    expect(await until(() => stage().driver.record(), 1_500)).toBeNull();
    expect(await inPage()).toBe('undefined');
    await choose('Automatically, on every site');
    await expect.poll(async () => (await permits()).length, soon).toBe(1);
    await readPage(stage(), stage().at('pages/local-paper.html?again'));
  });
});
