import { openDB } from 'idb';
import { sizeOf } from '../../../engine/segment.ts';
import { Connection } from '../../../library/connection.ts';
import { loadView } from '../../../library/view.ts';

/** Bytes that a library's records take, before the browser's own compression and bookkeeping. */
export async function measureStores(name: string) {
  const connection = new Connection(name);
  const view = await connection.use((database) => loadView(database, null));
  connection.close();
  const database = await openDB(name);
  let [directories, facts, texts] = [0, 0, 0];
  for (const { runs, hashes } of await database.getAll('directories')) directories += runs.byteLength + hashes.byteLength;
  for (const packed of await database.getAll('facts')) facts += packed.byteLength;
  for (const packed of await database.getAll('texts')) texts += packed.byteLength;
  database.close();
  const segments = [...view.segments.values()];
  const index = segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
  return { segments: { count: segments.length, postings: segments.map(({ postings }) => postings) }, index, directories, facts, texts };
}
