import type { StorageArea } from './storage-area.ts';

/** What is noted of the library where anyone can read it without waking the background. */
export interface LibraryNote {
  count: number;
  /** The bundle that is being loaded, and how far it is. */
  coming: { id: string; done: number; total: number } | null;
}

export const libraryNoteKey = 'libraryFacts';

/** The note in `storage.local`; `null` where there is none yet. */
export async function readLibraryNote(area: Pick<StorageArea, 'get'>): Promise<LibraryNote | null> {
  const { count, coming } = ((await area.get(libraryNoteKey))[libraryNoteKey] ?? {}) as Partial<LibraryNote>;
  return typeof count === 'number' ? { count, coming: coming ?? null } : null;
}

/** Notes how many originals there are; what is said of a bundle stays, unless `coming` says otherwise. */
export async function noteLibrary(area: Pick<StorageArea, 'get' | 'set'>, count: number, coming?: LibraryNote['coming']): Promise<void> {
  const note: LibraryNote = { count, coming: coming === undefined ? ((await readLibraryNote(area))?.coming ?? null) : coming };
  await area.set({ [libraryNoteKey]: note });
}

/** In `storage.session`: the address of the feed that is being fetched, while one is. The subscriptions page reads it without asking anyone. */
export const feedFetchingKey = 'feedFetching';
