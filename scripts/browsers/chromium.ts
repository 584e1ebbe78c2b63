import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { TabRecord } from '../../messages/tab-record.ts';
import { findBrowser } from '../find-browser.mjs';
import { popupView } from './chromium-popup.ts';
import { attachToTarget, type TargetSession } from './chromium-target.ts';
import { builds, type Driver, type LaunchOptions, selecting, until, type View, wait } from './driver.ts';

/** What a browser asks of its maker by itself has no place in a log of what pages and extension ask. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--check-for-update-interval=604800',
  '--disable-domain-reliability',
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater',
];

/** Chromium through the DevTools protocol: toolbar click, popup and worker are the real ones, headless too. */
export class ChromiumDriver implements Driver {
  readonly name = 'Chromium';
  /** For what only Chromium can do: tracing, throttling. */
  readonly context: BrowserContext;
  readonly page: Page;
  readonly closed: Promise<void>;
  #cdp: CDPSession;
  #profile: string;
  #id: string | null;
  #worker: Worker | null;
  #tab: number | null = null;
  /** A page of the extension in a tab behind ours, for what can be asked without the worker, which would keep it awake. */
  #probe: Page | null = null;
  #scheme: 'light' | 'dark' = 'light';
  /** The popup that is open. */
  #popup: TargetSession | null = null;

  private constructor(context: BrowserContext, page: Page, cdp: CDPSession, profile: string, worker: Worker | null) {
    this.context = context;
    this.closed = new Promise((resolve) => context.once('close', () => resolve()));
    this.page = page;
    this.#cdp = cdp;
    this.#profile = profile;
    this.#worker = worker;
    this.#id = worker && new URL(worker.url()).host;
  }

