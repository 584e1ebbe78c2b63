import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settledText, type View } from '../../scripts/browsers/driver.ts';
import { clickOn, demo, inEachBrowser, inPopup, readPage, type Stage, screens } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line an element. */
async function findings(view: View): Promise<string[]> {
  return view.evaluate(`(async () => {
    ${axe}
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' – ' + node.failureSummary));
  })()`);
}

/** The popup’s own 380 pixels and scroll bars (headless Chromium reckons with two). A width that a browser overlooks makes it 800. */
const widest = 420;

inEachBrowser('accessibility', demo, (stage, name) => {
  afterAll(() => stage().driver.prefer('light'));

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    const picture = (view: string) => path.join(screens, name, `${view}-${scheme}.png`);

    it.each(['two-reposts', 'aggregator', 'arabic', 'paywall', 'clean', 'credited-only'])('the popup on %s', async (page) => {
      await stage().driver.prefer(scheme);
      await readPage(stage(), stage().at(`pages/${page}.html?${scheme}`));
      await inPopup(stage(), async (popup) => {
        await settledText(popup);
        await popup.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
        expect(await findings(popup)).toEqual([]);
        expect(await popup.evaluate('innerWidth')).toBeLessThanOrEqual(widest);
        await popup.screenshot(picture(`popup-${page}`));
      });
    });

    it('the comparison', async () => {
      await stage().driver.prefer(scheme);
      await inComparison(stage(), `pages/aggregator.html?${scheme}`, async (view) => {
        expect(await findings(view)).toEqual([]);
        await view.screenshot(picture('compare'));
      });
    });

    it.each(['options.html', 'library.html'])('%s', async (page) => {
      const { driver } = stage();
      await driver.prefer(scheme);
      const view = await driver.openExtensionPage(page);
      try {
        await settledText(view);
        expect(await findings(view)).toEqual([]);
        await view.screenshot(picture(path.basename(page, '.html')));
      } finally {
        await view.close();
      }
    });
  });
});

async function inComparison(stage: Stage, page: string, look: (view: View) => Promise<void>): Promise<void> {
  await readPage(stage, stage.at(page));
  const popup = await stage.driver.openPopup();
  await settledText(popup);
  await clickOn(popup, 'button, a', 'Compare');
  const view = await stage.driver.openedTab();
  if (!view) throw new Error('No tab opened.');
  try {
    await settledText(view);
    await look(view);
  } finally {
    await view.close();
  }
}
