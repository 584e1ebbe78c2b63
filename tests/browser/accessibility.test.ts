import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settledText, speak, until, type View } from '../../scripts/browsers/driver.ts';
import * as reports from '../components/reports.ts';
import { keep } from './long-comparison.ts';
import { demo, inEachBrowser, inPopup, readPage, screens, soon } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What colours can spoil. Everything else that axe looks at is markup, which is the same in the dark. */
const ofColours = `runOnly: ['color-contrast', 'link-in-text-block'],`;

/** What axe finds wrong, one line an element. A view keeps it from one look to the next. */
async function findings(view: View, scheme: 'light' | 'dark'): Promise<string[]> {
  return view.evaluate(`(async () => {
    if (!globalThis.axe) { ${axe} }
    const { violations } = await axe.run(document, { ${scheme === 'dark' ? ofColours : ''} resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' – ' + node.failureSummary));
  })()`);
}

/** Whether a view has taken on a colour scheme. None of ours fades from one to the other. */
const shows = (scheme: 'light' | 'dark') => `matchMedia('(prefers-color-scheme: ${scheme})').matches`;

/** The popup’s own 380 pixels and scroll bars (headless Chromium reckons with two). A width that a browser overlooks makes it 800. */
const widest = 420;

inEachBrowser('accessibility', demo, (stage, name) => {
  const kept = new Map<string, string>();
  beforeAll(async () => {
    const view = await stage().driver.openExtensionPage('library.html');
    await settledText(view);
    const { cut, two, trace, paywalled, arabic } = reports;
    for (const [id, { report, text }] of Object.entries({ cut, two: { report: two, text: cut.text }, trace, paywalled, arabic }))
      kept.set(id, await keep(view, id, { report, text: id === 'trace' ? null : text }));
    await view.close();
  });
  afterAll(async () => {
    await stage().driver.prefer('light');
    await speak(stage().driver, null);
  });

  describe.each(['en', 'ar'] as const)('%s', (language) => {
    beforeAll(() => speak(stage().driver, language));

    /** Looks at an open view in light and in dark: its colours follow while it is open, as they do at dusk. */
    async function inBothSchemes(view: View, picture: string | null): Promise<void> {
      for (const scheme of ['light', 'dark'] as const) {
        await stage().driver.prefer(scheme);
        expect(await until(() => view.evaluate<boolean>(shows(scheme)), soon.timeout)).toBe(true);
        expect(await findings(view, scheme)).toEqual([]);
        const ending = `${scheme}${language === 'en' ? '' : `-${language}`}.png`;
        if (picture) await view.screenshot(path.join(screens, name, `${picture}-${ending}`));
      }
    }

    const popups = ['two-reposts', 'aggregator', 'arabic', 'paywall', 'clean', 'credited-only', 'quotes-only', 'stale-version'];
    // What differs from right to left shows on three.
    it.each(language === 'en' ? popups : popups.slice(0, 3))('the popup on %s', async (page) => {
      await readPage(stage(), stage().at(`pages/${page}.html`));
      await inPopup(stage(), async (popup) => {
        await settledText(popup);
        // Everything that can be opened: the details, all that was left out, and what stood around it.
        await popup.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
        await popup.evaluate(`document.querySelectorAll('[aria-expanded=false]').forEach((one) => one.click())`);
        await settledText(popup);
        expect(await popup.evaluate('innerWidth')).toBeLessThanOrEqual(widest);
        expect(await popup.evaluate('document.documentElement.dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        await inBothSchemes(popup, `popup-${page}`);
      });
    });

    it.each(['cut', 'two', 'trace', 'paywalled', 'arabic'])('every view of the comparison of %s', async (id) => {
      const view = await stage().driver.openExtensionPage(kept.get(id)!);
      try {
        await until(() => view.evaluate(`document.querySelector('.pane p') !== null`), soon.timeout);
        for (const at of [0, 1, 2]) {
          await view.evaluate(`document.querySelectorAll('.views input')[${at}].click()`);
          await settledText(view);
          await inBothSchemes(view, id === 'cut' ? ['compare', 'compare-changes', 'compare-list'][at]! : null);
        }
      } finally {
        await view.close();
      }
    });

    it.each(['options.html', 'library.html', 'import.html', 'subscriptions.html'])('%s', async (page) => {
      const view = await stage().driver.openExtensionPage(page);
      try {
        await settledText(view);
        await inBothSchemes(view, path.basename(page, '.html'));
      } finally {
        await view.close();
      }
    });
  });
});
