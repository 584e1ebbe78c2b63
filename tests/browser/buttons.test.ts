import path from 'node:path';
import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { fold } from '../data/demo-pages.ts';
import { clickOn, demo, inEachBrowser, inPopup, marked, readPage, screens, soon } from './stage.ts';

inEachBrowser('the popup’s buttons', demo, (stage, name) => {
  it('show a passage on the page', async () => {
    const { driver, at } = stage();
    const report = await readPage(stage(), at('pages/local-paper.html'));
    const focused = await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await clickOn(popup, 'button', 'Show on the page');
      return until(async () => (await marked(stage()))['wireprint-focus'], soon.timeout);
    });
    expect(focused ?? 0).toBeGreaterThan(20);
    const inSight = await driver.evaluate<boolean>(`(() => {
      const box = [...CSS.highlights.get('wireprint-focus')][0].getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight;
    })()`);
    expect(inSight).toBe(true);
    expect(report.matches[0]?.passages.length).toBeGreaterThan(0);
    await driver.screenshot(path.join(screens, name, 'shown-on-page.png'));
  });

  it('open the comparison, which has both texts and survives a reload', async () => {
    const { driver, at } = stage();
    await readPage(stage(), at('pages/local-paper.html'));
    const popup = await driver.openPopup();
    await settledText(popup);
    await clickOn(popup, 'button, a', 'Compare');
    const compare = await driver.openedTab();
    if (!compare) throw new Error('No tab opened.');
    try {
      const whole = async (): Promise<string | null> => {
        const text = fold(await compare.text().catch(() => ''));
        return text.includes('Corin Tabard') && text.includes('The company denied this.') ? text : null;
      };
      const said = await until(whole, soon.timeout);
      expect(said, 'both texts').toContain('there is nobody left to borrow from');
      await compare.screenshot(path.join(screens, name, 'compare.png'));
      await compare.evaluate('(document.documentElement.id = "before", setTimeout(() => location.reload()))');
      const anew = async () => (await compare.evaluate<string>('document.documentElement.id').catch(() => 'before')) !== 'before';
      expect(await until(async () => ((await anew()) ? whole() : null), soon.timeout), 'after a reload').not.toBeNull();
    } finally {
      await compare.close();
    }
  });

  it('switch a site off and on again', async () => {
    const { driver, at } = stage();
    await readPage(stage(), at('pages/local-paper.html'));
    await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await clickOn(popup, 'label', 'Read pages of 127.0.0.1');
      const off = () => driver.inBackground<{ settings?: { sitesOff: string[] } }>(`chrome.storage.local.get('settings')`);
      expect(await until(async () => (await off()).settings?.sitesOff.includes('127.0.0.1'), soon.timeout)).toBe(true);
    });

    await driver.open(at('pages/local-paper.html?off'));
    expect(await until(() => driver.record(), 2_000)).toBeNull();
    expect(await driver.badge()).toBe('');
    expect(await marked(stage())).toEqual({});
    await inPopup(stage(), async (popup) => {
      expect(await settledText(popup)).toMatch(/switched off/i);
      await popup.screenshot(path.join(screens, name, 'switched-off.png'));
      await clickOn(popup, 'label', 'Read pages of 127.0.0.1');
      const record = await until(() => driver.record(), 10_000);
      expect(record?.report?.verdict, 'read as soon as the switch is on again').toBe('reposted');
    });
    await readPage(stage(), at('pages/local-paper.html?on'));
  });
});
