import { expect, it } from 'vitest';
import { asTrace } from '../../library/as-trace.ts';
import { LibraryFullError } from '../../library/errors.ts';
import { checkRoom, readKeeping, readRoom } from '../../library/room.ts';
import { ShelfSearch } from '../../library/shelf-search.ts';
import { made } from './made.ts';

const storage = (usage: number, quota: number, kept = false): StorageManager => {
  let persisted = kept;
  return {
    estimate: async () => ({ usage, quota }),
    persisted: async () => persisted,
    persist: async () => {
      persisted = true;
      return true;
    },
  } as StorageManager;
};

it('refuses what will not fit, before anything is written, and says what is missing', async () => {
  await checkRoom(50_000_000, storage(1_000_000, 100_000_000));
  const refused = checkRoom(80_000_000, storage(1_000_000, 100_000_000));
  await expect(refused).rejects.toBeInstanceOf(LibraryFullError);
  await expect(refused).rejects.toThrow('This needs 112 MB, and the browser gives the library 99 MB more. Delete originals');
  expect(await readRoom(storage(7, 5))).toEqual({ taken: 7, free: 0 });
  expect(await readRoom({} as StorageManager)).toBeNull();
});

it('asks the browser to keep the library only when it is told to', async () => {
  const browser = storage(0, 1);
  expect(await readKeeping(false, browser)).toBe(false);
  expect(await readKeeping(true, browser)).toBe(true);
  expect(await readKeeping(false, browser)).toBe(true);
  expect(await readKeeping(true, {} as StorageManager)).toBeNull();
});

it('makes a trace of a text once', () => {
  const trace = asTrace(made(1));
  expect(trace).toMatchObject({ held: 'trace', uri: 'urn:test:1' });
  expect(trace).not.toHaveProperty('text');
  expect(asTrace(trace)).toBe(trace);
});

it('finds words in any order and script, begun or with a slip, and follows a list that changes', () => {
  const shelf = [
    made(0, { headline: 'Zürich plans a bridge', bylines: ['Zora Penrose'] }),
    made(1, { headline: 'مجلس المدينة يوافق', outlet: '東京新聞' }),
    made(2, { headline: 'Bridge of sighs' }),
  ];
  const search = new ShelfSearch();
  const found = (query: string, of = shelf) => [...(search.find(of, query) ?? ['none'])].join('');
  expect([found('bridge zur'), found('المدينة'), found('東京'), found('penrose'), found('brigde zürich'), found('x y')]).toEqual([
    '100',
    '010',
    '010',
    '100',
    '100',
    '000',
  ]);
  expect([found('br'), found('brid'), found('bridge z'), found('zu'), found('bridge')]).toEqual(['101', '101', '100', '100', '101']);
  expect([found(' … '), found('')]).toEqual(['none', 'none']);
  expect(found('bridge', [shelf[2]!, shelf[0]!])).toBe('11');
  expect(found('sighs', [shelf[2]!])).toBe('1');
});
