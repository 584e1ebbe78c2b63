import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { root } from './install.mjs';

/** A store's picture: one sentence, and a screenshot of the product as it is. 1280 × 800 is what both stores ask for. */
const pictures = [
  { name: '1-whose-text', says: 'Whose text is this? Who wrote it, and when?', shows: 'marks', beside: 'popup-light' },
  { name: '2-left-out', says: 'Every sentence that was left out or changed.', shows: 'compare-light', beside: null },
  { name: '3-sources', says: 'Several sources on one page, each with its own colour.', shows: 'popup-two-sources', beside: 'popup-dark' },
  { name: '4-cite', says: 'Cite the original, link to the passage, save the report.', shows: 'cite', beside: 'selection' },
  { name: '5-private', says: 'On your own machine. Nothing you read leaves it.', shows: 'options', beside: null },
] as const;

/** Draws the stores' pictures from the screenshots: five of 1280 × 800, and Chrome's tiles of 440 × 280 and 1400 × 560. */
export async function drawStorePictures(context: BrowserContext, screenshots: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await context.newPage();
  const image = async (file: string) => `data:image/png;base64,${(await readFile(file)).toString('base64')}`;
  const draw = async (name: string, width: number, height: number, body: string) => {
    await page.setViewportSize({ width, height });
    await page.setContent(`<!doctype html><style>${looks}</style>${body}`);
    await page.evaluate('Promise.all([...document.images].map((one) => one.decode()))');
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };
  for (const { name, says, shows, beside } of pictures) {
    const sources = await Promise.all([shows, ...(beside ? [beside] : [])].map((one) => image(path.join(screenshots, `${one}.png`))));
    const images = sources.map((source) => `<div class="shot"><img src="${source}" alt=""></div>`).join('');
    await draw(name, 1280, 800, `<main><h1>${says}</h1><section class="shots">${images}</section></main>`);
  }
  const icon = await image(path.join(root, 'public', 'icon', '128.png'));
  const tile = `<main class="tile"><img src="${icon}" width="96" alt=""><div><h1>Wireprint</h1><p>Whose text is this?</p></div></main>`;
  await draw('tile-440x280', 440, 280, tile);
  await draw('tile-1400x560', 1400, 560, tile);
  await page.close();
}

const looks = `
  * { box-sizing: border-box; margin: 0 }
  body { font-family: system-ui, sans-serif; color: #1a1c20; background: #e8eef4; }
  main { display: grid; grid-template-rows: auto 1fr; gap: 28px; height: 100vh; padding: 40px 56px 0; }
  h1 { font-size: 36px; font-weight: 650; }
  .shots { display: flex; gap: 28px; min-height: 0; justify-content: center; align-items: start; }
  .shot { flex: 0 1 auto; min-width: 0; overflow: hidden; border: 1px solid #b9c3cf; border-radius: 10px; background: #fff; }
  .shot:nth-child(2) { flex: none; }
  .shot img { display: block; max-width: 100%; }
  .tile { display: flex; align-items: center; justify-content: center; gap: 28px; padding: 0; }
  .tile p { font-size: 22px; color: #565b64; }
`;
