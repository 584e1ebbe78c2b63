import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { settledText, until, wait } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, inPopup, marked, markup, readPage, screens, soon, tipOf } from './stage.ts';

/** The middle of the first stretch of a highlight, brought into sight. */
const middleOf = (name: string) => `(() => {
  const range = [...CSS.highlights.get(${JSON.stringify(name)})][0];
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getClientRects()[0];
  return { x: box.left + Math.min(40, box.width / 2), y: box.top + box.height / 2 };
})()`;
const settings = `(globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => settings)`;

inEachBrowser('marks', demo, (stage, name) => {
  beforeAll(async () => {
    await readPage(stage(), stage().at('pages/local-paper.html'));
    await until(async () => (await marked(stage()))['wireprint-same'], soon.timeout);
  });

  it('tell the kinds of reuse apart', async () => {
    const covered = await marked(stage());
    const kinds = ['same', 'reworded', 'moved', 'quoted'].map((kind) => covered[`wireprint-${kind}`] ?? 0);
    expect(kinds.reduce((sum, length) => sum + length, 0)).toBe(covered['wireprint-1']);
    await stage().driver.screenshot(path.join(screens, name, 'marks.png'));
  });

  it('show a small window where the pointer rests, and nothing of it stays', async () => {
    const { driver } = stage();
    const before = await markup(driver);
    // What brings it into sight scrolls the page, and scrolling takes a window away that is on its way.
    await driver.evaluate(middleOf('wireprint-same'));
    await wait(300);
    await driver.point(middleOf('wireprint-same'));
    const said = await until(() => tipOf(stage()), soon.timeout);
    expect(said).toContain('Tesmark News');
    expect(said).toMatch(/Corin Tabard.*2025/);
    expect(said).toContain('the same words');
    const host = await driver.evaluate<{ open: boolean; inSight: boolean; wide: number }>(`(() => {
      const host = document.querySelector('wireprint-tip');
      const box = host.getBoundingClientRect();
      const inSight = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
      return { open: host.shadowRoot !== null, inSight, wide: box.width };
    })()`);
    expect(host).toMatchObject({ open: false, inSight: true });
    expect(host.wide).toBeGreaterThan(120);
    await driver.screenshot(path.join(screens, name, 'tip.png'));
    await driver.press('Escape');
    expect(await until(async () => (await tipOf(stage())) === null, soon.timeout)).toBe(true);
    expect(await markup(driver)).toBe(before);
  });

  it('show it at a passage that the popup points out, for those without a pointer', async () => {
    await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await clickOn(popup, 'button', 'Show on the page');
      expect(await until(() => tipOf(stage()), soon.timeout)).toContain('Tesmark News');
    });
    await stage().driver.press('Escape');
  });

  it('go by one click, stay away from the site, and come back by the popup’s switch', async () => {
    const { driver, at } = stage();
    await driver.point(`({ x: 2, y: 2 })`);
    await driver.point(middleOf('wireprint-same'));
    await until(() => tipOf(stage()), soon.timeout);
    await driver.clickAt(`(() => {
      const box = document.querySelector('wireprint-tip').getBoundingClientRect();
      return { x: box.left + 40, y: box.bottom - 26 };
    })()`);
    expect(await until(async () => Object.keys(await marked(stage())).length === 0, soon.timeout), 'gone at once').toBe(true);
    expect(await driver.inBackground(settings)).toMatchObject({ marks: true, marksOff: ['127.0.0.1'] });

    await readPage(stage(), at('pages/two-reposts.html'));
    expect(await until(async () => Object.keys(await marked(stage())).length > 0, 1_000), 'nor on the next page of the site').toBeNull();
    await inPopup(stage(), async (popup) => {
      await settledText(popup);
      await clickOn(popup, 'label', 'Mark the text');
      expect(await until(async () => (await marked(stage()))['wireprint-1'], soon.timeout)).toBeGreaterThan(100);
    });
    expect(await until(async () => (await driver.inBackground<{ marksOff: string[] }>(settings)).marksOff.length === 0, soon.timeout)).toBe(
      true,
    );
  });
});
