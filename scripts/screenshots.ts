import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ChromiumDriver } from './browsers/chromium.ts';
import { settledText, speak, until, type View, wait } from './browsers/driver.ts';
import { root } from './install.mjs';
import { serve } from './serve.mjs';
import { drawStorePictures } from './store-pictures.ts';

// `npm run screenshots`: every view in a real browser, on the demo pages, for the README (docs/screenshots/) and the stores (store/pictures/).

const folder = path.join(root, 'docs', 'screenshots');
const file = (name: string) => path.join(folder, `${name}.png`);
await mkdir(folder, { recursive: true });
const server = await serve(path.join(root, 'demo'));
const driver = await ChromiumDriver.launch();
try {
  for (const scheme of ['light', 'dark'] as const) {
    await driver.prefer(scheme);
    await popupOn('local-paper', `popup-${scheme}`);
    await opened('compare', `compare-${scheme}`);
  }
  await driver.prefer('light');
  await popupOn('two-reposts', 'popup-two-sources');
  await popupOn('quotes-only', 'popup-quotes');
  await popupOn('arabic', 'popup-arabic');
  await speak(driver, 'ar');
  await popupOn('arabic', 'popup-right-to-left');
  await speak(driver, null);
  await popupOn('local-paper', 'cite', ['Cite', 'Save the report']);
  await marks();
  await selection();
  for (const page of ['welcome', 'options', 'library', 'import']) await extensionPage(page);
  await drawStorePictures(driver.context, folder, path.join(root, 'store', 'pictures'));
} finally {
  await driver.close();
  await server.close();
}
console.log(`The pictures are in ${folder} and ${path.join(root, 'store', 'pictures')}.`);

/** Opens a demo page and waits until it has been read, or at least glanced at: the popup has it read then. */
async function read(page: string): Promise<void> {
  await driver.open(`${server.url}pages/${page}.html?${Math.random()}`);
  if ((await until(() => driver.record(), 20_000))?.error !== null) throw new Error(`${page} was not read.`);
}

async function popupOn(page: string, name: string, open: string[] = []): Promise<void> {
  await read(page);
  const popup = await driver.openPopup();
  await settledText(popup);
  for (const words of open) await press(popup, 'summary', words);
  if (open.length > 0) await wait(300);
  await popup.evaluate(`document.querySelector('.use-it[open]')?.scrollIntoView({ block: 'start' })`);
  await popup.screenshot(file(name));
  await popup.close();
}

/** The tab that the popup's button opens. */
async function opened(button: string, name: string): Promise<void> {
  await read('aggregator');
  const popup = await driver.openPopup();
  await settledText(popup);
  await press(popup, 'button', button);
  const tab = await driver.openedTab();
  if (!tab) throw new Error(`Nothing opened by ${button}.`);
  await settledText(tab);
  await tab.screenshot(file(name));
  await tab.close();
}

async function marks(): Promise<void> {
  await read('local-paper');
  await until(() => driver.evaluate<boolean>(`CSS.highlights.has('wireprint-same')`), 5_000);
  // Scrolling takes the window at a mark away: it comes to rest before the pointer does.
  const second = `[...CSS.highlights.get('wireprint-same')][1]`;
  await driver.evaluate(`${second}.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })`);
  await wait(300);
  await driver.point(`(() => {
    const box = ${second}.getClientRects()[0];
    return { x: box.left + 60, y: box.top + box.height / 2 };
  })()`);
  const tip = await until(() => driver.evaluate<boolean>(`Boolean(document.querySelector('wireprint-tip'))`), 5_000);
  if (!tip) throw new Error('No window came at the mark.');
  await driver.screenshot(file('marks'));
}

async function selection(): Promise<void> {
  await read('local-paper');
  await driver.select(`[...document.querySelectorAll('p')].find((p) => p.textContent.includes('saws running for two winters'))`);
  await driver.chooseFromContextMenu();
  await until(async () => (await driver.record())?.selection, 15_000);
  const view = (await driver.openedPopup()) ?? (await driver.openedTab());
  if (!view) throw new Error('The selection has no answer.');
  await settledText(view);
  await view.evaluate(`document.querySelector('.context')?.scrollIntoView({ block: 'center' })`);
  await view.screenshot(file('selection'));
  await view.close();
}

async function extensionPage(page: string): Promise<void> {
  const view = await driver.openExtensionPage(`${page}.html`);
  await until(async () => (await view.text()).length > 200, 10_000);
  if (page === 'welcome') await until(() => view.evaluate<boolean>(`Boolean(document.querySelector('.card'))`), 15_000);
  await settledText(view);
  await view.screenshot(file(page));
  await view.close();
}

async function press(view: View, kind: string, words: string): Promise<void> {
  await view.evaluate(`(() => {
    const fits = (one) => one.textContent.toLowerCase().includes(${JSON.stringify(words.toLowerCase())}) && one.checkVisibility();
    const element = [...document.querySelectorAll(${JSON.stringify(kind)})].find(fits);
    // The click may close the view: its answer goes first.
    setTimeout(() => element.click());
  })()`);
}
