import { expect, it } from 'vitest';
import { noteLibrary, readLibraryNote } from '../../messages/library-note.ts';
import { memoryArea } from './memory-area.ts';

it('says how many originals there are and what is coming, and keeps the one when the other is noted', async () => {
  const area = memoryArea();
  expect(await readLibraryNote(area)).toBeNull();
  await noteLibrary(area, 30, { id: 'test', done: 1, total: 9 });
  expect(await readLibraryNote(area)).toEqual({ count: 30, coming: { id: 'test', done: 1, total: 9 } });
  await noteLibrary(area, 29);
  expect(await readLibraryNote(area)).toEqual({ count: 29, coming: { id: 'test', done: 1, total: 9 } });
  await noteLibrary(area, 40, null);
  expect(await readLibraryNote(area)).toEqual({ count: 40, coming: null });
});
