import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';

// What it does to Chromium's files is shown with a real one, in `tests/browser/killed.test.ts`.

const asked: string[] = [];

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  const factory = new IDBFactory();
  const { open, deleteDatabase } = factory;
  factory.open = (name, version) => {
    asked.push(`open ${name}`);
    return open.call(factory, name, version);
  };
  factory.deleteDatabase = (name) => {
    asked.push(`delete ${name}`);
    return deleteDatabase.call(factory, name);
  };
  vi.stubGlobal('indexedDB', factory);
  return () => vi.unstubAllGlobals();
});

const inChromium = () => vi.stubGlobal('navigator', { userAgentData: {} });

async function begin(): Promise<void> {
  const { freshLog } = await import('../../library/fresh-log.ts');
  await Promise.all([freshLog(), freshLog()]);
  await freshLog();
}

it('makes a database and deletes it, once', async () => {
  inChromium();
  await begin();
  expect(asked).toEqual(['open wireprint-passing', 'delete wireprint-passing']);
  expect(await indexedDB.databases()).toEqual([]);
});

it('asks nothing of other browsers', async () => {
  await begin();
  expect(asked).toEqual([]);
});

it('keeps nobody from writing where no database can be made', async () => {
  inChromium();
  indexedDB.open = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  await begin();
  expect(asked).toEqual([]);
});

it('comes before what is written, and not before what is only read', async () => {
  inChromium();
  const { Connection } = await import('../../library/connection.ts');
  const connection = new Connection('test');
  await connection.use(async (database) => database.count('facts'));
  expect(asked).toEqual(['open test']);
  await connection.change(async (database) => database.count('facts'));
  expect(asked).toEqual(['open test', 'open wireprint-passing', 'delete wireprint-passing']);
  connection.close();
});
