import browser from 'webextension-polyfill';
import { tables } from '../../data/tables.ts';
import type { PageFacts } from '../../engine/page-facts.ts';
import { sendMessage } from '../../messages/channel.ts';
import { checkDraft } from '../../messages/draft-schema.ts';
import type { Draft } from '../../page/draft.ts';
import { judge } from '../../page/judge.ts';
import { pageFacts } from '../../page/page-facts.ts';
import { takeDown } from '../../page/take-down.ts';

/** Reads a page that was fetched: in Firefox's event page here, in Chrome by a page that has a parser. */
export async function readFetched(html: string, address: string): Promise<PageFacts | null> {
  const draft = import.meta.env.FIREFOX ? await takeDown(new DOMParser(), html, address) : await byOffscreen(html, address);
  return pageFacts(draft, judge(draft, tables));
}

/** Closes the page with the parser: it is kept open for one round only. */
export async function closeParser(): Promise<void> {
  if (!import.meta.env.FIREFOX && (await chrome.offscreen.hasDocument())) await chrome.offscreen.closeDocument();
}

async function byOffscreen(html: string, address: string): Promise<Draft> {
  if (!(await chrome.offscreen.hasDocument())) {
    await chrome.offscreen.createDocument({
      url: browser.runtime.getURL('/offscreen.html'),
      reasons: ['DOM_PARSER'],
      justification: 'Reads the articles of feeds that a person subscribed to.',
    });
  }
  return checkDraft(await sendMessage('takeDown', { html, address }));
}
