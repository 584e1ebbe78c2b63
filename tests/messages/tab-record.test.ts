import { describe, expect, it } from 'vitest';
import {
  changeRecord,
  dropRecord,
  isSamePage,
  readRecord,
  recordKey,
  selectionOn,
  type TabRecord,
  writeRecord,
} from '../../messages/tab-record.ts';
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

describe('a change of a record', () => {
  it('sees what the one before it made, however long that took', async () => {
    const area = memoryArea();
    const changes = ['a', 'b', 'c'].map((sign) =>
      changeRecord(area, 1, (held) => record('2026-01-01T00:00:00Z', (held?.error ?? '') + sign)),
    );
    await Promise.all(changes);
    expect((await readRecord(area, 1))?.error).toBe('abc');
  });

  it('leaves the record where it says so, and is not stopped by one that failed', async () => {
    const area = memoryArea();
    await writeRecord(area, 1, record('2026-01-01T00:00:00Z', 'held'));
    const failed = changeRecord(area, 1, () => {
      throw new Error('no');
    });
    await changeRecord(area, 1, () => null);
    await expect(failed).rejects.toThrow('no');
    expect((await readRecord(area, 1))?.error).toBe('held');
  });

  it('takes the answer about a selection along on the same page only', () => {
    const selection = { report: { page: { url: 'https://news.example/a#b' } }, at: '' } as unknown as NonNullable<TabRecord['selection']>;
    const held = { ...record(''), selection };
    expect(selectionOn(held, 'https://news.example/a')).toBe(selection);
    expect(selectionOn(held, 'https://news.example/c')).toBeNull();
    expect(selectionOn(null, 'https://news.example/a')).toBeNull();
  });
});

it('is of the same page whatever the fragment', () => {
  expect(isSamePage('https://news.example/a#top', 'https://news.example/a')).toBe(true);
  expect(isSamePage('https://news.example/a?b', 'https://news.example/a')).toBe(false);
  expect(isSamePage(null, 'https://news.example/a')).toBe(false);
});
