import type { Original, OriginalFacts } from '../engine/original.ts';

/** An original as the list shows it. */
export interface ShelfItem extends OriginalFacts {
  number: number;
  held: Original['held'];
  /** How many earlier versions are held beside it. */
  earlier: number;
  /** How it came; `bundle`: with the extension. */
  origin: string | null;
}

/** What can be done from the list. */
export interface ShelfActions {
  open(uri: string | null): void;
  pin(uri: string, on: boolean): void;
  remove(uris: readonly string[]): void;
}

export interface OutletTally {
  outlet: string | null;
  count: number;
  /** The oldest and newest day of publication (ISO); `null` where none has a time. */
  days: { from: string; to: string } | null;
}

/** What a library holds, in figures. */
export interface ShelfFacts {
  count: number;
  /** By number of originals, then by name. */
  outlets: OutletTally[];
  days: { from: string; to: string } | null;
  /** How many were published in each year from the first to the last. */
  years: { year: number; count: number }[];
  demo: number;
  traces: number;
  excerpts: number;
}

/** Days by their first ten characters, in the originals' own zones. */
export function shelfFacts(originals: readonly ShelfItem[]): ShelfFacts {
  const outlets = new Map<string | null, OutletTally>();
  const years = new Map<number, number>();
  const all: OutletTally = { outlet: null, count: 0, days: null };
  let [demo, traces, excerpts] = [0, 0, 0];
  for (const { outlet, published, demo: written, held, heldExtent } of originals) {
    let tally = outlets.get(outlet);
    if (!tally) {
      tally = { outlet, count: 0, days: null };
      outlets.set(outlet, tally);
    }
    const day = published !== null && /^\d{4}-\d{2}-\d{2}/.test(published) ? published.slice(0, 10) : null;
    for (const each of [tally, all]) count(each, day);
    if (day) years.set(Number(day.slice(0, 4)), (years.get(Number(day.slice(0, 4))) ?? 0) + 1);
    if (written) demo++;
    if (held === 'trace') traces++;
    if (heldExtent === 'excerpt') excerpts++;
  }
  return {
    count: originals.length,
    outlets: [...outlets.values()].sort((a, b) => b.count - a.count || ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1)),
    days: all.days,
    years: everyYear(years),
    demo,
    traces,
    excerpts,
  };
}

function count(tally: OutletTally, day: string | null): void {
  tally.count++;
  if (day === null) return;
  if (tally.days === null) tally.days = { from: day, to: day };
  else if (day < tally.days.from) tally.days.from = day;
  else if (day > tally.days.to) tally.days.to = day;
}

/** Years without an original stand there too: that is what one looks for. An odd date in the year 1 must not make a thousand of them. */
function everyYear(years: ReadonlyMap<number, number>): ShelfFacts['years'] {
  const known = [...years.keys()].sort((a, b) => a - b);
  if (known.length === 0) return [];
  const last = known.at(-1)!;
  const first = Math.max(known[0]!, last - 59);
  return Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, count: years.get(first + at) ?? 0 }));
}

export type Sort = 'added' | 'newest' | 'oldest' | 'outlet';

/** Which originals are wanted; `undefined` for an outlet means all. */
export interface Wanted {
  outlet: string | null | undefined;
  kind: 'all' | 'text' | 'trace' | 'versions' | 'pinned';
  /** The day of publication, as in the originals' own zones: `2026-03-04`. */
  day?: string | undefined;
}

/** The places of all originals in an order, pinned ones first. Originals come as they were added, last first. */
export function orderOf(originals: readonly ShelfItem[], sort: Sort, pins: ReadonlySet<string>): Uint32Array {
  const ranks = ranksOf(originals, sort);
  // Rank and place in one number, since numbers sort natively: 33 bits of rank, 19 of place; pinned ones before all.
  const keys = Float64Array.from(originals, ({ uri }, at) => (pins.has(uri) ? 0 : 2 ** 52) + ranks[at]! * places + at);
  keys.sort();
  return Uint32Array.from(keys, (key) => key % places);
}

/** More originals than this no browser page holds. */
const places = 2 ** 19;

function ranksOf(originals: readonly ShelfItem[], sort: Sort): Float64Array {
  // What a person added stands before what came with the extension, whenever that was loaded.
  if (sort === 'added') return Float64Array.from(originals, ({ origin }) => (origin === 'bundle' ? 1 : 0));
  if (sort === 'outlet') {
    const names = [...new Set(originals.map(({ outlet }) => outlet ?? ''))].sort((a, b) => a.localeCompare(b));
    const ranks = new Map(names.map((name, rank) => [name, rank]));
    return Float64Array.from(originals, ({ outlet }) => ranks.get(outlet ?? '')!);
  }
  return Float64Array.from(originals, ({ published }) => {
    // Since 1600, in units of two seconds, which fit 33 bits; what has no time comes last.
    const time = published === null ? Number.NaN : Math.floor((Date.parse(published) / 1000 + 11_676_096_000) / 2);
    if (!(time >= 0 && time < 2 ** 33 - 1)) return 2 ** 33 - 1;
    return sort === 'oldest' ? time : 2 ** 33 - 2 - time;
  });
}

/** Of the ordered originals the wanted ones. @param found for each original 1 if a search has found it; `null` where nothing is searched */
export function choose(
  originals: readonly ShelfItem[],
  order: Uint32Array,
  found: Uint8Array | null,
  { outlet, kind, day }: Wanted,
  pins: ReadonlySet<string>,
): ShelfItem[] {
  const chosen: ShelfItem[] = [];
  for (const at of order) {
    if (found && !found[at]) continue;
    const original = originals[at]!;
    if (outlet !== undefined && original.outlet !== outlet) continue;
    if (day !== undefined && !original.published?.startsWith(day)) continue;
    if (
      kind === 'versions' ? original.earlier === 0 : kind === 'pinned' ? !pins.has(original.uri) : kind !== 'all' && original.held !== kind
    )
      continue;
    chosen.push(original);
  }
  return chosen;
}
