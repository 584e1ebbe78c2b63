import path from 'node:path';
import { expect, it } from 'vitest';
import { settledText } from '../../scripts/browsers/driver.ts';
import { hasSeed, inEachBrowser, inPopup, marked, readPage, screens, seed, soon } from './stage.ts';

// The page this project starts from. It belongs to its publishers, so it is measured where it lies and never committed.
if (!hasSeed) it.skip(`the seed page is not on this machine (${seed})`, () => {});
else
  inEachBrowser('the seed page', seed, (stage, name) => {
    it('names both sources with byline and time, marks both texts, and counts two', async () => {
      const report = await readPage(stage(), stage().at('repost.html'));
      const facts = report.matches.map(({ original }) => [original.outlet, original.bylines, original.published]);
      expect(facts).toHaveLength(2);
      expect(facts).toContainEqual(['Reuters', ['Warren Strobel'], expect.stringMatching(/^2014-01-13T14:31/)]);
      expect(facts).toContainEqual(['BBC News', [], '2014-01-13']);
      for (const match of report.matches) expect.soft(match.originalCoverage, match.original.outlet ?? '').toBeGreaterThanOrEqual(0.93);

      // The number and the marks follow the report: each is waited for.
      await expect.poll(() => stage().driver.badge(), soon).toBe('2');
      for (const source of ['wireprint-1', 'wireprint-2'])
        await expect.poll(async () => (await marked(stage()))[source] ?? 0, soon).toBeGreaterThan(1_000);
      await stage().driver.screenshot(path.join(screens, name, 'seed-page.png'));

      const said = await inPopup(stage(), async (popup) => {
        const text = await settledText(popup);
        await popup.screenshot(path.join(screens, name, 'seed.png'));
        return text;
      });
      const day = /\b13 January 2014|January 13, 2014|13 Jan 2014|Jan 13, 2014/;
      for (const expected of ['Reuters', 'Warren Strobel', /\b14:31|2:31 PM/, day, 'BBC News', /no byline/i])
        expect.soft(said).toMatch(expected);
    });
  });
