import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { asTrace } from '../../library/as-trace.ts';
import { adding, givingWay } from '../../library/giving-way.ts';
import { openLibrary } from '../../library/store.ts';
import { made, madeAll } from './made.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('lets all who add go on together, and who gives way when they are done', async () => {
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const add = (name: string) =>
    adding('test', async () => {
      order.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
  const both = [add('one'), add('other')];
  await expect.poll(() => order).toEqual(['one', 'other']);
  const later = givingWay('test', async () => void order.push('later'));
  const elsewhere = givingWay('another', async () => void order.push('elsewhere'));
  await elsewhere;
  for (const end of ends) end();
  await Promise.all([...both, later]);
  expect(order).toEqual(['one', 'other', 'elsewhere', 'later']);
  await expect(adding('test', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await givingWay('test', async () => {});
});

it('lets an import through before the rest of a bundle that is being loaded', async () => {
  const [page, background] = [await openLibrary(), await openLibrary()];
  const bundle = { id: 'test', version: '1', originals: () => madeAll(1_200).map(asTrace) };
  const told: number[] = [];
  let loading: Promise<string> | undefined;
  await new Promise<void>((resolve) => {
    const progress = (done: number) => {
      told.push(done);
      resolve();
    };
    loading = background.loadBundle(bundle, { progress });
  });
  expect(await page.add(madeAll(3, 1_190))).toEqual({ added: 3, updated: 0, same: 0 });
  expect(told).toHaveLength(1);
  expect(await loading).toBe('loaded');
  expect(await page.count()).toBe(1_200);
  expect(await page.original('urn:test:1191')).toEqual(made(1_191));
  page.close();
  background.close();
});
