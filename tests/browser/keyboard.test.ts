import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { settledText, until, type View } from '../../scripts/browsers/driver.ts';
import { serve } from '../../scripts/serve.mjs';
import { demo, soon } from './stage.ts';

/** Whole tasks with real keys and without a mouse; where the focus is, is seen at every stop. */
describe('Chromium: by keyboard alone', () => {
  let driver: ChromiumDriver;
  let server: Awaited<ReturnType<typeof serve>>;
  let tab = -1;
  let view: View;
  let page: Page;
  beforeAll(async () => {
    server = await serve(demo);
    driver = await ChromiumDriver.launch();
    await driver.open(`${server.url}pages/local-paper.html`);
    await until(() => driver.record(), 20_000);
    tab = await driver.inBackground<number>(`chrome.tabs.query({ url: '${server.url}*' }).then(([tab]) => tab.id)`);
  });
  afterAll(async () => {
    await driver.close();
    await server.close();
  });

  const open = async (address: string): Promise<void> => {
    view = await driver.openExtensionPage(address);
    await settledText(view);
    page = driver.context.pages().at(-1)!;
  };
  /** Goes on with Tab until the focus is on what a selector names; every stop on the way must show it. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const { there, seen, name } = await view.evaluate<{ there: boolean; seen: boolean; name: string }>(`(() => {
        const here = document.activeElement;
        const drawn = here.matches('.unseen') ? here.nextElementSibling : here;
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
        return { there: here.matches(${JSON.stringify(selector)}), seen: here === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px'), name: here.outerHTML.slice(0, 80) };
      })()`);
      expect.soft(seen, `the focus is seen on ${name}`).toBe(true);
      if (there) return;
    }
    throw new Error(`Tab never comes to ${selector}.`);
  };

  it('a sentence that is missing is found on the strip and opened with what stood around it', async () => {
    await open(`popup.html?tab=${tab}`);
    try {
      await tabTo('.strip-bar');
      const valueText = () => view.evaluate<string>(`document.querySelector('.strip-bar').getAttribute('aria-valuetext')`);
      for (let step = 0; step < 30 && !(await valueText()).includes('left out'); step++) await page.keyboard.press('ArrowRight');
      expect(await valueText()).toMatch(/^Sentence \d+ of \d+\. Paragraph \d+, left out, \d+ words?/);
      await page.keyboard.press('Enter');
      expect(await until(() => view.evaluate(`document.querySelector('.left-out .chosen .neighbours') !== null`), soon.timeout)).toBe(true);
      await tabTo('.changed-list summary');
    } finally {
      await view.close();
    }
  });

  it('a comparison is opened from the popup, its differences are walked, and words are found in it', async () => {
    await open(`popup.html?tab=${tab}`);
    const popup = view;
    await tabTo('.buttons .main + button');
    await page.keyboard.press('Enter');
    const opened = await until(async () => driver.context.pages().find((one) => one.url().includes('/compare.html')), 5_000);
    if (!opened) throw new Error('No comparison opened.');
    page = opened;
    view = {
      ...popup,
      evaluate: (expression) => opened.evaluate(expression) as never,
      text: () => opened.innerText('body'),
      close: () => opened.close(),
    };
    try {
      await until(() => view.evaluate(`document.querySelectorAll('.pane p').length > 4`), soon.timeout);
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      expect(await until(async () => /Difference 2 of \d+/.test(await view.text()), soon.timeout)).toBe(true);
      expect(await view.evaluate(`document.querySelectorAll('.pane .pointed').length`)).toBeGreaterThan(0);
      await tabTo('.views input');
      await page.keyboard.press('ArrowRight');
      expect(await until(() => view.evaluate(`document.querySelectorAll('.fold').length > 0`), soon.timeout)).toBe(true);
      await page.keyboard.press('/');
      await page.keyboard.type('spruce');
      expect(await until(async () => /1 of \d/.test(await view.text()), soon.timeout)).toBe(true);
      expect(await view.evaluate(`CSS.highlights.get('found').size`)).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
      await tabTo('.pane');
      const top = () => view.evaluate<number>(`document.activeElement.scrollTop`);
      const before = await top();
      await page.keyboard.press('End');
      expect(await until(async () => (await top()) > before, soon.timeout)).toBe(true);
    } finally {
      await view.close();
      await popup.close();
    }
  });
});
