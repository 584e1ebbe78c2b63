// @ts-check
// The icons as PNG files, from public/icon/wireprint.svg: `node scripts/icons.mjs` (needs a Chromium: CHROMIUM, or /usr/bin/chromium).
// `16.png` … are for every toolbar; `light-16.png` … for light toolbars, `dark-16.png` … for dark ones.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../public/icon');
const sizes = [16, 32, 48, 96, 128];

/** Sheet, lines of text, wire. The colours in the drawing itself hold their own on light and dark alike. */
const palettes = {
  '': '',
  'light-': '--sheet: #1f3a5f; --line: #d5e2f2; --wire: #ffb703',
  'dark-': '--sheet: #e6eef9; --line: #6d86a8; --wire: #d97706',
};

const drawing = await readFile(path.join(folder, 'wireprint.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [prefix, colours] of Object.entries(palettes)) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;${colours}}</style>${drawing}`);
      await writeFile(path.join(folder, `${prefix}${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
