import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { attachToTarget } from '../../scripts/browsers/chromium-target.ts';
import { builds, until } from '../../scripts/browsers/driver.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { demo } from './stage.ts';

// Firefox brings the content script into open tabs by itself; Chromium does not.
it('Chromium: a tab that was open before the installation is read at the click on the toolbar button', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'wireprint-chromium-'));
  const server = await serve(demo);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--enable-unsafe-extension-debugging', '--disable-background-networking'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${server.url}pages/local-paper.html`);
    const cdp = await context.browser()!.newBrowserCDPSession();
    // These commands are newer than Playwright's list of them.
    const send = cdp.send.bind(cdp) as unknown as <T>(method: string, parameters: object) => Promise<T>;
    const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: builds.Chromium });
    const welcome = await until(async () => context.pages().find((one) => one.url().endsWith('/welcome.html')), 10_000);
    await welcome!.close();
    await page.bringToFront();
    const { targetInfos: tabs } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    await send('Extensions.triggerAction', { id, targetId: tabs.find((tab) => tab.url === page.url())!.targetId });
    const popup = await until(async () => {
      const { targetInfos } = await cdp.send('Target.getTargets');
      return targetInfos.find((target) => target.type === 'page' && target.url.startsWith(`chrome-extension://${id}/popup.html`));
    }, 5_000);
    const view = await attachToTarget(cdp, popup!.targetId);
    const said = await until(async () => {
      const text = await view.evaluate<string>(`document.body?.innerText ?? ''`);
      return text.includes('Tesmark News') ? text : undefined;
    }, 10_000);
    expect(said, await view.evaluate<string>(`document.body?.innerText ?? ''`)).toContain('Tesmark News');
  } finally {
    await context.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
