import { findComparison } from './comparisons.ts';
import { Connection } from './connection.ts';
import type { Comparison } from './schema.ts';

/**
 * A comparison that was kept, read straight from the database: its page comes to it after a reload without the engine and the index.
 * @throws LibraryNewerError, LibraryBlockedError
 */
export async function readComparison(id: string, name = 'wireprint'): Promise<Comparison | undefined> {
  const connection = new Connection(name);
  try {
    return await connection.use((database) => findComparison(database, id));
  } finally {
    connection.close();
  }
}
