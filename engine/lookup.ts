import type { Reading } from './reading.ts';
import { checkFormat, eachEntry, HASH_BITS, MAX_FREQUENCY, type Segment } from './segment.ts';
import { readShingles } from './shingles.ts';
import { readRuns } from './trace.ts';
import { MAX_DISTANCE, pageTraceKey } from './trace-keys.ts';
import { readWords, type Words } from './words.ts';

/** How many originals are worth fetching, at most. */
export const MAX_CANDIDATES = 64;
export const MAX_SELECTION_CANDIDATES = 128;
/** Of a page's candidates so many are always fetched; further ones need votes of so many rare fingerprints close together. */
const CERTAIN_CANDIDATES = 12;
const CLEAR_VOTES = 3.5;
/** A shingle that the page repeats is looked up this often; then it tells nothing new, and a page of one word asks nothing. */
const MAX_REPEATS = 4;
/** Votes fade by half in so many words: a source's votes stand together, accidental ones are strewn over the page. */
const HALF_LIFE = 120;
/** Postings taken from the index for one page, at most. */
const MAX_POSTINGS = 2_000_000;

/**
 * The originals that a page may have its words from, best first: those with the most votes of rare fingerprints close together. Every shingle of the
 * page is looked up (the index is sampled, the query is not). Work is bounded by the page's words (at most 200,000) and two million postings.
 *
 * @returns numbers of the library, at most 64 for a page and 128 for a selection; empty where nothing is shared.
 */
export function lookUp(reading: Reading, segments: readonly Segment[], librarySize: number, removed?: ReadonlySet<number>): number[] {
  for (const segment of segments) checkFormat(segment);
  if (reading.kind === 'not-an-article') return [];
  const words = readWords(reading.text);
  const votes = new Votes(segments, librarySize, removed);
  const shingles = readShingles(words);
  const repeats = new Map<number, number>();
  for (let i = 0; i < shingles.count && !votes.full; i++) {
    const hash = shingles.hash[i]! >>> (32 - HASH_BITS);
    const seen = repeats.get(hash) ?? 0;
    if (seen >= MAX_REPEATS) continue;
    repeats.set(hash, seen + 1);
    votes.cast(hash, i);
  }
  const traced = segments.filter((segment) => segment.traces > 0);
  if (traced.length > 0) castTraceVotes(words, votes, traced);
  const most = reading.kind === 'selection' ? MAX_SELECTION_CANDIDATES : MAX_CANDIDATES;
  return votes.best(most, reading.kind === 'selection');
}

function castTraceVotes(words: Words, votes: Votes, traced: readonly Segment[]): void {
  const runs = readRuns(words);
  const repeats = new Map<number, number>();
  for (let i = 0; i < runs.count && !votes.full; i++) {
    for (let distance = 1; distance <= MAX_DISTANCE && i + distance < runs.count; distance++) {
      const hash = pageTraceKey(runs, i, distance) >>> (32 - HASH_BITS);
      const seen = repeats.get(hash) ?? 0;
      if (seen >= MAX_REPEATS) continue;
      repeats.set(hash, seen + 1);
      votes.cast(hash, i, traced);
    }
  }
}

/** Votes of an original: those that have not faded, the highest they ever were, and where the last one was cast. */
interface Tally {
  now: number;
  best: number;
  at: number;
}

class Votes {
  full = false;
  private readonly segments: readonly Segment[];
  private readonly size: number;
  private readonly removed: ReadonlySet<number> | undefined;
  private readonly tallies = new Map<number, Tally>();
  private readonly hits: number[] = [];
  private postings = 0;

  constructor(segments: readonly Segment[], librarySize: number, removed: ReadonlySet<number> | undefined) {
    this.segments = segments;
    this.size = Math.max(librarySize, 2);
    this.removed = removed;
  }

  cast(hash: number, at: number, segments = this.segments): void {
    const { hits } = this;
    hits.length = 0;
    for (const segment of segments) eachEntry(segment, hash, (entry) => hits.push(segment.numbers[entry]!));
    if (hits.length === 0 || hits.length > MAX_FREQUENCY) return;
    this.postings += hits.length;
    this.full = this.postings > MAX_POSTINGS;
    const weight = 1 + Math.log2(this.size / hits.length + 1);
    for (const number of hits) {
      if (this.removed?.has(number)) continue;
      const tally = this.tallies.get(number);
      if (tally === undefined) {
        this.tallies.set(number, { now: weight, best: weight, at });
        continue;
      }
      tally.now = tally.now * 2 ** (-(at - tally.at) / HALF_LIFE) + weight;
      tally.at = at;
      if (tally.now > tally.best) tally.best = tally.now;
    }
  }

  best(most: number, selection: boolean): number[] {
    // One rare fingerprint of a page is an accident; a selection may not have two.
    const least = selection ? 0 : 1.5 + Math.log2(this.size + 1);
    const found = [...this.tallies].filter(([, tally]) => tally.best > least);
    found.sort((a, b) => b[1].best - a[1].best || a[0] - b[0]);
    // Each candidate costs a fetch: beyond the first few, two or three fingerprints are common phrases.
    const few = selection ? most : CERTAIN_CANDIDATES;
    return found
      .slice(0, most)
      .filter(([, tally], at) => at < few || tally.best > CLEAR_VOTES * least)
      .map(([number]) => number);
  }
}
