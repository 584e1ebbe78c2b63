import type { OtherTab } from '../../components/other-tabs.tsx';
import type { PageState } from '../../messages/protocol.ts';
import type { Settings } from '../../messages/settings.ts';
import type { TabRecord } from '../../messages/tab-record.ts';

/** Everything that the popup is drawn from. */
export interface Facts {
  tab: { id: number; url: string | null; incognito: boolean };
  record: TabRecord | null;
  settings: Settings;
  originals: number | null;
  /** The content script's answer, `absent` where nobody answers, `null` while it was not asked. */
  page: PageState | 'absent' | null;
  marks: boolean;
  texts: ReadonlyMap<string, string>;
  otherTabs: readonly OtherTab[];
}
