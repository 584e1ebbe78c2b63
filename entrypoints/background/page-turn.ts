import browser from 'webextension-polyfill';
import { changeRecord, selectionOn, type TabRecord } from '../../messages/tab-record.ts';
import { showBadge } from './badge.ts';
import { type PageSender, tabOf } from './page-sender.ts';

/** What is told of a page; its time and the answer about a selection on it come by themselves. */
type Told = Omit<TabRecord, 'at' | 'selection' | 'error'>;

/** What a page sent, and its turn among all that comes from its tab. */
export interface PageTurn {
  tab: number;
  /** When it came, ISO 8601. */
  at: string;
  /**
   * Keeps what became of it in the tab's record, and shows its number. Where something newer has come from the tab meanwhile nothing is done: a page
   * may be read again while it is still being checked, and the later answer be ready first.
   */
  keep(told: Told, more?: (before: TabRecord | null) => Partial<TabRecord>): Promise<void>;
}

const latest = new Map<number, PageTurn>();

/** Begins a turn; `null` for whoever has none (see `tabOf`). */
export function takeTurn(sender: PageSender): PageTurn | null {
  const tab = tabOf(sender);
  if (tab === null) return null;
  const at = new Date().toISOString();
  const turn: PageTurn = {
    tab,
    at,
    keep: async (told, more) => {
      const isLatest = () => latest.get(tab) === turn;
      const record = (before: TabRecord | null): TabRecord => ({
        ...told,
        at,
        selection: selectionOn(before, told.url),
        error: null,
        ...more?.(before),
      });
      await changeRecord(browser.storage.session, tab, (before) => (isLatest() ? record(before) : null));
      if (isLatest()) await showBadge(tab, told.report);
    },
  };
  latest.set(tab, turn);
  return turn;
}
