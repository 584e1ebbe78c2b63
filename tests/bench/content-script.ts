import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { wait } from '../../scripts/browsers/driver.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { stretches } from '../browser/trace.ts';

/** A real Chromium with an extension that is a content script and nothing else, to measure what another reader would cost in our place. */
export class ContentScriptBrowser {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #folder: string;
  readonly #last: string;

  private constructor(context: BrowserContext, page: Page, folder: string, last: string) {
    this.#context = context;
    this.#page = page;
    this.#folder = folder;
    this.#last = last;
  }

  /** @param scripts sources by file name, in the order in which every page runs them, when it is idle */
  static async launch(scripts: Readonly<Record<string, string>>, proxyPort: number): Promise<ContentScriptBrowser> {
    const folder = await mkdtemp(path.join(tmpdir(), 'wireprint-content-script-'));
    const extension = path.join(folder, 'extension');
    const files = {
      ...scripts,
      // Somebody has to take the message.
      'background.js': 'chrome.runtime.onMessage.addListener(() => {});',
      'manifest.json': JSON.stringify({
        manifest_version: 3,
        name: 'Content script',
        version: '1',
        content_scripts: [{ matches: ['http://*/*'], js: Object.keys(scripts), run_at: 'document_idle' }],
        background: { service_worker: 'background.js' },
      }),
    };
    await mkdir(extension);
    for (const [name, source] of Object.entries(files)) await writeFile(path.join(extension, name), source);
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
      executablePath: findBrowser('chromium'),
      viewport: { width: 1100, height: 800 },
      args: [
        ...root,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--proxy-server=http://127.0.0.1:${proxyPort}`,
        '--proxy-bypass-list=<-loopback>',
        '--disable-background-networking',
      ],
    });
    if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker', { timeout: 15_000 });
    return new ContentScriptBrowser(context, context.pages()[0] ?? (await context.newPage()), folder, Object.keys(scripts).at(-1)!);
  }

  /** Milliseconds of script on a core that the content script takes of a page: compiled, run and sent, once. */
  async measure(url: string): Promise<number> {
    const browser = this.#context.browser()!;
    // The script runs in one task as soon as the page is idle: in a trace it is whole or not at all.
    for (const patience of [200, 2_000]) {
      await browser.startTracing(this.#page, { categories: ['toplevel', 'devtools.timeline'] });
      let trace: Buffer;
      try {
        await this.#page.goto(url, { waitUntil: 'load' });
        await wait(patience);
      } finally {
        trace = await browser.stopTracing();
      }
      const found = stretches(trace, `/${this.#last}`);
      if (found.length > 0) return found.reduce((sum, { onCore }) => sum + onCore, 0);
    }
    throw new Error(`The content script did not run on ${url}.`);
  }

  async close(): Promise<void> {
    await this.#context.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
