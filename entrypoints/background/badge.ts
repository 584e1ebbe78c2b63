import browser from 'webextension-polyfill';
import type { Report } from '../../engine/report.ts';

/**
 * The badge says how many sources the page's text comes from; no number where there is none. The browser takes it off by itself when
 * the tab goes to another page. A quotation is not a source, and the outlet's own page is not a repost: neither counts.
 */
export async function showBadge(tab: number, report: Report | null): Promise<void> {
  const sources = report?.verdict === 'reposted' ? report.matches.filter((match) => match.reuse !== 'quotation').length : 0;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: sources ? String(sources) : '' }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#1d4f91' }),
      browser.action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' }),
    ]);
  } catch (error) {
    // The tab may have gone while its text was checked: nobody misses the badge then.
    if (await browser.tabs.get(tab).catch(() => null)) throw error;
  }
}
