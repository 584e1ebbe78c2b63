import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, screens, soon } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

inEachBrowser('the page after the installation', demo, (stage, name) => {
  it.each(['light', 'dark'] as const)('reads its repost as any page is read, marks it and says whose it is, in %s', async (scheme) => {
    const { driver } = stage();
    await driver.prefer(scheme);
    const view = await driver.openExtensionPage('welcome.html');
    try {
      const said = await until(async () => {
        const text = await view.text();
        return text.includes('Corin Tabard') ? text : null;
      }, 15_000);
      expect(said).toContain('Tesmark News');
      expect(said).toMatch(/sentences? left out/);
      const marked = `[...(document.querySelector('iframe').contentWindow.CSS.highlights.get('wireprint-1') ?? [])].reduce((sum, range) => sum + String(range).length, 0)`;
      expect(await until(async () => (await view.evaluate<number>(marked)) > 300, soon.timeout)).toBe(true);
      await settledText(view);
      const findings = await view.evaluate<string[]>(`(async () => {
        ${axe}
        const { violations } = await axe.run(document);
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' – ' + node.failureSummary));
      })()`);
      expect(findings).toEqual([]);
      await view.screenshot(path.join(screens, name, `welcome-${scheme}.png`));
      await clickOn(view, 'button', 'Show on the page');
      expect(
        await until(
          () => view.evaluate<boolean>(`document.querySelector('iframe').contentWindow.CSS.highlights.has('wireprint-focus')`),
          3_000,
        ),
      ).toBe(true);
    } finally {
      await view.close();
      await driver.prefer('light');
    }
  });

  it('speaks the language that was chosen in the options, with a repost in it', async () => {
    const { driver } = stage();
    const choose = async (language: string, says: string) => {
      const options = await driver.openExtensionPage('options.html');
      await settledText(options);
      await options.evaluate(`(() => {
        const select = document.querySelector('select');
        select.value = ${JSON.stringify(language)};
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      expect(await until(async () => (await options.text()).includes(says), soon.timeout)).toBe(true);
      await options.screenshot(path.join(screens, name, `options-${language || 'own'}.png`));
      await options.close();
    };
    await choose('ar', 'الخصوصية');
    const view = await driver.openExtensionPage('welcome.html');
    const right = await until(
      () => view.evaluate<boolean>(`document.documentElement.dir === 'rtl' && document.querySelectorAll('.card').length > 0`),
      15_000,
    );
    await settledText(view);
    await view.screenshot(path.join(screens, name, 'welcome-ar.png'));
    await view.close();
    await choose('', 'Privacy');
    expect(right).toBe(true);
  });
});
