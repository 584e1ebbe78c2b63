import { chainSeeds } from './chains.ts';
import { layBlocks } from './extend.ts';
import { type PageSide, withSurprise } from './page-side.ts';
import { cutPieces, type Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Block, Seed } from './seeds.ts';
import { RUN_BITS, readRuns, readTrace, runBits, type Trace } from './trace.ts';
import { NUMBER } from './words.ts';

/** A word of a trace is worth this much where it counts against a passage: what words are worth on average. */
const BITS_A_WORD = 6;
/** Runs that fall on one diagonal with no more words between them are one seed. */
const SAME_SEED = 6;
/** A chain holds a group of so many runs: among thousands of traces three or four fall together by accident. */
const SURE = 5;
/** Each run that falls in with a group makes its words so much surer to be those of the trace; so many make them sure. */
const CERTAIN = 5;
/** A group of fewer runs is an accident: on any page some fall close together. */
const SUPPORTED = 2;
/** How near another seed stands in a group, and how many words may have been put in or taken out between them. */
const NEAR = 15;
const SHIFT = 4;
/** Hits of one trace on one page, at most. */
const MAX_HITS = 40_000;
/** A passage of a trace needs runs of so many bits: three hits are an accident on a long page. */
const MIN_BITS = 4 * RUN_BITS;

/**
 * A trace with what can be known without its text. Words have places within their sentence in proportion; their hashes are unknown.
 */
export function prepareTrace(bytes: Uint8Array): { trace: Trace; text: Prepared } {
  const trace = readTrace(bytes);
  const count = trace.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const sentenceOf = new Uint32Array(count);
  const quoted = new Uint8Array(count);
  const flags = new Uint8Array(count);
  const firstWords = new Uint32Array(trace.sentences.length + 1);
  trace.sentences.forEach((sentence, index) => {
    firstWords[index] = sentence.firstWord;
    firstWords[index + 1] = sentence.firstWord + sentence.words;
    const step = (sentence.end - sentence.start) / Math.max(1, sentence.words);
    for (let k = 0; k < sentence.words; k++) {
      const word = sentence.firstWord + k;
      start[word] = sentence.start + Math.round(k * step);
      end[word] = sentence.start + Math.round((k + 1) * step);
      sentenceOf[word] = index;
      quoted[word] = sentence.quotation ? 1 : 0;
      // Any word of a sentence with a figure may be the figure: one on the page that stands in a gap stands against it.
      flags[word] = sentence.number ? NUMBER : 0;
    }
  });
  const words = { count, hash: new Uint32Array(count), start, end, flags, size: new Uint8Array(count) };
  const surprise = new Float32Array(count).fill(BITS_A_WORD);
  return {
    trace,
    text: {
      text: null,
      words,
      sentences: trace.sentences,
      firstWords,
      sentenceOf,
      quoted,
      furniture: new Uint8Array(count),
      surprise,
      worth: () => BITS_A_WORD,
    },
  };
}

/** The page's runs by their few bits; made once a page, if any candidate is a trace. */
export class RunTable {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly length: Uint8Array;

  constructor(page: Prepared) {
    const runs = readRuns(page.words);
    this.heads = new Int32Array(1 << RUN_BITS).fill(-1);
    this.next = new Int32Array(runs.count);
    this.length = runs.length;
    for (let i = runs.count - 1; i >= 0; i--) {
      const bits = runBits(runs.hash[i]!);
      this.next[i] = this.heads[bits]!;
      this.heads[bits] = i;
    }
  }

  /** Where runs of the trace stand on the page, hits of one diagonal joined. */
  seeds(trace: Trace): Seed[] {
    const hits: { page: number; original: number }[] = [];
    for (let r = 0; r < trace.at.length && hits.length < MAX_HITS; r++) {
      for (let i = this.heads[trace.hash[r]!]!; i >= 0 && hits.length < MAX_HITS; i = this.next[i]!) {
        if (trace.at[r]! + this.length[i]! <= trace.words) hits.push({ page: i, original: trace.at[r]! });
      }
    }
    hits.sort((a, b) => a.page - a.original - (b.page - b.original) || a.page - b.page);
    const seeds: Seed[] = [];
    for (const hit of hits) {
      const length = this.length[hit.page]!;
      const last = seeds[seeds.length - 1];
      if (last && last.page - last.original === hit.page - hit.original && hit.page - last.page - last.length <= SAME_SEED) {
        last.length = hit.page + length - last.page;
        last.bits += RUN_BITS;
      } else seeds.push({ ...hit, length, bits: RUN_BITS });
    }
    return seeds;
  }
}

/** The passages that a page and a trace have in common, and the page as the trace sees it: each of its words is worth as much as it is sure to be the trace's. */
export function compareTrace(page: PageSide, runs: RunTable, trace: Trace, text: Prepared): { page: PageSide; pieces: Piece[] } {
  const worth = new Float32Array(page.words.count);
  const seen = withSurprise(page, worth);
  const taken = new Uint8Array(page.words.count);
  const pieces: Piece[] = [];
  for (const chain of chainSeeds(runs.seeds(trace))) {
    const groups = groupSeeds(chain.seeds).filter((group) => group.runs >= SUPPORTED);
    if (!groups.some((group) => group.runs >= SURE)) continue;
    for (const { seeds, runs: found } of groups) {
      const certainty = Math.min(1, found / CERTAIN);
      for (const seed of seeds) for (let k = seed.page; k < seed.page + seed.length; k++) worth[k] = page.surprise[k]! * certainty;
    }
    const blocks: Block[] = layBlocks(
      groups.flatMap((group) => group.seeds),
      () => [],
    ).filter((block) => taken[block.page] === 0 && taken[block.page + block.length - 1] === 0);
    for (const piece of cutPieces(blocks, seen, text)) {
      if (piece.bits < MIN_BITS) continue;
      taken.fill(1, piece.pageFrom, piece.pageTo);
      pieces.push(piece);
    }
  }
  return { page: seen, pieces: pieces.sort((a, b) => a.pageFrom - b.pageFrom) };
}

/**
 * Seeds of a chain that stand close together and about on one diagonal, with the runs they hold: a changed word parts two seeds of one group, and what
 * falls on the diagonal by accident stands alone.
 */
function groupSeeds(seeds: readonly Seed[]): { seeds: Seed[]; runs: number }[] {
  const groups: { seeds: Seed[]; runs: number }[] = [];
  let before: Seed | undefined;
  for (const seed of seeds) {
    const near =
      before !== undefined &&
      seed.page - before.page - before.length <= NEAR &&
      Math.abs(seed.page - seed.original - before.page + before.original) <= SHIFT;
    if (!near) groups.push({ seeds: [], runs: 0 });
    const group = groups[groups.length - 1]!;
    group.seeds.push(seed);
    group.runs += seed.bits / RUN_BITS;
    before = seed;
  }
  return groups;
}
