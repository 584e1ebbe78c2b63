import path from 'node:path';
import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, inPopup, marked, readPage, screens, soon } from './stage.ts';

const api = '(globalThis.browser ?? chrome)';

inEachBrowser('what is taken along', demo, (stage, name) => {
  it('is a citation in the style asked for, and a report in the form asked for', async () => {
    await readPage(stage(), stage().at('pages/local-paper.html'));
    await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await clickOn(popup, 'summary', 'Cite');
      await clickOn(popup, 'button', 'APA');
      const said = await until(async () => /Copied: .*/.exec(await popup.text())?.[0] ?? null, 10_000);
      expect(said).toContain('Tabard, C. (2025, May 14).');
      await clickOn(popup, 'button', 'Wikipedia');
      expect(await until(async () => (await popup.text()).includes('{{cite news |last=Tabard'), soon.timeout)).toBe(true);
      await popup.screenshot(path.join(screens, name, 'cite.png'));
      await clickOn(popup, 'summary', 'Save the report');
      for (const [form, ending] of [
        ['Markdown', 'md'],
        ['Web page', 'html'],
        ['Data (JSON)', 'json'],
        ['Annotation', 'jsonld'],
      ] as const) {
        await clickOn(popup, 'button', form);
        expect(
          await until(async () => new RegExp(`Saved: wireprint-127\\.0\\.0\\.1-[\\d-]+\\.${ending}\\b`).test(await popup.text()), 5_000),
        ).toBe(true);
      }
    });
  });

  it('names the other open tabs with the same story', async () => {
    const { driver, at } = stage();
    await readPage(stage(), at('pages/local-paper.html'));
    const other = await driver.inBackground<number>(
      `${api}.tabs.create({ url: ${JSON.stringify(at('pages/local-paper.html?other'))}, active: false }).then((tab) => tab.id)`,
    );
    const read = `${api}.storage.session.get('tab:${other}').then((held) => Boolean(held['tab:${other}']?.report))`;
    expect(await until(() => driver.inBackground<boolean>(read), 15_000)).toBe(true);
    await inPopup(stage(), async (popup) => {
      await settledText(popup);
      expect(await until(async () => (await popup.text()).includes('The same story is open in 1 other tab'), soon.timeout)).toBe(true);
      await clickOn(popup, 'summary', 'The same story');
      await popup.screenshot(path.join(screens, name, 'other-tabs.png'));
      expect(await popup.text()).toContain('Ostlund workshop to shut in November');
    });
    await driver.inBackground(`${api}.tabs.remove(${other})`);
  });
});

inEachBrowser('the keyboard', demo, (stage) => {
  it('has the keys of every command from the browser', async () => {
    const commands = await stage().driver.inBackground<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    expect(Object.fromEntries(commands.map(({ name: command, shortcut }) => [command, shortcut]))).toMatchObject({
      _execute_action: 'Alt+Shift+S',
      'find-source': 'Alt+Shift+F',
      'toggle-marks': 'Alt+Shift+M',
    });
  });

  it('hides the marks of a site, and shows them again', async () => {
    const { driver, at } = stage();
    await readPage(stage(), at('pages/local-paper.html'));
    const shown = async () => Object.keys(await marked(stage())).length > 0;
    expect(await until(shown, soon.timeout)).toBe(true);
    await driver.useKeys('M');
    expect(await until(async () => !(await shown()), soon.timeout)).toBe(true);
    await driver.useKeys('M');
    expect(await until(shown, soon.timeout)).toBe(true);
  });

  it('finds the source of what is selected, and where it stands in the original', async () => {
    const { driver, at } = stage();
    const page = at('pages/local-paper.html?selected');
    await readPage(stage(), page);
    // The record of the page before may stand a moment longer.
    expect(await until(async () => (await driver.record())?.url === page, soon.timeout)).toBe(true);
    await driver.select(`[...document.querySelectorAll('p')].find((p) => p.textContent.includes('saws running for two winters'))`);
    await driver.useKeys('F');
    const answer = await until(async () => (await driver.record())?.selection?.report, 15_000);
    expect(answer?.matches[0]?.original.outlet).toBe('Tesmark News');
    const view = (await driver.openedPopup()) ?? (await driver.openedTab());
    const said = view && (await settledText(view));
    expect(said).toContain('Where it stands in the original');
    expect(said).toMatch(/before it:|It opens the original/);
    await view?.close();
  });
});
