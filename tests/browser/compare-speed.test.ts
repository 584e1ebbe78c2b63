import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { settledText, until, type View } from '../../scripts/browsers/driver.ts';
import { keep, longComparison } from './long-comparison.ts';
import { demo, inEachBrowser } from './stage.ts';
import { expectWithin } from './stopwatch.ts';
import { longestTask } from './trace.ts';

const words = 5_000;
/** What the design asks for, of the best of some rounds. */
const paint = 200;
const frame = 50;
const rounds = 5;

inEachBrowser(`a comparison of ${words} words`, demo, (stage, name) => {
  const comparison = longComparison(words);
  let address = '';
  beforeAll(async () => {
    const view = await stage().driver.openExtensionPage('library.html');
    await settledText(view);
    address = await keep(view, 'long', comparison);
    await view.close();
  });

  it('has something to show', () => {
    const [match] = comparison.report.matches;
    expect(match!.outline.length).toBeGreaterThan(200);
    expect(match!.leftOut.length).toBeGreaterThan(20);
    expect(match!.altered.length).toBeGreaterThan(50);
  });

  it('is painted at once', async () => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const view = await stage().driver.openExtensionPage(address);
      await until(() => view.evaluate<boolean>(`document.querySelectorAll('.pane p').length > 100`), 10_000);
      times.push(await view.evaluate<number>(painted));
      await view.close();
    }
    console.log(`${name}: ${words} words painted after ${times.map(Math.round).join(', ')} ms`);
    expectWithin(Math.min(...times), paint);
  });

  describe.each([
    ['both sides together', true],
    ['one side alone', false],
  ])('scrolls %s', (_, together) => {
    let view: View;
    beforeAll(async () => {
      view = await stage().driver.openExtensionPage(address);
      await until(() => view.evaluate<boolean>(`document.querySelectorAll('.ribbons path[d]').length > 0`), 10_000);
      if (!together) await view.click('.together input');
    });
    afterAll(() => view.close());

    it(`without a frame over ${frame} ms`, async () => {
      const longest: number[] = [];
      for (let round = 0; round < rounds; round++) longest.push(await view.evaluate<number>(scrolled));
      console.log(`${name}: longest frame while scrolling ${longest.map((each) => each.toFixed(1)).join(', ')} ms`);
      expect(await view.evaluate<number>(`document.querySelectorAll('.pane')[1].scrollTop > 1_000`)).toBe(together);
      // By the clock a frame may wait for another process. Chromium tells how long a core worked on it.
      const { driver } = stage();
      if (!(driver instanceof ChromiumDriver)) return expectWithin(Math.min(...longest), 2 * frame);
      const browser = driver.context.browser()!;
      await browser.startTracing(driver.page, { categories: ['toplevel', 'devtools.timeline'] });
      await view.evaluate(scrolled);
      const worked = longestTask(await browser.stopTracing(), '/chunks/compare-');
      console.log(`${name}: longest task while scrolling ${worked.toFixed(1)} ms on a core`);
      expect(worked).toBeGreaterThan(0);
      expect(worked).toBeLessThan(frame);
    });
  });
});

/** When the first contents were painted, in ms from the navigation. */
const painted = `new Promise((done) => {
  const observer = new PerformanceObserver((list) => {
    const first = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
    if (first) { observer.disconnect(); done(first.startTime); }
  });
  observer.observe({ type: 'paint', buffered: true });
})`;

/** Scrolls a pane from its beginning to its end as a wheel does, and gives the longest time between two frames. */
const scrolled = `new Promise((done) => {
  const pane = document.querySelector('.pane');
  pane.scrollTop = 0;
  let longest = 0;
  let before = null;
  const step = (now) => {
    if (before !== null) longest = Math.max(longest, now - before);
    before = now;
    if (pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1) return done(longest);
    pane.scrollTop += 120;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(() => requestAnimationFrame(step));
})`;
