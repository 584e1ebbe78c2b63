import { couldBeNamed } from '../engine/could-be-named.ts';
import { inspect } from '../engine/inspect.ts';
import { lookUp } from '../engine/lookup.ts';
import type { Original } from '../engine/original.ts';
import type { Reading } from '../engine/reading.ts';
import type { Report } from '../engine/report.ts';
import type { Segment } from '../engine/segment.ts';
import type { Tables } from '../engine/tables.ts';

/** What a lookup needs to know of a library, wherever its texts are. */
export interface Searchable {
  segments: readonly Segment[];
  size: number;
  removed?: ReadonlySet<number>;
}

/** Fetches originals by their numbers. */
export type Fetch = (numbers: readonly number[]) => Promise<ReadonlyMap<number, Original>> | ReadonlyMap<number, Original>;

/**
 * Looks a reading up, fetches what may be its sources, and inspects them.
 * @param clock milliseconds; with it the report has `timings`, those of the lookup and the fetching among them
 */
export async function inspectWith(
  library: Searchable,
  fetch: Fetch,
  reading: Reading,
  tables: Tables,
  clock?: () => number,
): Promise<Report> {
  const from = clock?.() ?? 0;
  const numbers = lookUp(reading, library.segments, library.size, library.removed);
  const found = clock?.() ?? 0;
  const candidates = await fetch(numbers);
  const fetched = clock?.() ?? 0;
  const report = inspect(reading, candidates, { tables, librarySize: library.size }, clock);
  return clock ? { ...report, timings: { lookup: found - from, fetch: fetched - found, ...report.timings } } : report;
}

/** Whether a page's text may be that of an original: `false` is certain, `true` wants the whole reading (see `couldBeNamed`). */
export async function couldNameWith(library: Searchable, fetch: Fetch, reading: Reading, tables: Tables): Promise<boolean> {
  const numbers = lookUp(reading, library.segments, library.size, library.removed);
  return numbers.length > 0 && couldBeNamed(reading, await fetch(numbers), { tables, librarySize: library.size });
}
