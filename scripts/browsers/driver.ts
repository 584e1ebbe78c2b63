import path from 'node:path';
import type { TabRecord } from '../../messages/tab-record.ts';
import { root } from '../install.mjs';

/** A real browser with the extension in it. The same few things are done in each, so that demo and tests are written once. */
export interface Driver {
  readonly name: BrowserName;
  /** Loads an address in the one tab and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page (of the page's own world), as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Selects the text of an element, given as an expression of the page, and brings it into sight. */
  select(element: string): Promise<void>;
  /** Moves the pointer to a place of the viewport, given as an expression of the page that is `{ x, y }`. */
  point(place: string): Promise<void>;
  /** A real click at such a place. */
  clickAt(place: string): Promise<void>;
  /** Presses a key in the page: `Escape`. */
  press(key: 'Escape'): Promise<void>;
  /** A picture of the page's visible part. */
  screenshot(file: string): Promise<void>;
  /** The value of an expression in the background, which is woken for it. */
  inBackground<T>(expression: string): Promise<T>;
  /** The tab's record, once it is about the page that is shown. */
  record(): Promise<TabRecord | null>;
  /** The badge's text on the tab. */
  badge(): Promise<string>;
  /** Clicks the toolbar button and gives the popup that opens. */
  openPopup(): Promise<View>;
  /** The popup that is open, or `null`: waits a little for one. */
  openedPopup(): Promise<View | null>;
  /** Chooses the extension's entry in the context menu of what is selected. */
  chooseFromContextMenu(): Promise<void>;
  /** What the keys of a keyboard command do, by the key's letter. */
  useKeys(letter: 'F' | 'M'): Promise<void>;
  /** An extension page in a tab of its own, in front. */
  openExtensionPage(page: string): Promise<View>;
  /** The tab the extension opened by itself (one other than ours), or `null`: waits a little for one. */
  openedTab(): Promise<View | null>;
  /** Ends the background: service worker or event page. */
  killBackground(): Promise<void>;
  /** Whether the background runs at this moment. */
  backgroundRuns(): Promise<boolean>;
  /** What pages and views are told about the reader's colours. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** Settles when the browser has gone, also by a person's hand. */
  readonly closed: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** One of the extension's own pages: the popup, or a tab. */
export interface View {
  evaluate<T>(expression: string): Promise<T>;
  /** The visible text. */
  text(): Promise<string>;
  /** A real click in the middle of the first element that fits. */
  click(selector: string): Promise<void>;
  /** Gives files to a file field, as its picker would. Tabs only. */
  choose?(field: string, files: readonly string[]): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export type BrowserName = 'Chromium' | 'Firefox';

export interface LaunchOptions {
  /** The built extension's folder; `null` for a bare browser. */
  extension?: string | null;
  /** All traffic goes through this proxy on 127.0.0.1, that of loopback addresses too. */
  proxyPort?: number;
  /** With a window on the screen. */
  headed?: boolean;
  /** Keep pages that are left, to show them again as they were, as people's browsers do: the default. Not where each page is measured by itself. Chromium only. */
  keepsPages?: boolean;
}

/** Where `wxt build` puts the extension. */
export const builds: Record<BrowserName, string> = {
  Chromium: path.join(root, '.output', 'chrome-mv3'),
  Firefox: path.join(root, '.output', 'firefox-mv3'),
};

export const geckoId = 'wireprint@wireprint.example';

/** Selects an element's text in the page; see `Driver.select`. */
export const selecting = (element: string): string => `(() => {
  const element = ${element};
  if (!element) throw new Error('There is nothing to select.');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection().selectAllChildren(element);
})()`;

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again and again until the answer is there.
 * @returns the first answer that is neither `null`, `undefined` nor false; `null` when the time is up.
 */
export async function until<T>(ask: () => Promise<T>, milliseconds: number, pause = 50): Promise<NonNullable<T> | null> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) return null;
    await wait(pause);
  }
}

/** Has the extension speak a language, named by its folder of `_locales`; `null` for the browser's own. */
export async function speak(driver: Pick<Driver, 'inBackground'>, language: string | null): Promise<void> {
  await driver.inBackground(`chrome.storage.local.get('settings').then(({ settings }) =>
    chrome.storage.local.set({ settings: { ...settings, language: ${JSON.stringify(language)} } }))`);
}

/** The visible text of a view, once it has stood still for a while. */
export async function settledText(view: Pick<View, 'text'>, milliseconds = 8_000): Promise<string> {
  let before = '';
  let since = Date.now();
  const text = await until(async () => {
    const now = (await view.text()).trim();
    if (now !== before) {
      before = now;
      since = Date.now();
    }
    return now !== '' && Date.now() - since >= 300 ? now : null;
  }, milliseconds);
  return text ?? before;
}
