import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { settledText, speak } from '../../scripts/browsers/driver.ts';
import { serve } from '../../scripts/serve.mjs';
import { keep, longComparison } from './long-comparison.ts';
import { demo } from './stage.ts';

/** Extension pages at a text size and in a language, made as narrow and as wide as screens are. */
const widths = [320, 380, 768, 1280, 1920];

describe('Chromium: layout', () => {
  let driver: ChromiumDriver;
  let server: Awaited<ReturnType<typeof serve>>;
  let tab = -1;
  beforeAll(async () => {
    server = await serve(demo);
    driver = await ChromiumDriver.launch();
    const view = await driver.openExtensionPage('library.html');
    await settledText(view);
    await keep(view, 'short', longComparison(600));
    await view.close();
    await driver.open(`${server.url}pages/two-reposts.html`);
    await driver.record();
    tab = await driver.inBackground<number>(`chrome.tabs.query({ url: '${server.url}*' }).then(([tab]) => tab.id)`);
  });
  afterAll(async () => {
    await driver.close();
    await server.close();
  });

  const pages = [
    ['the popup', () => `popup.html?tab=${tab}`],
    ['the comparison', () => 'compare.html?id=short'],
  ] as const;

  describe.each(['en', 'de', 'ar'])('in %s', (language) => {
    it.each(pages)('%s fits at every width, with the text at 100 and at 200 %', async (_, address) => {
      await speak(driver, language);
      const view = await driver.openExtensionPage(address());
      try {
        await settledText(view);
        await view.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
        const page = shownPage(driver);
        for (const radio of await view.evaluate<number[]>(
          `[...document.querySelectorAll('.views input')].map((_, at) => at).concat(-1).slice(0, 3)`,
        )) {
          if (radio >= 0) await view.evaluate(`document.querySelectorAll('.views input')[${radio}].click()`);
          for (const size of [100, 200]) {
            await view.evaluate(`document.documentElement.style.fontSize = '${size}%'`);
            for (const width of widths) {
              await page.setViewportSize({ width, height: 800 });
              expect.soft(await view.evaluate<string[]>(outside), `${width} px, ${size} %, view ${radio}`).toEqual([]);
            }
          }
        }
      } finally {
        await view.close();
      }
    });
  });
});

const shownPage = (driver: ChromiumDriver): Page => driver.context.pages().at(-1)!;

/** What reaches over the window's edge, and what is cut off inside its own box. Nothing may, but what scrolls by itself. */
const outside = `(() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push('the page is ' + root.scrollWidth + ' px wide');
  for (const element of document.querySelectorAll('h1, h2, h3, p, li, dt, dd, td, th, button, label, summary, input')) {
    if (element.closest('.unseen, .minimap, .page-bar .legend') || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const name = element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 30);
    if (width > 0 && (left < -1 || right > root.clientWidth + 1)) found.push(name + ' reaches from ' + left + ' to ' + right);
    if (element.matches('button, label, summary') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') found.push(name + ' is cut off');
  }
  return found.slice(0, 5);
})()`;
