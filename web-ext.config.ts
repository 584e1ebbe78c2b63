import { defineWebExtConfig } from 'wxt';
import { findBrowser } from './scripts/find-browser.mjs';

/** The browsers of `npm run dev`: the same that the tests find, without a window where there is no screen. */
const unseen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const found = (name: 'chromium' | 'firefox'): string | undefined => {
  try {
    return findBrowser(name);
  } catch {
    return undefined; // Only the one that is asked for has to be there, and wxt says so itself.
  }
};
const chromium = found('chromium');
const firefox = found('firefox');

export default defineWebExtConfig({
  binaries: { ...(chromium ? { chrome: chromium } : {}), ...(firefox ? { firefox } : {}) },
  chromiumArgs: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(unseen ? ['--headless=new'] : [])],
  firefoxArgs: unseen ? ['--headless'] : [],
});
