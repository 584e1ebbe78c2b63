import { describe, expect, it } from 'vitest';
import { dropRecord, isSamePage, readRecord, recordKey, type TabRecord, writeRecord } from '../../messages/tab-record.ts';
import { memoryArea } from './memory-area.ts';

const record = (at: string, error = 'x'.repeat(100)): TabRecord => ({
  url: 'https://news.example/',
  at,
  report: null,
  selection: null,
  error,
});

describe("a tab's record", () => {
  it('is kept under the tab and is gone when dropped', async () => {
    const area = memoryArea();
    await writeRecord(area, 3, record('2026-01-01T00:00:00Z'));
    expect(await readRecord(area, 3)).toEqual(record('2026-01-01T00:00:00Z'));
    expect(await readRecord(area, 4)).toBeNull();
    await dropRecord(area, 3);
    expect(await readRecord(area, 3)).toBeNull();
  });

  it('takes the place of the oldest others when the storage is full', async () => {
    const area = memoryArea(420);
    await area.set({ settings: 'kept' });
    await writeRecord(area, 1, record('2026-01-02T00:00:00Z'));
    await writeRecord(area, 2, record('2026-01-01T00:00:00Z'));
    await writeRecord(area, 3, record('2026-01-03T00:00:00Z'));
    expect(Object.keys(await area.get(null)).sort()).toEqual(['settings', recordKey(1), recordKey(3)].sort());
  });

  it('fails aloud when it alone is too large, and the others are not what is missing', async () => {
    await expect(writeRecord(memoryArea(50), 1, record('2026-01-02T00:00:00Z'))).rejects.toThrow('quota');
  });
});

it('is of the same page whatever the fragment', () => {
  expect(isSamePage('https://news.example/a#top', 'https://news.example/a')).toBe(true);
  expect(isSamePage('https://news.example/a?b', 'https://news.example/a')).toBe(false);
  expect(isSamePage(null, 'https://news.example/a')).toBe(false);
});
