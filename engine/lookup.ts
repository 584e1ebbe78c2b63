import { withoutExplained } from './explained.ts';
import { keepWords } from './page-words.ts';
import { markWords } from './prepared.ts';
import { readQuotations } from './quotations.ts';
import type { Reading } from './reading.ts';
import { checkFormat, MAX_FREQUENCY, type Segment } from './segment-format.ts';
import { readShingles } from './shingles.ts';
import { type Elected, elect, electBest } from './tally.ts';
import { pageTraceKeys } from './trace-keys.ts';
import { Votes } from './votes.ts';

/** How many originals are worth fetching, at most. */
export const MAX_CANDIDATES = 64;
export const MAX_SELECTION_CANDIDATES = 128;
/** A page has words enough that are in no more originals than this. The others are four in ten thousand, and half of what a page meets; they are asked last. */
const COMMON = 32;
/**
 * Where no original has clearly many votes, the best few are fetched, even those that have one: of one reworded sentence the sampled index may hold no more.
 * Where one has, others are if votes of two or three rare fingerprints stand together, and from the twelfth on of four: beyond, one or two fingerprints are
 * common phrases, and each original costs a fetch. What can be named has more: of 434 sources among 13,217 originals the faintest had 2.7, and came first.
 */
const FAINT_VOTES = 4;
const FAINT_CANDIDATES = 4;
const NEXT_CANDIDATES = 3;
const NEXT_VOTES = 2;
const LIKELY_CANDIDATES = 12;
const LIKELY_VOTES = 2.4;
const CLEAR_VOTES = 3.5;

/**
 * The originals that a page may have its words from, best first: those with the most votes of rare fingerprints close together. Every shingle of the
 * page is looked up (the index is sampled, the query is not). Work is bounded by the page's words (at most 200,000) and two million postings.
 *
 * @returns numbers of the library, at most 64 for a page and 128 for a selection; empty where nothing is shared.
 */
export function lookUp(reading: Reading, segments: readonly Segment[], librarySize: number, removed?: ReadonlySet<number>): number[] {
  for (const segment of segments) checkFormat(segment);
  if (reading.kind === 'not-an-article') return [];
  const words = keepWords(reading.text);
  const shingles = readShingles(words);
  const isTraced = ({ traces }: Segment): boolean => traces > 0;
  const keys = segments.some(isTraced) ? pageTraceKeys(words) : null;
  const common = reading.kind === 'selection' ? MAX_FREQUENCY : COMMON;
  const votes = new Votes(segments, shingles.count + (keys?.length ?? 0), common, librarySize);
  votes.castAll(shingles.hash, shingles.count);
  if (keys !== null) votes.castAll(keys, keys.length, isTraced);
  // One rare fingerprint of a page is an accident, though a selection may not have two.
  const least = reading.kind === 'selection' ? 0 : 1.5 + Math.log2(Math.max(librarySize, 2) + 1);
  let hits = votes.hits.over(least, removed);
  let found = elect(hits, least);
  if (found.length === 0) {
    votes.castCommon();
    hits = votes.hits.over(least, removed);
    found = elect(hits, least);
  }
  if (reading.kind === 'selection') return numbersOf(found.slice(0, MAX_SELECTION_CANDIDATES));
  const clear = chooseClear(found, least);
  const faint = found.length === 0 || found[0]!.votes < FAINT_VOTES * least;
  if (faint && clear.length < FAINT_CANDIDATES) {
    if (found.length < FAINT_CANDIDATES) return numbersOf(electBest(votes.hits.over(0, removed), FAINT_CANDIDATES));
    return numbersOf(found.slice(0, FAINT_CANDIDATES));
  }
  return numbersOf(withoutExplained(clear, hits, words.count, least, () => markWords(words, readQuotations(reading.text))));
}

/** Those that are worth a fetch. */
function chooseClear(found: readonly Elected[], least: number): readonly Elected[] {
  const asked = (at: number): number => (at < NEXT_CANDIDATES ? NEXT_VOTES : at < LIKELY_CANDIDATES ? LIKELY_VOTES : CLEAR_VOTES);
  return found.slice(0, MAX_CANDIDATES).filter(({ votes }, at) => votes > asked(at) * least);
}

const numbersOf = (elected: readonly Elected[]): number[] => elected.map(({ number }) => number);
