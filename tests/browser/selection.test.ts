import path from 'node:path';
import { expect, it } from 'vitest';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { fold } from '../data/demo-pages.ts';
import { demo, inEachBrowser, openPage, readPage, screens } from './stage.ts';

inEachBrowser('a selection', demo, (stage, name) => {
  it('is answered by its source, in the popup or in a tab', async () => {
    const { driver, at } = stage();
    const page = await readPage(stage(), at('pages/local-paper.html'));
    const outlet = page.matches[0]?.original.outlet;
    expect(outlet).toBe('Tesmark News');
    const paragraph = `[...document.querySelectorAll('p')].find((p) => p.textContent.includes('saws running for two winters'))`;
    await driver.select(paragraph);
    await driver.chooseFromContextMenu();

    const record = await until(async () => {
      const held = await driver.record();
      return held?.selection ? held : null;
    }, 15_000);
    const answer = record?.selection?.report;
    expect(answer?.page.source).toContain('selection');
    expect(fold(answer?.page.text ?? '')).toBe(fold(await driver.evaluate<string>(`(${paragraph}).textContent`)));
    expect(answer?.matches[0]?.original).toMatchObject({ outlet, bylines: ['Corin Tabard'] });
    expect(record?.report?.verdict, 'the answer about the page stays').toBe('reposted');

    const view = (await driver.openedPopup()) ?? (await driver.openedTab());
    if (!view) throw new Error('Neither popup nor tab shows the answer.');
    const said = await settledText(view);
    await view.screenshot(path.join(screens, name, 'selection.png'));
    await view.close();
    expect(said).toContain('Tesmark News');
    expect(said).toContain('Corin Tabard');
    expect(said).toMatch(/select/i);
  });

  it('is credited as its page is, and nothing around it is called left out', async () => {
    const { driver, at } = stage();
    const page = await readPage(stage(), at('pages/german.html'));
    const { start, end } = page.matches[0]!.passages[0]!.page;
    const words = page.page.text
      .slice(start, end)
      .split('\n\n')
      .find((paragraph) => paragraph.length > 120)!
      .slice(0, 60);
    await driver.select(`[...document.querySelectorAll('p')].find((p) => p.textContent.includes(${JSON.stringify(words)}))`);
    await driver.chooseFromContextMenu();
    const answer = await until(async () => (await driver.record())?.selection?.report, 15_000);
    const view = (await driver.openedPopup()) ?? (await driver.openedTab());
    await view?.close();
    const [match] = answer?.matches ?? [];
    expect(match?.original.uri).toBe(page.matches[0]!.original.uri);
    expect(match?.credit).toEqual(page.matches[0]!.credit);
    expect(match?.leftOut.filter(({ state }) => state === 'absent')).toEqual([]);
  });

  it('of a text nobody wrote before is answered too', async () => {
    const { driver, at } = stage();
    expect((await openPage(stage(), at('pages/clean.html'))).report, 'a glance was enough').toBeNull();
    await driver.select(`document.querySelector('article p, main p, p')`);
    await driver.chooseFromContextMenu();
    const verdict = await until(async () => (await driver.record())?.selection?.report.verdict, 15_000);
    expect(['nothing-found', 'too-short']).toContain(verdict);
    const { report, selection } = (await driver.record())!;
    expect(report?.verdict, 'what the page says of itself belongs to the answer').toBe('nothing-found');
    expect(selection?.report.page).toMatchObject({ title: report!.page.title, bylines: report!.page.bylines });
    const view = (await driver.openedPopup()) ?? (await driver.openedTab());
    await view?.close();
  });
});
