import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/driver.ts';
import { demo, inEachBrowser, marked, readPage, soon } from './stage.ts';

inEachBrowser('a single-page site', demo, (stage) => {
  it('is read again when it shows another article under another address', async () => {
    const { driver, at } = stage();
    const first = await readPage(stage(), at('pages/local-paper.html'));
    expect(first.matches.map(({ original }) => original.outlet)).toEqual(['Tesmark News']);

    const show = (page: string): Promise<void> =>
      driver.evaluate(`(async () => {
        const answer = await fetch('/pages/${page}');
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
        history.pushState(null, '', '/pages/${page}');
        document.title = next.title;
        document.body.replaceChildren(...next.body.children);
      })()`);
    await show('old-table.html');
    const second = await until(() => driver.record(), 10_000);
    expect(second?.report?.matches.map(({ original }) => original.outlet)).toEqual(['Norvane']);
    await expect.poll(() => driver.badge(), soon).toBe('1');
    await expect.poll(async () => (await marked(stage()))['wireprint-1'] ?? 0, soon).toBeGreaterThan(500);

    await show('clean.html');
    const third = await until(() => driver.record(), 10_000);
    expect(third).toMatchObject({ report: null, glanced: true });
    await expect.poll(() => driver.badge(), { ...soon, message: 'the number of the page before is gone' }).toBe('');
    await expect.poll(() => marked(stage()), { ...soon, message: 'and so are its marks' }).toEqual({});
  });

  it('has its report back when the reader goes back', async () => {
    const { driver, at } = stage();
    await readPage(stage(), at('pages/local-paper.html?back'));
    await readPage(stage(), at('pages/clean.html?back'));
    await driver.evaluate('void setTimeout(() => history.back())');
    const record = await until(async () => {
      const held = await driver.record();
      return held?.url?.endsWith('local-paper.html?back') ? held : null;
    }, 10_000);
    expect(record?.report?.verdict).toBe('reposted');
    await expect.poll(() => driver.badge(), soon).toBe('1');
  });
});
