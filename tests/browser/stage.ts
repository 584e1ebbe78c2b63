import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Report } from '../../engine/report.ts';
import type { TabRecord } from '../../messages/tab-record.ts';
import { ChromiumDriver } from '../../scripts/browsers/chromium.ts';
import { type BrowserName, type Driver, type LaunchOptions, until, type View } from '../../scripts/browsers/driver.ts';
import { FirefoxDriver } from '../../scripts/browsers/firefox.ts';
import { root } from '../../scripts/install.mjs';
import { serve } from '../../scripts/serve.mjs';
import { type Gateway, openGateway } from './gateway.ts';

export const demo = path.join(root, 'demo');
/** Measuring material of the development machine; not part of the repository. Tests that want it say that they skip it. */
export const material = path.join(root, '..', 'shared', 'data');
export const seed = path.join(material, 'seed');
export const hasSeed = existsSync(path.join(seed, 'repost.html'));
/** Where pictures for people go. */
export const screens = path.join(root, 'out', 'screens');

const browsers: { name: BrowserName; launch: (options: LaunchOptions) => Promise<Driver> }[] = [
  { name: 'Chromium', launch: (options) => ChromiumDriver.launch(options) },
  { name: 'Firefox', launch: (options) => FirefoxDriver.launch(options) },
];

/** How long what follows a report (number, marks) may take: the browser draws it in its own time, beside whatever else the machine does. */
export const soon = { timeout: 10_000, interval: 50 };

/** What a test has: a browser with the extension, behind a gateway, and its pages on loopback. */
export interface Stage {
  driver: Driver;
  gateway: Gateway;
  /** The address of a page of the folder that is served. */
  at(page: string): string;
}

/** The same tests in both browsers: one browser for them all, which is closed at the end. */
export function inEachBrowser(title: string, folder: string, tests: (stage: () => Stage, name: BrowserName) => void): void {
  describe.each(browsers)(`$name: ${title}`, ({ name, launch }) => {
    let stage: Stage | null = null;
    const closing: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      const server = await serve(folder);
      closing.push(server.close);
      const gateway = await openGateway();
      closing.push(gateway.close);
      const driver = await launch({ proxyPort: gateway.port });
      closing.push(() => driver.close());
      stage = { driver, gateway, at: (page) => server.url + page };
    });
    afterAll(async () => {
      for (const close of closing.reverse()) await close();
    });
    tests(() => {
      if (!stage) throw new Error('The browser did not start.');
      return stage;
    }, name);
  });
}

/** A browser without the extension, of the same kind, for comparison. */
export async function withBareBrowser<T>(name: BrowserName, gateway: Gateway, use: (driver: Driver) => Promise<T>): Promise<T> {
  const { launch } = browsers.find((browser) => browser.name === name)!;
  const driver = await launch({ extension: null, proxyPort: gateway.port });
  try {
    return await use(driver);
  } finally {
    await driver.close();
  }
}

/** Opens a page and waits for its record: a report, or nothing more than that its text is no original's. */
export async function openPage({ driver }: Stage, url: string): Promise<TabRecord> {
  await driver.open(url);
  const record = await until(() => driver.record(), 20_000);
  if (!record) throw new Error(`${url} has no record after 20 s: content script, background or library did not answer.`);
  if (record.error !== null) throw new Error(`${url} could not be checked: ${record.error}`);
  return record;
}

/** Opens a page and waits until it has been read; one that a glance was enough for is asked to be read, as the popup asks. */
export async function readPage(stage: Stage, url: string): Promise<Report> {
  const { report } = await openPage(stage, url);
  if (report) return report;
  const { driver } = stage;
  await driver.inBackground(`(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => globalThis.wireprintPage.readNow() });
  })()`);
  const record = await until(async () => ((await driver.record())?.report ? driver.record() : null), 20_000);
  if (!record?.report) throw new Error(`${url} was not read when it was asked for.`);
  return record.report;
}

/** Opens the popup and closes it when `look` has seen enough. */
export async function inPopup<T>({ driver }: Stage, look: (view: View) => Promise<T>): Promise<T> {
  const view = await driver.openPopup();
  try {
    return await look(view);
  } finally {
    await view.close();
  }
}

/** A real click on the first visible element of a kind whose text holds `words`. */
export async function clickOn(view: View, kind: string, words: string): Promise<void> {
  const found = await until(
    () =>
      view.evaluate<boolean>(`(() => {
        document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
        const fits = (one) => one.textContent.includes(${JSON.stringify(words)}) && one.checkVisibility();
        const element = [...document.querySelectorAll(${JSON.stringify(kind)})].find(fits);
        element?.setAttribute('data-wanted', '');
        return Boolean(element);
      })()`),
    5_000,
  );
  if (!found) throw new Error(`No ${kind} says “${words}”. The view says: ${await view.text()}`);
  await view.click('[data-wanted]');
}

/** How many characters each source's marks cover on the page. */
export function marked({ driver }: Stage): Promise<Record<string, number>> {
  return driver.evaluate(`Object.fromEntries([...CSS.highlights].map(([name, ranges]) =>
    [name, [...ranges].reduce((sum, range) => sum + String(range).length, 0)]))`);
}

/** The words of the small window at a mark; `null` where there is none. Only the extension can look into it: so the extension is asked. */
export async function tipOf({ driver }: Stage): Promise<string | null> {
  const look = `() => {
    const host = document.querySelector('wireprint-tip');
    const root = host && (globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot);
    return root ? [...root.querySelectorAll('[part~=name] bdi, [part=line], button')].map((one) => one.textContent).join(' | ') : null;
  }`;
  return driver.inBackground<string | null>(`(async () => {
    const api = globalThis.browser ?? chrome;
    const { [0]: tab } = await api.tabs.query({ active: true, currentWindow: true });
    const { [0]: answer } = await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${look} });
    return answer.result ?? null;
  })()`);
}

/** The whole document as markup. */
export const markup = (driver: Driver): Promise<string> =>
  driver.evaluate("(document.doctype?.name ?? '') + document.documentElement.outerHTML");

/** Either form of a clock time, as the original's own zone has it: “16:40” or “4:40”. */
export function clockTime(published: string): RegExp {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/.exec(published) ?? [];
  return new RegExp(`\\b(?:${hour}|0?${Number(hour) % 12 || 12})[:.h]${minute}\\b`);
}
