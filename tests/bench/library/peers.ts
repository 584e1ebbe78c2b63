import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { TextOriginal } from '../../../engine/original.ts';
import type { Page } from '../pages.ts';
import { percentile, time } from '../timing.ts';
import type { PeerFigures } from './requests.ts';

/** minisearch with the whole page as a query, as its manual has it. */
export function searchMinisearch(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(originals.map(({ text }, id) => ({ id, text })));
  return measure('minisearch', originals, pages, (text) => (index.search(text)[0]?.id as number | undefined) ?? -1);
}

/** flexsearch answers only for all words of a query together: so the page is asked sentence by sentence, and each votes for five. */
export function searchFlexsearch(originals: readonly TextOriginal[], pages: readonly Page[]): PeerFigures {
  const index = new Index({ tokenize: 'strict' });
  for (const [id, { text }] of originals.entries()) index.add(id, text);
  return measure('flexsearch', originals, pages, (text) => {
    const votes = new Map<number, number>();
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      if (sentence.length <= 20) continue;
      for (const id of index.search(sentence, { limit: 5, suggest: true }) as number[]) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
  });
}

function measure(peer: string, originals: readonly TextOriginal[], pages: readonly Page[], search: (text: string) => number): PeerFigures {
  let found = 0;
  const times = pages.map(({ text, uri }) => {
    let best = -1;
    const taken = time(() => {
      best = search(text);
    });
    if (originals[best]?.uri === uri) found++;
    return taken;
  });
  return { peer, originals: originals.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), found: found / pages.length };
}
