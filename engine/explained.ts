import type { Hits } from './hits.ts';
import { type Elected, fade } from './tally.ts';

/** A candidate must have so many times the least votes at words that no better one has … */
const MORE = 2;
/** … or so large a share of the fingerprints of the one that has its words, to be another version of the same text. */
const RIVAL = 0.5;
/** Or so large a share of its votes at quoted words: who else holds a quotation is told. */
const QUOTED = 0.5;
/** Two texts with the same sentence choose other fingerprints at its ends: so many words around one are explained with it. */
const AROUND = 4;
/** A page that shares something with hundreds of originals has so many: of more than this it is not asked which are explained. */
const MAX_HITS = 65_536;

/**
 * Of candidates, most votes first, those that may explain words of the page which no better one explains, or explain the same as another version would: texts of
 * one desk share paragraphs of background, and the one that a page is copied from brings all that hold them. Time: hits, and words for each candidate.
 * @param readQuoted for each word of the page 1 if it is quoted; only asked for where it matters
 */
export function withoutExplained(
  candidates: readonly Elected[],
  hits: Hits,
  words: number,
  least: number,
  readQuoted: () => Uint8Array,
): Elected[] {
  if (candidates.length < 2 || hits.count > MAX_HITS) return [...candidates];
  const places = new Map(candidates.map(({ number }, place) => [number, place]));
  const own: number[][] = candidates.map(() => []);
  for (let hit = 0; hit < hits.count; hit++) {
    const place = places.get(hits.number[hit]!);
    if (place !== undefined) own[place]!.push(hit);
  }
  const totals = own.map((list) => list.reduce((sum, hit) => sum + hits.weight[hit]!, 0));
  let quoted: Uint8Array | undefined;
  const isQuotation = (place: number): boolean => {
    quoted ??= readQuoted();
    return own[place]!.reduce((sum, hit) => sum + quoted![hits.at[hit]!]! * hits.weight[hit]!, 0) >= QUOTED * totals[place]!;
  };
  const owner = new Int16Array(words).fill(-1);
  return candidates.filter((_, place) => {
    const shared = new Float64Array(place + 1);
    let [now, most, last] = [0, 0, 0];
    for (const hit of own[place]!) {
      const at = hits.at[hit]!;
      if (owner[at]! >= 0) {
        shared[owner[at]!]! += hits.weight[hit]!;
        continue;
      }
      now = fade(now, Math.abs(at - last)) + hits.weight[hit]!;
      most = Math.max(most, now);
      last = at;
    }
    const better = shared.indexOf(Math.max(...shared));
    const kept = place === 0 || most > MORE * least || totals[place]! >= RIVAL * totals[better]! || isQuotation(place);
    if (kept)
      for (const hit of own[place]!) {
        const at = hits.at[hit]!;
        for (let word = Math.max(0, at - AROUND); word <= Math.min(words - 1, at + AROUND); word++)
          if (owner[word]! < 0) owner[word] = place;
      }
    return kept;
  });
}