  static async launch({
    extension = builds.Chromium,
    proxyPort,
    headed = false,
    keepsPages = true,
  }: LaunchOptions = {}): Promise<ChromiumDriver> {
    const profile = await mkdtemp(path.join(tmpdir(), 'wireprint-chromium-'));
    const load = extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
    if (extension !== null && headed) await pin(profile, extension);
    const proxy = proxyPort === undefined ? [] : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser('chromium'),
      headless: !headed,
      // Who started us decides what an interruption means; Playwright would end the whole program before the profile is removed.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      viewport: headed ? null : { width: 1100, height: 800 },
      colorScheme: headed ? null : 'light',
      // Without a window nobody's own language matters, and tests read what is said.
      ...(headed ? {} : { locale: 'en-US', env: { ...process.env, LANGUAGE: 'en_US' } }),
      ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
      args: [...root, ...quiet, ...load, ...proxy],
    });
    const browser = context.browser();
    if (!browser) throw new Error('Chromium has gone as soon as it started.');
    const page = context.pages()[0] ?? (await context.newPage());
    const running = () => context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
    const worker = extension === null ? null : (running() ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 })));
    const driver = new ChromiumDriver(context, page, await browser.newBrowserCDPSession(), profile, worker);
    // A person at the screen would see the probe's tab, and needs none.
    if (worker && !headed) {
      const welcome = await until(async () => context.pages().find((one) => one.url().endsWith('/welcome.html')), 10_000);
      if (!welcome) throw new Error('The extension was installed, and its first page did not open.');
      await welcome.close();
      driver.#tab = await worker.evaluate('chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.index === 0).id)');
      driver.#probe = await context.newPage();
      await driver.#probe.goto(`${driver.#base}manifest.json`);
      await page.bringToFront();
    }
    return driver;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
    await this.page.bringToFront();
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  async select(element: string): Promise<void> {
    await this.evaluate(selecting(element));
  }

  async point(place: string): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(place);
    await this.page.mouse.move(x, y);
  }

  async clickAt(place: string): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(place);
    await this.page.mouse.click(x, y);
  }

  async press(key: 'Escape'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  async inBackground<T>(expression: string): Promise<T> {
    // Any message wakes the worker; nobody answers this one.
    if (!(await this.backgroundRuns())) await this.#askProbe('chrome.runtime.sendMessage({}).catch(() => {})');
    return this.#need(this.#worker).evaluate(expression) as Promise<T>;
  }

  async record(): Promise<TabRecord | null> {
    const url = this.page.url();
    const key = `tab:${this.#tab}`;
    const { [key]: record = null } = await this.#askProbe<Record<string, TabRecord>>(`chrome.storage.session.get('${key}')`);
    return record?.url === url ? record : null;
  }

  badge(): Promise<string> {
    return this.#askProbe(`chrome.action.getBadgeText({ tabId: ${this.#tab} })`);
  }

  async openPopup(): Promise<View> {
    await this.page.bringToFront();
    // A toolbar click needs the target of type "tab"; the one of type "page" is refused.
    const { targetInfos } = await this.#cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url === this.page.url());
    if (!tab) throw new Error(`No tab shows ${this.page.url()}.`);
    // Newer than Playwright's list of commands.
    const send = this.#cdp.send.bind(this.#cdp) as unknown as (method: string, parameters: object) => Promise<unknown>;
    await send('Extensions.triggerAction', { id: this.#id, targetId: tab.targetId });
    const popup = await this.openedPopup();
    if (!popup) throw new Error('The toolbar button was clicked, and no popup opened.');
    return popup;
  }

  async openedPopup(): Promise<View | null> {
    const own = new Set(await Promise.all(this.context.pages().map((page) => this.#targetOf(page))));
    const found = await until(async () => {
      const { targetInfos } = await this.#cdp.send('Target.getTargets');
      return targetInfos.find((t) => t.type === 'page' && t.url.startsWith(`${this.#base}popup.html`) && !own.has(t.targetId));
    }, 3_000);
    if (!found) return null;
    const session = await attachToTarget(this.#cdp, found.targetId);
    this.#popup = session;
    await this.#paint(session);
    return popupView(session, () => {
      this.#popup = null;
    });
  }

  #paint(popup: TargetSession): Promise<unknown> {
    return popup.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: this.#scheme }] });
  }

  /**
   * Headless Chromium draws no native menu, so the choice is dispatched where the browser would: with the selection as Chromium
   * gives it, line breaks turned into spaces.
   */
  async chooseFromContextMenu(): Promise<void> {
    const selectionText = ((await this.page.evaluate('String(getSelection())')) as string).replace(/\s+/g, ' ').trim();
    const info = { menuItemId: 'find-source', selectionText, pageUrl: this.page.url(), editable: false };
    const choose = `chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab)`;
    await this.inBackground(`chrome.tabs.get(${this.#tab}).then((tab) => { ${choose}; })`);
  }

  /** The keys go to the browser's own window, which headless Chromium has none of: the command is dispatched where the browser would. */
  async useKeys(letter: 'F' | 'M'): Promise<void> {
    const named = `chrome.commands.getAll().then((all) => all.find(({ shortcut }) => shortcut.endsWith(${JSON.stringify(letter)})).name)`;
    await this.inBackground(
      `Promise.all([${named}, chrome.tabs.get(${this.#tab})]).then(([name, tab]) => { chrome.commands.onCommand.dispatch(name, tab); })`,
    );
  }

  async openExtensionPage(page: string): Promise<View> {
    const tab = await this.context.newPage();
    await tab.emulateMedia({ colorScheme: this.#scheme });
    await tab.goto(this.#base + page);
    return pageView(tab);
  }

  async openedTab(): Promise<View | null> {
    const tab = await until(
      async () =>
        this.context
          .pages()
          .find((page) => page !== this.page && page !== this.#probe && !closing.has(page) && page.url() !== 'about:blank'),
      3_000,
    );
    if (!tab) return null;
    await tab.waitForLoadState('load');
    await tab.emulateMedia({ colorScheme: this.#scheme });
    return pageView(tab);
  }

  async killBackground(): Promise<void> {
    const target = await this.#workerTarget();
    if (target) await this.#cdp.send('Target.closeTarget', { targetId: target.targetId });
    await until(async () => !(await this.#workerTarget()), 5_000);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#workerTarget()) !== undefined;
  }

  async prefer(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    for (const page of this.context.pages()) await page.emulateMedia({ colorScheme: scheme });
    // A popup closes by itself when something else is opened from it.
    if (this.#popup)
      await this.#paint(this.#popup).catch(() => {
        this.#popup = null;
      });
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  get #base(): string {
    return `chrome-extension://${this.#need(this.#id)}/`;
  }

  #need<T>(value: T | null): T {
    if (value === null) throw new Error('This browser was started without the extension.');
    return value;
  }

  #askProbe<T>(expression: string): Promise<T> {
    return this.#need(this.#probe).evaluate(expression) as Promise<T>;
  }

  async #workerTarget(): Promise<{ targetId: string } | undefined> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    return targetInfos.find((target) => target.type === 'service_worker' && target.url.startsWith(this.#base));
  }

  async #targetOf(page: Page): Promise<string> {
    const session = await this.context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }
}

/** Puts the extension's button on the toolbar of a new profile. Its id is made from its folder: half a SHA-256, in letters a to p. */
async function pin(profile: string, extension: string): Promise<void> {
  const digest = createHash('sha256').update(path.resolve(extension)).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { pinned_extensions: [id] } }));
}

/** Tabs that were told to close. One that is loaded anew at that moment may never tell that it has gone. */
const closing = new WeakSet<Page>();

function pageView(page: Page): View {
  return {
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    text: () => page.locator('body').innerText(),
    click: (selector) => page.locator(selector).first().click(),
    choose: async (field, files) => {
      const [picker] = await Promise.all([page.waitForEvent('filechooser'), page.locator(`label[for="${field}"]`).click()]);
      await picker.setFiles([...files]);
    },
    screenshot: async (file) => {
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', fullPage: true });
    },
    close: async () => {
      closing.add(page);
      await Promise.race([page.close(), wait(5_000)]);
    },
  };
}
