import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { KeptImports } from '../../library/kept-imports.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const at = (minute: number) => `2026-11-25T08:${String(minute).padStart(2, '0')}:00.000Z`;

it('holds an import with its files until it is ended, oldest first', async () => {
  const imports = new KeptImports();
  const late = await imports.begin([{ name: 'b.json', content: new Blob(['[]']) }], at(5));
  const early = await imports.begin([{ name: 'a.json', content: new Blob(['[1]']) }], at(1));
  await imports.note(early.id, 512);
  imports.close();

  const again = new KeptImports();
  const held = await again.list();
  expect(held.map(({ id, done, files }) => [id, done, files[0]!.name])).toEqual([
    [early.id, 512, 'a.json'],
    [late.id, 0, 'b.json'],
  ]);
  await again.end(early.id);
  expect((await again.list()).map(({ id }) => id)).toEqual([late.id]);
  again.close();
});

it('does not copy the files when it notes how far an import is', async () => {
  const imports = new KeptImports();
  const { id } = await imports.begin([{ name: 'a.json', content: new Blob(['[]']) }], at(0));
  const put = IDBObjectStore.prototype.put;
  const written: string[] = [];
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    written.push(this.name);
    return put.apply(this, args);
  };
  await imports.note(id, 128).finally(() => {
    IDBObjectStore.prototype.put = put;
  });
  expect(written).toEqual(['imported']);
  expect((await imports.list())[0]!.done).toBe(128);
  imports.close();
});

it('does not bring an import back that was given up while it ran', async () => {
  const imports = new KeptImports();
  const { id } = await imports.begin([], at(0));
  await imports.end(id);
  await imports.note(id, 7);
  expect(await imports.list()).toEqual([]);
  imports.close();
});
