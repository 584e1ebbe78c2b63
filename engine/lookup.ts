import { keepWords } from './page-words.ts';
import type { Reading } from './reading.ts';
import { checkFormat, MAX_FREQUENCY, type Segment } from './segment-format.ts';
import { readShingles } from './shingles.ts';
import { pageTraceKeys } from './trace-keys.ts';
import { Votes } from './votes.ts';

/** How many originals are worth fetching, at most. */
export const MAX_CANDIDATES = 64;
export const MAX_SELECTION_CANDIDATES = 128;
/** A page has words enough that are in fewer originals than this; the others are three in a thousand, and make half of all postings. They are asked last. */
const COMMON = 64;
/**
 * Of a page's candidates so many are always fetched, so many if votes of three rare fingerprints stand together, and further ones if four do. What can be named
 * has more: of 434 sources among 13,217 originals the faintest had 2.8, and came first.
 */
const CERTAIN_CANDIDATES = 3;
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
  const traced = segments.filter((segment) => segment.traces > 0);
  const keys = traced.length > 0 ? pageTraceKeys(words) : null;
  const common = reading.kind === 'selection' ? MAX_FREQUENCY : COMMON;
  const votes = new Votes(segments.length, shingles.count + (keys?.length ?? 0), common, librarySize, removed);
  votes.castAll(shingles.hash, shingles.count, segments);
  if (keys !== null) votes.castAll(keys, keys.length, traced);
  const chosen = choose(votes, librarySize, reading.kind === 'selection');
  if (chosen.length > 0) return chosen;
  votes.castCommon(segments);
  return choose(votes, librarySize, reading.kind === 'selection');
}

function choose(votes: Votes, librarySize: number, selection: boolean): number[] {
  // One rare fingerprint of a page is an accident; a selection may not have two.
  const least = selection ? 0 : 1.5 + Math.log2(Math.max(librarySize, 2) + 1);
  const found = votes.over(least);
  if (selection) return found.slice(0, MAX_SELECTION_CANDIDATES).map(({ number }) => number);
  // Each candidate costs a fetch: beyond the first few, one or two fingerprints are common phrases.
  const asked = (at: number) => (at < CERTAIN_CANDIDATES ? 1 : at < LIKELY_CANDIDATES ? LIKELY_VOTES : CLEAR_VOTES);
  return found
    .slice(0, MAX_CANDIDATES)
    .filter(({ votes }, at) => votes > asked(at) * least)
    .map(({ number }) => number);
}
