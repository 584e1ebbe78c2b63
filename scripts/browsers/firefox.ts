import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { TabRecord } from '../../messages/tab-record.ts';
import { findBrowser } from '../find-browser.mjs';
import { builds, type Driver, geckoId, type LaunchOptions, selecting, until, type View, wait } from './driver.ts';
import { makeProfile } from './firefox-profile.ts';
import * as inFirefox from './firefox-scripts.ts';
import { Marionette } from './marionette.ts';

/** Firefox through Marionette: toolbar click, popup, context menu and event page are the real ones, headless too. */
export class FirefoxDriver implements Driver {
  readonly name = 'Firefox';
  readonly closed: Promise<void>;
  #scheme: 'light' | 'dark' | null = null;
  #marionette: Marionette;
  #process: ChildProcess;
  #profile: string;
  #handle = '';

  private constructor(marionette: Marionette, process: ChildProcess, profile: string) {
    this.#marionette = marionette;
    this.#process = process;
    this.closed = new Promise((resolve) => process.once('exit', () => resolve()));
    this.#profile = profile;
  }

  static async launch({ extension = builds.Firefox, proxyPort, headed = false }: LaunchOptions = {}): Promise<FirefoxDriver> {
    const port = await freePort();
    const profile = await makeProfile(port, proxyPort);
    const screen = headed ? [] : ['--headless', '--width=1200', '--height=900'];
    const remote = ['--marionette', '--remote-allow-system-access', '--no-remote', '--new-instance'];
    const child = spawn(findBrowser('firefox'), [...screen, ...remote, '--profile', profile, 'about:blank'], {
      stdio: 'ignore',
      // The second lets the profile's own address of Mozilla's settings server stand: none.
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    });
    try {
      const marionette = await Marionette.connect(port, 60_000);
      const driver = new FirefoxDriver(marionette, child, profile);
      driver.#handle = (await marionette.send<{ value: string }>('WebDriver:GetWindowHandle')).value;
      if (extension !== null) {
        await marionette.send('Addon:Install', { path: path.resolve(extension), temporary: true });
        const ready = await until(() => marionette.privileged<boolean>(inFirefox.isReady, geckoId), 15_000);
        if (!ready) throw new Error('Firefox has installed the extension, and it does not start.');
        const welcomed = headed || (await until(() => marionette.privileged<boolean>(inFirefox.closeWelcome), 10_000));
        if (!welcomed) throw new Error('The extension was installed, and its first page did not open.');
      }
      return driver;
    } catch (error) {
      child.kill('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await this.#marionette.privileged(inFirefox.closePopup);
    await this.#toOwnTab();
    await this.#marionette.send('WebDriver:Navigate', { url });
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.#inBrowser<T>('page', expression);
  }

  async select(element: string): Promise<void> {
    await this.evaluate(selecting(element));
  }

  async point(place: string): Promise<void> {
    await this.#point(place, []);
  }

  async clickAt(place: string): Promise<void> {
    await this.#point(place, ['pointerDown', 'pointerUp']);
  }

  async press(key: 'Escape'): Promise<void> {
    const value = { Escape: '\uE00C' }[key];
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.#marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async screenshot(file: string): Promise<void> {
    const { value } = await this.#marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    await save(file, value);
  }

  async inBackground<T>(expression: string): Promise<T> {
    await this.#marionette.privileged(inFirefox.wakeBackground, geckoId);
    return this.#inBrowser<T>('background', expression);
  }

  record(): Promise<TabRecord | null> {
    return this.#marionette.privileged(inFirefox.recordOfTab, geckoId);
  }

  badge(): Promise<string> {
    return this.#marionette.privileged(inFirefox.badge, geckoId);
  }

  async openPopup(): Promise<View> {
    await this.#toOwnTab();
    await this.#marionette.privileged(inFirefox.clickToolbarButton, geckoId);
    const popup = await this.openedPopup();
    if (!popup) throw new Error('The toolbar button was clicked, and no popup opened.');
    return popup;
  }

  async openedPopup(): Promise<View | null> {
    const there = await until(() => this.#marionette.privileged<boolean>(inFirefox.popupIsThere), 3_000);
    if (!there) return null;
    if (this.#scheme) await this.prefer(this.#scheme);
    return this.#view('popup', inFirefox.closePopup);
  }

  async chooseFromContextMenu(): Promise<void> {
    await this.#marionette.privileged(inFirefox.chooseFromContextMenu, geckoId);
  }

  async useKeys(letter: 'F' | 'M'): Promise<void> {
    await this.#toOwnTab();
    await this.#marionette.privileged(inFirefox.useKeys, geckoId, letter);
  }

  async openExtensionPage(page: string): Promise<View> {
    const { handle } = await this.#marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle });
    const base = await this.#marionette.privileged<string>('return WebExtensionPolicy.getByID(args[0]).getURL("");', geckoId);
    await this.#marionette.send('WebDriver:Navigate', { url: base + page });
    return this.#view('front', inFirefox.closeFrontTab);
  }

  async openedTab(): Promise<View | null> {
    const there = await until(() => this.#marionette.privileged<boolean>(inFirefox.frontIsExtensionPage, geckoId), 3_000);
    return there ? this.#view('front', inFirefox.closeFrontTab) : null;
  }

  async killBackground(): Promise<void> {
    await this.#marionette.privileged(inFirefox.endBackground, geckoId);
    await until(async () => !(await this.backgroundRuns()), 5_000);
  }

  backgroundRuns(): Promise<boolean> {
    return this.#marionette.privileged(inFirefox.backgroundRuns, geckoId);
  }

  async prefer(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    await this.#marionette.privileged(inFirefox.prefer, geckoId, scheme);
  }

  async close(): Promise<void> {
    await this.#marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {}); // it may go before it answers
    this.#marionette.close();
    await Promise.race([this.closed, wait(5_000)]);
    this.#process.kill('SIGKILL');
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #point(place: string, then: string[]): Promise<void> {
    const { x, y } = await this.evaluate<{ x: number; y: number }>(place);
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    const actions = [move, ...then.map((type) => ({ type, button: 0 }))];
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.#marionette.send('WebDriver:PerformActions', { actions: [pointer] });
  }

  async #toOwnTab(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle });
  }

  #inBrowser<T>(which: inFirefox.Place, expression: string): Promise<T> {
    return this.#marionette.privileged<T>(inFirefox.evaluate, geckoId, which, expression);
  }

  #view(which: 'popup' | 'front', closing: string): View {
    const evaluate = <T>(expression: string): Promise<T> => this.#inBrowser<T>(which, expression);
    return {
      evaluate,
      text: () => evaluate('document.body?.innerText ?? ""'),
      click: async (selector) => {
        await this.#marionette.privileged(inFirefox.click, geckoId, which, selector);
      },
      choose: async (field, files) => {
        const { value } = await this.#marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
          using: 'css selector',
          value: `#${field}`,
        });
        await this.#marionette.send('WebDriver:ElementSendKeys', { id: Object.values(value)[0], text: files.join('\n') });
      },
      screenshot: async (file) => save(file, await this.#marionette.privileged(inFirefox.picture, geckoId, which)),
      close: async () => {
        await this.#marionette.privileged(closing);
        await this.#toOwnTab();
      },
    };
  }
}

async function save(file: string, base64: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(base64, 'base64'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
