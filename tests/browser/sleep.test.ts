import { expect, it } from 'vitest';
import { settledText, until, wait } from '../../scripts/browsers/driver.ts';
import { demo, inEachBrowser, inPopup, readPage, soon } from './stage.ts';

inEachBrowser('a background that was ended', demo, (stage) => {
  it('is not needed for the popup, wakes for the next page, and still has its library', async () => {
    const { driver, at } = stage();
    const before = await readPage(stage(), at('pages/two-reposts.html'));
    const said = await inPopup(stage(), settledText);
    // The bundled archive comes in behind: what is noted then no longer changes.
    const note = () =>
      driver.inBackground<{ libraryFacts: { count: number; coming: object | null } }>(`chrome.storage.local.get('libraryFacts')`);
    const held = await until(async () => {
      const { libraryFacts } = await note();
      return libraryFacts.coming === null && libraryFacts.count > 10_000 ? { libraryFacts } : null;
    }, 40_000);
    expect(held).not.toBeNull();

    // What it has begun when the archive is in may wake it once more.
    const ended = async () => {
      await driver.killBackground();
      await wait(500);
      return !(await driver.backgroundRuns());
    };
    expect(await until(ended, soon.timeout)).toBe(true);
    expect(await inPopup(stage(), settledText)).toBe(said);
    expect(await driver.backgroundRuns(), 'the popup wakes nobody').toBe(false);

    await driver.killBackground();
    const after = await readPage(stage(), at('pages/two-reposts.html?again'));
    expect(after.matches.map(({ original }) => original.uri)).toEqual(before.matches.map(({ original }) => original.uri));
    expect(after.matches).not.toHaveLength(0);
    await expect.poll(() => driver.badge(), soon).toBe(String(after.matches.length));
    expect(await note()).toEqual(held);
  });
});
