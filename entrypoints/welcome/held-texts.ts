import type { Report } from '../../engine/report.ts';
import { openLibrary } from '../../library/store.ts';

/** The texts of a report's originals, where the library holds them, by `uri`. */
export async function heldTexts({ matches }: Report): Promise<ReadonlyMap<string, string>> {
  const library = await openLibrary();
  const held = await Promise.all(matches.map(({ original }) => library.original(original.uri)));
  library.close();
  return new Map(held.flatMap((one) => (one?.held === 'text' ? [[one.uri, one.text] as const] : [])));
}
