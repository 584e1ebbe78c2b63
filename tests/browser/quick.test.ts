import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { settledText, until, wait } from '../../scripts/browsers/driver.ts';
import { serve } from '../../scripts/serve.mjs';
import { type Gateway, openGateway } from './gateway.ts';
import { demo, inEachBrowser, material, readPage } from './stage.ts';
import { expectWithin } from './stopwatch.ts';
import { stretches } from './trace.ts';

const pages = path.join(material, 'articles', 'html');
/** The largest pages ask the most. All of them with ALL_PAGES=1. */
const largest = process.env.ALL_PAGES ? 1_000 : 12;
/** Milliseconds: of one stretch of our script on a core, and until the popup is drawn. */
const allowed = 50;
const drawn = 100;

inEachBrowser('the popup', demo, (stage, name) => {
  it('is drawn soon after it opens', async () => {
    await readPage(stage(), stage().at('pages/two-reposts.html'));
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const popup = await stage().driver.openPopup();
      await settledText(popup);
      times.push(
        await popup.evaluate<number>(`new Promise((done) =>
          new PerformanceObserver((list) => done(Math.max(...list.getEntries().map((entry) => entry.startTime))))
            .observe({ type: 'largest-contentful-paint', buffered: true }))`),
      );
      await popup.close();
    }
    const sorted = times.toSorted((a, b) => a - b).map(Math.round);
    console.log(`${name}: popup drawn after ${sorted[2]} ms (median of ${sorted.join(', ')})`);
    expectWithin(sorted[2]!, drawn);
  });
});

// Real pages with their scripts held still: every script that then runs in the page's process is ours.
describe.skipIf(!existsSync(pages))(`Chromium: real pages (measured where they lie: ${pages})`, () => {
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => /\.html(\.gz)?$/.test(name)) : [];
  const size = (name: string): number => statSync(path.join(pages, name)).size;
  const longestOf: number[] = [];
  let driver: ChromiumDriver;
  let gateway: Gateway;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(pages, { headers: { 'content-security-policy': "script-src 'none'" } });
    gateway = await openGateway();
    driver = await ChromiumDriver.launch({ proxyPort: gateway.port });
  });
  afterAll(async () => {
    console.log(`Longest stretch of our script on ${longestOf.length} real pages: ${Math.max(...longestOf).toFixed(1)} ms`);
    await driver.close();
    await gateway.close();
    await server.close();
  });

  it.each(names.toSorted((a, b) => size(b) - size(a)).slice(0, largest))('%s is read in slices of at most 50 ms', async (name) => {
    let longest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3 && longest > allowed; round++) {
      const { ours, url } = await traced(driver, `${server.url}${name}?${round}`);
      expect(await driver.record(), `${url} was checked`).not.toBeNull();
      longest = Math.min(longest, Math.max(0, ...ours));
    }
    longestOf.push(longest);
    expect(longest, 'the trace shows our script').toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(allowed);
  });
});

async function traced(driver: ChromiumDriver, url: string): Promise<{ ours: number[]; url: string }> {
  const browser = driver.context.browser()!;
  await browser.startTracing(driver.page, { categories: ['toplevel', 'devtools.timeline'] });
  let trace: Buffer;
  try {
    await driver.open(url);
    await until(() => driver.record(), 20_000);
    await wait(300); // for the marks
  } finally {
    trace = await browser.stopTracing();
  }
  return { ours: stretches(trace).map(({ onCore }) => onCore), url };
}
