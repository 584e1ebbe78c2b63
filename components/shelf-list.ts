import type { OriginalFacts } from '../engine/original.ts';

/** What a library holds, in figures. */
export interface ShelfFacts {
  outlets: { outlet: string | null; count: number }[];
  /** The oldest and newest day of publication (ISO), `null` where no original has a time. */
  days: { from: string; to: string } | null;
  demo: number;
}

/** Outlets by number of originals, then by name; days by their first ten characters, in the originals' own zones. */
export function shelfFacts(originals: readonly OriginalFacts[]): ShelfFacts {
  const counts = new Map<string | null, number>();
  for (const { outlet } of originals) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  const outlets = [...counts].map(([outlet, count]) => ({ outlet, count }));
  outlets.sort((a, b) => b.count - a.count || (a.outlet ?? '').localeCompare(b.outlet ?? ''));
  const days = originals
    .flatMap(({ published }) => (published && /^\d{4}-\d{2}-\d{2}/.test(published) ? [published.slice(0, 10)] : []))
    .sort();
  return {
    outlets,
    days: days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null,
    demo: originals.filter(({ demo }) => demo).length,
  };
}

/** The originals whose outlet or headline has every word of `query`, newest first; those without a time last. */
export function filterShelf(originals: readonly OriginalFacts[], query: string, outlet: string | null | undefined): OriginalFacts[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return originals
    .filter((original) => outlet === undefined || original.outlet === outlet)
    .filter((original) => {
      const text = fold(`${original.outlet ?? ''} ${original.headline ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
}

/** Without case and accents: a search for “zurich” finds “Zürich”. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
