import { LibraryFullError } from './errors.ts';

/** What is left free: the database rewrites records, and needs room for the old and the new ones together. */
const margin = 32_000_000;

/** Bytes that this browser's store of the extension takes and may still take; `null` where the browser does not say. */
export async function readRoom(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<{ taken: number; free: number } | null> {
  const { usage, quota } = (await storage?.estimate?.().catch(() => null)) ?? {};
  return usage === undefined || quota === undefined ? null : { taken: usage, free: Math.max(0, quota - usage) };
}

/**
 * Refuses to begin what will not fit.
 * @param bytes how much will be written, about
 * @throws LibraryFullError that says how much is missing
 */
export async function checkRoom(bytes: number, storage?: StorageManager): Promise<void> {
  const room = await readRoom(storage);
  if (room && room.free < bytes + margin) throw new LibraryFullError({ needed: bytes + margin, free: room.free });
}

/** Whether the browser keeps the library for good; `null` where it does not say. With `ask` it is asked to: only a page can ask. */
export async function readKeeping(
  ask = false,
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<boolean | null> {
  if (!storage?.persisted) return null;
  return (await storage.persisted()) || (ask && storage.persist ? storage.persist() : false);
}
