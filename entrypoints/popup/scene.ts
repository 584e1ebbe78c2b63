import { safeLink } from '../../components/addresses.ts';
import type { Scene } from '../../components/scene.ts';
import { isSamePage } from '../../messages/tab-record.ts';
import type { Facts } from './facts.ts';

/** Pages that browsers close to extensions although their address looks like any other. */
const stores =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;

/** What the popup shows, from what is known. A record of another address is stale and counts for nothing. */
export function sceneOf({ tab, record, page }: Pick<Facts, 'tab' | 'record' | 'page'>): Scene {
  const fresh = record !== null && (tab.url === null || isSamePage(tab.url, record.url)) ? record : null;
  if (fresh?.report || fresh?.selection) {
    const selectionFirst = fresh.selection !== null && (fresh.report === null || fresh.selection.at > fresh.at);
    return { kind: 'report', report: fresh.report, selection: fresh.selection?.report ?? null, selectionFirst };
  }
  if (fresh?.error) return { kind: 'failed', why: fresh.error };
  switch (page) {
    case null:
      return { kind: 'waiting' };
    case 'absent':
      return { kind: safeLink(tab.url) && !stores.test(tab.url!) ? 'absent' : 'closed' };
    case 'no-running-text':
      return { kind: 'no-text' };
    case 'off':
      return { kind: 'off' };
    case 'failed':
      return { kind: 'failed', why: null };
    default:
      return { kind: 'reading' };
  }
}
