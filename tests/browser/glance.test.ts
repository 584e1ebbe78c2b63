import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demo, inEachBrowser, inPopup, openPage, readPage, soon } from './stage.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-glance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bodyOf = async (page: string) => /<body[^>]*>(.*)<\/body>/s.exec(await readFile(path.join(demo, 'pages', page), 'utf8'))![1]!;
const [clean, repost] = await Promise.all(['clean.html', 'local-paper.html'].map(bodyOf));
const write = (name: string, body: string) =>
  writeFileSync(path.join(folder, name), `<!doctype html><html lang="en"><title>A page</title><body>${body}</body></html>`);

write('none.html', clean!);
write('shadow.html', `${clean}<news-body><template shadowrootmode="open"><style>p { margin: 1em }</style>${repost}</template></news-body>`);
write(
  'shadow-in-shadow.html',
  `${clean}<news-app><template shadowrootmode="open"><news-body><template shadowrootmode="open">${repost}</template></news-body></template></news-app>`,
);
write(
  'place.html',
  `${clean}<div id="story"></div><script>story.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(repost)};</script>`,
);
write(
  'later.html',
  `${clean}<section style="content-visibility: auto; contain-intrinsic-size: 1px 5000px; margin-top: 9000px">${repost}</section>`,
);
// An article of its own, with another beside it: seen at the second look, which late text brings.
write(
  'beside.html',
  `${clean}${clean}<news-body><template shadowrootmode="open">${repost}</template></news-body><script>
    const add = () => document.body.insertAdjacentHTML('beforeend', '<p>${'The council will meet again on Thursday to hear what residents think. '.repeat(3)}</p>');
    addEventListener('load', () => setTimeout(add, 1500));</script>`,
);
write('story.html', repost!);
write('frame.html', `${clean}<iframe src="story.html" width="800" height="600"></iframe>`);
write(
  'frame-later.html',
  `${clean}<div id="place">Soon</div><script>
    const add = () => { place.innerHTML = '<iframe src="story.html?late" width="800" height="600"></iframe>'; };
    addEventListener('load', () => setTimeout(add, 1500));</script>`,
);
write('only-frame.html', '<iframe src="story.html?only" width="800" height="600"></iframe>');
write(
  'only-frame-later.html',
  `<div id="place">Soon</div><script>
    const add = () => { place.innerHTML = '<iframe src="story.html?only-late" width="800" height="600"></iframe>'; };
    addEventListener('load', () => setTimeout(add, 1500));</script>`,
);
writeFileSync(
  path.join(folder, 'frameset.html'),
  '<!doctype html><title>A set</title><frameset cols="30%,70%"><frame src="none.html"><frame src="story.html"></frameset>',
);
write('capitals.html', `<div style="text-transform: uppercase">${repost}</div>`);
write('many.html', `${'<i></i>'.repeat(10_100)}${repost}`);

inEachBrowser('a glance', folder, (stage) => {
  const inWorld = (expression: string) =>
    stage().driver.inBackground<unknown>(`(async () => {
      const api = globalThis.browser ?? chrome;
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      const [answer] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => ${expression} });
      return answer.result;
    })()`);
  const hasReader = () => inWorld("typeof globalThis.wireprintReader !== 'undefined'");

  it('is enough for a page whose text is no original’s: it is read when a person looks', async () => {
    const { driver, at } = stage();
    const { report } = await openPage(stage(), at('none.html'));
    expect(report).toBeNull();
    expect(await hasReader(), 'the script that reads has not come').toBe(false);
    expect(await driver.badge()).toBe('');
    await inPopup(stage(), (view) => expect.poll(() => view.text(), soon).toMatch(/No source found|Nothing found/i));
    expect((await driver.record())?.report?.verdict).toBe('nothing-found');
  });

  it.each(['shadow', 'shadow-in-shadow', 'place', 'later', 'capitals', 'many'])('does not miss a repost: %s', async (page) => {
    const { driver, at } = stage();
    const { report } = await openPage(stage(), at(`${page}.html`));
    expect(report?.matches.map(({ original }) => original.outlet)).toEqual(['Tesmark News']);
    await expect.poll(() => driver.badge(), soon).toBe('1');
  });

  it.each(['frame', 'frame-later', 'only-frame', 'only-frame-later', 'frameset', 'beside'])('sees a repost come in: %s', async (page) => {
    const { driver, at } = stage();
    await openPage(stage(), at(`${page}.html`));
    await expect.poll(async () => (await driver.record())?.report?.matches.length, soon).toBe(1);
    await expect.poll(() => driver.badge(), soon).toBe('1');
  });

  it('sees what comes in after a page was read', async () => {
    const { driver, at } = stage();
    const report = await readPage(stage(), at('frame-later.html?read'));
    expect(report.matches).toEqual([]);
    await expect.poll(async () => (await driver.record())?.report?.matches.length, soon).toBe(1);
    await expect.poll(() => driver.badge(), soon).toBe('1');
  });

  it('takes the number of an article off that a single-page site had before', async () => {
    const { driver, at } = stage();
    await openPage(stage(), at('capitals.html?app'));
    await expect.poll(() => driver.badge(), soon).toBe('1');
    await driver.evaluate(`(document.body.innerHTML = ${JSON.stringify(clean)}, history.pushState(null, '', '/none.html?app'))`);
    await expect.poll(async () => (await driver.record())?.report ?? 'glanced at', soon).toBe('glanced at');
    await expect.poll(() => driver.badge(), soon).toBe('');
  });
});
