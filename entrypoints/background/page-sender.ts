import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';

export type PageSender = Pick<Runtime.MessageSender, 'tab' | 'frameId' | 'id'>;

/** The tab whose page a message came from; `null` for anyone but the extension's own script in the page itself, not in a frame of it. */
export function tabOf({ tab, frameId, id }: PageSender): number | null {
  return frameId === 0 && id === browser.runtime.id ? (tab?.id ?? null) : null;
}
