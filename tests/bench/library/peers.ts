import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { TextOriginal } from '../../../engine/original.ts';
import { percentile } from '../timing.ts';
import { kinds, type MixedPage } from './mixed-pages.ts';
import type { PeerFigures } from './requests.ts';

/** A search's answer is its best so many: Wireprint names those of which it shows a passage, mostly one or two. */
const top = 10;
/** After so long no further page is asked, in milliseconds: the largest libraries take half a minute a page. */
const patience = 90_000;

/** Answers with keys of originals, the best first. */
export type Ask = (text: string) => readonly string[] | Promise<readonly string[]>;

/** minisearch with the whole page as a query, any word of which may match, ranked by BM25+: as its manual has it. */
export function minisearch(originals: readonly TextOriginal[]): Ask {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(originals.map(({ text }, id) => ({ id, text })));
  return (text) =>
    index
      .search(text, { combineWith: 'OR' })
      .slice(0, top)
      .map(({ id }) => originals[id as number]!.uri);
}

/**
 * flexsearch answers only for all words of a query together: so the page is asked sentence by sentence, with `suggest` for those that have not all the words;
 * each votes for ten, the first of them the most.
 */
export function flexsearch(originals: readonly TextOriginal[]): Ask {
  const index = new Index({ tokenize: 'strict' });
  for (const [id, { text }] of originals.entries()) index.add(id, text);
  return (text) => {
    const votes = new Map<number, number>();
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      if (sentence.length <= 20) continue;
      const found = index.search(sentence, { limit: top, suggest: true }) as number[];
      for (const [place, id] of found.entries()) votes.set(id, (votes.get(id) ?? 0) + 1 / (place + 1));
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, top)
      .map(([id]) => originals[id]!.uri);
  };
}

/** Times and recall of a search on pages: of all originals that the pages have words of, the share that is among its answers. */
export async function measure(peer: string, originals: number, pages: readonly MixedPage[], ask: Ask): Promise<PeerFigures> {
  // What is compiled at the first page is no part of a search.
  await ask(pages[0]!.text);
  const times: number[] = [];
  const tallies = new Map(kinds.map((kind) => [kind, { found: 0, all: 0 }]));
  const begun = performance.now();
  for (const { text, uris, kind } of pages) {
    if (performance.now() - begun > patience && times.length >= kinds.length) break;
    const from = performance.now();
    const answers = new Set(await ask(text));
    times.push(performance.now() - from);
    const tally = tallies.get(kind)!;
    tally.all += uris.length;
    tally.found += uris.filter((uri) => answers.has(uri)).length;
  }
  const sum = (of: 'found' | 'all') => [...tallies.values()].reduce((so, tally) => so + tally[of], 0);
  return {
    peer,
    originals,
    pages: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    recall: sum('found') / sum('all'),
    recallOf: Object.fromEntries([...tallies].map(([kind, { found, all }]) => [kind, all === 0 ? null : found / all])),
  };
}
