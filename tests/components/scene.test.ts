import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../entrypoints/popup/scene.ts';
import * as reports from './reports.ts';

const url = 'https://daily.example/ferries';
const tab = { id: 1, url, incognito: false };
const record = { url, at: '2026-03-05T10:00:00Z', report: reports.cut.report, selection: null, error: null };
const answer = (at: string) => ({ report: reports.selection, at });

describe('what the popup shows', () => {
  it.each([
    ['a report', { tab, record, page: null }, 'report'],
    ['a report of the same page at another place in it', { tab: { ...tab, url: `${url}#end` }, record, page: null }, 'report'],
    ['a report where the browser does not tell the address', { tab: { ...tab, url: null }, record, page: null }, 'report'],
    ['nothing of another address', { tab: { ...tab, url: 'https://daily.example/other' }, record, page: null }, 'waiting'],
    ['an error', { tab, record: { ...record, report: null, error: 'No.' }, page: null }, 'failed'],
    ['nothing before the page has answered', { tab, record: null, page: null }, 'waiting'],
    ['that the page is being read', { tab, record: null, page: 'reading' }, 'reading'],
    ['that the page was read and the report is on its way', { tab, record: null, page: 'read' }, 'reading'],
    ['that there is no text', { tab, record: null, page: 'no-running-text' }, 'no-text'],
    ['that it is switched off', { tab, record: null, page: 'off' }, 'off'],
    ['that the page failed', { tab, record: null, page: 'failed' }, 'failed'],
    ['that the page was open before', { tab, record: null, page: 'absent' }, 'absent'],
    ['that the page is closed', { tab: { ...tab, url: 'chrome://settings' }, record: null, page: 'absent' }, 'closed'],
    ['that a page without an address is closed', { tab: { ...tab, url: null }, record: null, page: 'absent' }, 'closed'],
    ['that a store is closed', { tab: { ...tab, url: 'https://addons.mozilla.org/en-US/' }, record: null, page: 'absent' }, 'closed'],
  ] as const)('%s', (_, facts, kind) => {
    expect(sceneOf(facts).kind).toBe(kind);
  });

  it('puts the newer of the page and the selection first', () => {
    const first = (at: string) => sceneOf({ tab, record: { ...record, selection: answer(at) }, page: null });
    expect(first('2026-03-05T11:00:00Z')).toMatchObject({ selectionFirst: true });
    expect(first('2026-03-05T09:00:00Z')).toMatchObject({ selectionFirst: false });
    expect(sceneOf({ tab, record: { ...record, report: null, selection: answer('2026-03-05T09:00:00Z') }, page: null })).toMatchObject({
      selectionFirst: true,
    });
  });
});
