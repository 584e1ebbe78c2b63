import { deleteDB, openDB } from 'idb';

/** Holds nothing; there only for a moment. */
const passing = 'wireprint-passing';

let begun: Promise<void> | undefined;

/**
 * Has Chromium begin a new file for what is written to the databases of this origin. Chromium goes on writing to the file of the session
 * before, also where the computer or the browser went down in the middle of a record: what comes behind the broken one cannot be read at the
 * next start, and Chromium then throws away every database of the origin (https://github.com/google/leveldb/issues/1287). A database that is
 * deleted has all that the file holds put away in tables, and the file with its broken record goes. Takes some 20 ms, once in each context;
 * of other browsers and where a database cannot be made it asks nothing.
 */
export function freshLog(): Promise<void> {
  begun ??= isChromium() ? passADatabase().catch(() => {}) : Promise.resolve();
  return begun;
}

/** Chromium alone says of itself what it is in this way. */
function isChromium(): boolean {
  return 'userAgentData' in (globalThis.navigator ?? {});
}

async function passADatabase(): Promise<void> {
  const made = await openDB(passing);
  made.close();
  await deleteDB(passing);
}
