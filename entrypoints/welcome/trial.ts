import type { Report } from '../../engine/report.ts';
import { sendMessage } from '../../messages/channel.ts';
import type { Mark } from '../../messages/protocol.ts';
import type { StorageArea } from '../../messages/storage-area.ts';
import { readRecord } from '../../messages/tab-record.ts';
import { readDocument } from '../../page/read-document.ts';
import { TextMap } from '../../page/text-map.ts';

/** Demo pages by the language that they are in; English for all others. */
const pages: Record<string, string> = { de: 'german', ar: 'arabic', ja: 'japanese' };

/** The demo repost for readers of a language, as a file of the extension. */
export const demoPage = (language: string): string => `/demo/${pages[language] ?? 'local-paper'}.html`;

export interface Trial {
  report: Report;
  marks: Mark[];
  map: TextMap;
}

/** Reads the demo repost and has the background look for its source, as a content script does with any page. `null` where that failed. */
export async function tryOn(page: Document, tab: number, session: StorageArea): Promise<Trial | null> {
  const { draft, walked } = await readDocument(page, {
    source: location.href,
    url: location.href,
    breathe: () => Promise.resolve(),
    signal: new AbortController().signal,
  });
  const found = await sendMessage('pageRead', draft);
  const record = await readRecord(session, tab);
  return found.ok && record?.report ? { report: record.report, marks: found.value.marks, map: new TextMap(walked.blocks) } : null;
}
