import { expect, it } from 'vitest';
import { settledText, wait } from '../../scripts/browsers/driver.ts';
import { expectedPages } from '../data/demo-pages.ts';
import { demo, inEachBrowser, inPopup, readPage } from './stage.ts';

/** What Chromium asks of its maker by itself, with or without an extension; its switches do not turn these off. */
const browsersOwn = /^https?:\/\/(update\.googleapis\.com|accounts\.google\.com|clients2\.google\.com|www\.google\.com)[:/]/;

inEachBrowser('the network', demo, (stage) => {
  it('is asked for the pages, and for nothing else', async () => {
    const { driver, gateway, at } = stage();
    for (const { file, verdict } of expectedPages) {
      if (verdict === 'not-an-article') await driver.open(at(file));
      else await readPage(stage(), at(file));
    }
    await inPopup(stage(), settledText);
    await wait(1_000);
    expect(gateway.refused.filter((url) => !browsersOwn.test(url))).toEqual([]);
    const allowed = new Set([...expectedPages.map(({ file }) => at(file)), at('favicon.ico')]);
    expect(gateway.passed.filter((url) => !allowed.has(url))).toEqual([]);
    expect(gateway.passed.length).toBeGreaterThanOrEqual(expectedPages.length);
  });
});
