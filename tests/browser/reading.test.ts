import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { tables } from '../../data/tables.ts';
import { readPage as readFile } from '../../page/read.ts';
import type { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { type Driver, until } from '../../scripts/browsers/driver.ts';
import { root } from '../../scripts/install.mjs';
import { demo, inEachBrowser, inPopup, marked, markup, openPage, readPage, soon, withBareBrowser } from './stage.ts';

const pinned = path.join(root, 'tests', 'pages');
const names = readdirSync(pinned).filter((name) => name.endsWith('.html'));

inEachBrowser('pinned pages', pinned, (stage, name) => {
  const bare = new Map<string, string>();
  beforeAll(async () => {
    await withBareBrowser(name, stage().gateway, async (driver) => {
      for (const page of names) {
        await driver.open(stage().at(page));
        bare.set(page, await markup(driver));
      }
    });
  });

  it.each(names)('%s is read as on the command line, and left as it was', async (page) => {
    const { driver, at } = stage();
    const { page: read, claims } = await readPage(stage(), at(page));
    const { reading } = await readFile(parsePage(readFileSync(path.join(pinned, page), 'utf8')), { source: page, url: at(page), tables });
    const { text, article, bylines, published, updated, cutOff } = reading;
    expect(read).toMatchObject({ text, article, bylines, published, updated, cutOff });
    expect(claims).toEqual(reading.claims);
    expect((await markup(driver)) === bare.get(page), 'the document is as it was').toBe(true);
    if (name === 'Chromium') expect(await listeners(driver as ChromiumDriver)).toBe(0);
  });
});

/** How many listeners the page's elements have, in whichever world they were added: the pages have no scripts of their own. */
async function listeners(driver: ChromiumDriver): Promise<number> {
  const session = await driver.context.newCDPSession(driver.page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.querySelectorAll("*")' });
  const { result: elements } = await session.send('Runtime.getProperties', { objectId: result.objectId!, ownProperties: true });
  let count = 0;
  for (const { name, value } of elements)
    if (/^\d+$/.test(name) && value?.objectId)
      count += (await session.send('DOMDebugger.getEventListeners', { objectId: value.objectId })).listeners.length;
  await session.detach();
  return count;
}

inEachBrowser('late text', demo, (stage) => {
  const outlets = async (driver: Driver) => (await driver.record())?.report?.matches.map(({ original }) => original.outlet) ?? [];
  const text = async (driver: Driver) => (await driver.record())?.report?.page.text ?? '';
  /** The paragraphs of another demo page, as a function of the page that hands them to `use`. */
  const withParagraphs = (use: string) => `(async () => {
    const other = new DOMParser().parseFromString(await (await fetch('/pages/local-paper.html')).text(), 'text/html');
    const paragraphs = [...other.querySelectorAll('article p, .article p, main p')];
    ${use}
  })()`;

  it('is read when it comes by and by, and marked', async () => {
    const { driver, at } = stage();
    const before = (await readPage(stage(), at('pages/clean.html'))).page.text;
    expect(await outlets(driver)).toEqual([]);
    await driver.evaluate(
      withParagraphs(
        'for (const p of paragraphs) { document.body.append(document.importNode(p, true)); await new Promise((r) => setTimeout(r, 20)); }',
      ),
    );
    expect(await until(async () => (await outlets(driver)).includes('Tesmark News'), 15_000)).toBe(true);
    expect((await text(driver)).startsWith(before.slice(0, 500)), 'what was read before is still there').toBe(true);
    expect(await until(async () => (await marked(stage()))['wireprint-1'], soon.timeout)).toBeGreaterThan(500);
  });

  it('is looked up where a glance had been enough', async () => {
    const { driver, at } = stage();
    expect((await openPage(stage(), at('pages/clean.html?glance'))).report).toBeNull();
    await driver.evaluate(withParagraphs('document.body.append(...paragraphs.map((p) => document.importNode(p, true)));'));
    expect(await until(async () => (await outlets(driver)).includes('Tesmark News'), 15_000)).toBe(true);
    await expect.poll(() => driver.badge(), soon).toBe('1');
  });

  it.each([
    ['read', readPage],
    ['glanced at', openPage],
  ])('is read when a “read more” button shows it on a page that was %s', async (how, open) => {
    const { driver, at } = stage();
    await open(stage(), at(`pages/clean.html?more-${how.slice(0, 4)}`));
    await driver.evaluate(
      withParagraphs(`const box = document.createElement('div');
        box.style.display = 'none';
        box.append(...paragraphs.map((p) => document.importNode(p, true)));
        document.body.append(box);
        await new Promise((r) => setTimeout(r, 4000));`),
    );
    expect(await outlets(driver), 'nobody sees it yet').toEqual([]);
    await driver.evaluate("void (document.body.lastElementChild.style.display = 'block')");
    expect(await until(async () => (await outlets(driver)).includes('Tesmark News'), 15_000)).toBe(true);
  });

  it('is read where a comment is edited', async () => {
    const { driver, at } = stage();
    await readPage(stage(), at('pages/clean.html?edit'));
    const said =
      'The ferry to the outer isles will not sail before the ice has gone, wrote a reader who has waited for it since Tuesday morning.';
    await driver.evaluate(`void (document.querySelector('p').firstChild.data = ${JSON.stringify(said)})`);
    expect(await until(async () => (await text(driver)).includes(said), 15_000)).toBe(true);
  });
});

inEachBrowser('a page that the reader goes back to', demo, (stage, name) => {
  it('is right at once: number, popup and marks', async () => {
    const { driver, at } = stage();
    const { matches } = await readPage(stage(), at('pages/local-paper.html'));
    await expect.poll(async () => (await marked(stage()))['wireprint-1'] ?? 0, soon).toBeGreaterThan(500);
    const marks = await marked(stage());
    await driver.evaluate("void addEventListener('pageshow', ({ persisted }) => { document.body.id = persisted ? 'kept' : 'loaded'; })");
    await readPage(stage(), at('pages/clean.html'));
    await expect.poll(() => driver.badge(), soon).toBe('');
    await driver.evaluate('void setTimeout(() => history.back())');
    // The listener of the document that was left is there to tell: it comes out of the back/forward cache. Firefox keeps no page while it is driven, with the extension or without.
    const came = name === 'Chromium' ? 'kept' : '/pages/local-paper.html';
    await expect.poll(() => driver.evaluate('document.body.id || location.pathname').catch(() => null), soon).toBe(came);
    await expect.poll(() => driver.badge(), soon).toBe('1');
    await expect.poll(async () => (await driver.record())?.report?.matches, soon).toEqual(matches);
    await expect.poll(() => marked(stage()), soon).toEqual(marks);
    await inPopup(stage(), (view) => expect.poll(() => view.text(), soon).toContain(matches[0]!.original.outlet));
  });
});
