import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { heard } from '../../library/transaction.ts';

it('is rejected where it is waited for, and nowhere else', async () => {
  globalThis.indexedDB = new IDBFactory();
  const database = await openDB('test', 1, { upgrade: (db) => void db.createObjectStore('store') });
  const unheard: unknown[] = [];
  const listen = (reason: unknown) => void unheard.push(reason);
  process.on('unhandledRejection', listen);
  const tx = heard(database.transaction('store', 'readwrite'));
  const request = tx.store.put(1, 'key');
  tx.abort();
  await expect(request).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(tx.done).rejects.toThrow();
  process.off('unhandledRejection', listen);
  expect(unheard).toEqual([]);
});
