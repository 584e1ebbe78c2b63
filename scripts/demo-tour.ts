import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ChromiumDriver } from './browsers/chromium.ts';
import { type Driver, settledText, until } from './browsers/driver.ts';
import { FirefoxDriver } from './browsers/firefox.ts';
import { root } from './install.mjs';
import { serve } from './serve.mjs';

// The second half of `npm run demo`: everything is installed and built. With a screen, a browser stands open until Ctrl-C; without one,
// a headless browser visits every demo page, opens the real popup there and prints what it shows.

const { values, positionals } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const name = positionals.includes('firefox') ? 'Firefox' : 'Chromium';
const hasScreen = ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headed = hasScreen && !values.headless;

const server = await serve(path.join(root, 'demo'), { port: Number(values.port) });
let driver: Driver | null = null;
const stop = async (): Promise<void> => {
  await driver?.close().catch(() => {}); // it may have been closed by hand
  await server.close();
};
const interrupted = new Promise<void>((resolve) => {
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
});

try {
  driver = await (name === 'Firefox' ? FirefoxDriver : ChromiumDriver).launch({ headed });
  if (headed) await standOpen(driver);
  else await Promise.race([tour(driver), interrupted]);
} finally {
  await stop();
}

async function standOpen(driver: Driver): Promise<void> {
  await driver.open(server.url);
  console.log(`\n${name} shows the demo pages (${server.url}). Open one, look at the badge, then click Wireprint’s button.`);
  console.log('Close the browser or press Ctrl-C to end.');
  await Promise.race([driver.closed, interrupted]);
}

async function tour(driver: Driver): Promise<void> {
  const pictures = path.join(root, 'out', 'demo');
  await mkdir(pictures, { recursive: true });
  const { pages } = JSON.parse(await readFile(path.join(root, 'demo', 'expected.json'), 'utf8')) as {
    pages: { file: string; about: string }[];
  };
  const why = values.headless ? '' : 'There is no screen here, so ';
  console.log(`\n${why}${name} visits the demo pages unseen. This is what the popup says on each.`);
  for (const { file, about } of pages) {
    await driver.open(server.url + file);
    await until(() => driver.record(), 3_000);
    const base = path.join(pictures, path.basename(file, '.html'));
    await driver.screenshot(`${base}-page.png`);
    const popup = await driver.openPopup();
    const said = await settledText(popup);
    await popup.screenshot(`${base}-popup.png`);
    await popup.close();
    const badge = await driver.badge();
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    console.log(`\n── ${file} ──\n${about}\nBadge: ${badge || 'none'}\n${lines.map((line) => `  │ ${line}`).join('\n')}`);
    console.log(`  ${path.relative(process.cwd(), base)}-popup.png, …-page.png`);
  }
  console.log(`\nPictures of pages and popups: ${pictures}`);
}
