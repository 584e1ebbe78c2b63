import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Report } from '../../engine/report.ts';
import { settledText, until } from '../../scripts/browsers/driver.ts';
import { type ExpectedPage, expectedPages, fold } from '../data/demo-pages.ts';
import { clockTime, demo, inEachBrowser, inPopup, marked, markup, readPage, type Stage, screens, soon, withBareBrowser } from './stage.ts';

inEachBrowser('demo pages', demo, (stage, name) => {
  const bare = new Map<string, string>();
  beforeAll(async () => {
    const { gateway, at } = stage();
    await withBareBrowser(name, gateway, async (driver) => {
      for (const { file } of expectedPages) {
        await driver.open(at(file));
        bare.set(file, await markup(driver));
      }
    });
  });

  const articles = expectedPages.filter(({ verdict }) => verdict !== 'not-an-article');
  const others = expectedPages.filter(({ verdict }) => verdict === 'not-an-article');

  it.each(articles.map((page) => [page.file, page] as const))('says where the text of %s comes from', async (file, page) => {
    const report = await readPage(stage(), stage().at(file));
    expectReport(report, page);
    const sources = page.sources.length;
    await expect.poll(() => stage().driver.badge(), { ...soon, message: 'badge' }).toBe(sources ? String(sources) : '');
    await expectMarks(stage(), report);
    expect.soft((await markup(stage().driver)) === bare.get(file), 'the document is as it was').toBe(true);

    const said = await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await popup.screenshot(path.join(screens, name, `${path.basename(file, '.html')}.png`));
      await popup.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      const text = fold(await settledText(popup));
      const across = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect.soft(await popup.evaluate<number>(across), 'px to scroll across').toBeLessThanOrEqual(0);
      return text;
    });
    for (const source of page.sources) {
      for (const one of [source.outlet, ...source.bylines]) expect.soft(said, 'popup').toContain(one);
      expect.soft(said, 'popup').toMatch(clockTime(source.published));
    }
    for (const outlet of page.credited ?? []) expect.soft(said, 'popup').toContain(outlet);
    for (const { outlet } of page.quotation?.in ?? []) expect.soft(said, 'popup').toContain(outlet);
  });

  it.each(others.map(({ file }) => [file]))('leaves %s alone, without waking the background, and says so when asked', async (file) => {
    const { driver, at } = stage();
    await driver.killBackground();
    await driver.open(at(file));
    const woken = await until(() => driver.backgroundRuns(), 1_500);
    expect(woken).toBeNull();
    const said = await inPopup(stage(), async (popup) => {
      const text = await settledText(popup);
      await popup.screenshot(path.join(screens, name, `${path.basename(file, '.html')}.png`));
      return text;
    });
    expect(said).toMatch(/no(t an)? article|no running text/i);
    expect(await driver.record()).toBeNull();
    expect(await marked(stage())).toEqual({});
    expect(await markup(driver)).toBe(bare.get(file));
  });
});

function expectReport(report: Report, page: ExpectedPage): void {
  expect.soft(report.verdict).toBe(page.verdict);
  expect.soft(report.page.cutOff).toBe(page.cutOff ?? null);
  expect.soft(report.page.isOriginalOf).toBe(page.isOriginalOf ?? null);
  // The outlet's own page matches its original, and is no repost of it.
  const reposted = report.matches.filter(({ reuse, original }) => reuse !== 'quotation' && original.uri !== report.page.isOriginalOf);
  expect.soft(reposted.map(({ original }) => original.uri).sort()).toEqual(page.sources.map(({ uri }) => uri).sort());
  for (const source of page.sources) {
    const match = reposted.find(({ original }) => original.uri === source.uri);
    if (!match) continue; // said above
    const absent = match.leftOut.filter(({ state }) => state === 'absent').map(({ text }) => fold(text ?? ''));
    const holds = (sentence: string): boolean => absent.some((text) => text.includes(fold(sentence)));
    expect
      .soft(
        source.leftOut.filter((sentence) => !holds(sentence)),
        `left out of ${source.uri}, and not said`,
      )
      .toEqual([]);
    expect.soft(source.kept.filter(holds), `on the page, and said to be left out of ${source.uri}`).toEqual([]);
    expect.soft((source.unchecked ?? []).filter(holds), `not shown, and said to be left out of ${source.uri}`).toEqual([]);
  }
}

/** The passages of every match, quotations among them, are marked, each under its own name. */
async function expectMarks(stage: Stage, report: Report): Promise<void> {
  for (const [index, match] of report.matches.entries()) {
    const length = match.passages.reduce((sum, { page }) => sum + page.end - page.start, 0);
    const covered = async () => (await marked(stage))[`wireprint-${index + 1}`] ?? 0;
    // White space between blocks is in the text that was read, and in no node.
    await expect.poll(covered, { ...soon, message: `characters marked for ${match.original.uri}` }).toBeGreaterThan(0.9 * length);
  }
}
