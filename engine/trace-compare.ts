import { tellingBits } from './attributions.ts';
import { chainSeeds } from './chains.ts';
import { join, layBlocks } from './extend.ts';
import type { PageSide } from './page-side.ts';
import { cutPieces, type Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import type { Block } from './seeds.ts';
import { readTrace, type Trace } from './trace.ts';
import type { RunTable } from './trace-runs.ts';
import { FREQUENT, NUMBER } from './words.ts';

/** A passage of fewer words is an accident, or a phrase. */
const LEAST_MATCHED = 5;
/** Fewer words must be worth this much without names, figures and roles: a minister with his title and country is in every text of an event. */
const FEW = 12;
const LEAST_TELLING = 4;
/** So few runs fit by accident: among thousands of traces some have two or three in a row with any page. */
const LEAST_RUNS = 4;
/** So many words at a sentence's ends, frequent ones aside, no run may show. */
const TAIL = 2;

/**
 * A trace with what can be known without its text. Words have places within their sentence in proportion; their hashes are unknown, and each is
 * worth `worth` bits where it counts against a passage: what words are worth on average.
 */
export function prepareTrace(bytes: Uint8Array, worth: number): { trace: Trace; text: Prepared } {
  const trace = readTrace(bytes);
  const count = trace.words;
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const sentenceOf = new Uint32Array(count);
  const quoted = new Uint8Array(count);
  const flags = new Uint8Array(count);
  const furniture = new Uint8Array(count);
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
      quoted[word] = sentence.kinds.includes('quotation') ? 1 : 0;
      furniture[word] = sentence.signOff ? 1 : 0;
      // How many of a sentence's words are figures is known, not which: see trace-evidence.ts.
      flags[word] = k < sentence.figures ? NUMBER : 0;
    }
  });
  const words = { count, hash: new Uint32Array(count), start, end, flags, size: new Uint8Array(count) };
  const surprise = new Float32Array(count).fill(worth);
  return {
    trace,
    text: { text: null, words, sentences: trace.sentences, firstWords, sentenceOf, quoted, furniture, surprise, worth: () => worth },
  };
}

/** The passages that a page and a trace have in common. */
export function compareTrace(page: PageSide, runs: RunTable, trace: Trace, text: Prepared): Piece[] {
  const taken = new Uint8Array(page.words.count);
  const pieces: Piece[] = [];
  for (const chain of chainSeeds(runs.stretches(trace))) {
    const blocks = layBlocks(chain.seeds, (last, block) => fillGap(runs, trace, last, block));
    const joined = join(overFrequent(join(blocks), page, runs, trace));
    const free = reachEnds(joined, page, text, runs, trace).filter(
      (block) => taken[block.page] === 0 && taken[block.page + block.length - 1] === 0,
    );
    for (const piece of cutPieces(free, page, text)) {
      if (piece.matched < LEAST_MATCHED || (piece.matched < FEW && tellingBits(piece, page) < LEAST_TELLING)) continue;
      taken.fill(1, piece.pageFrom, piece.pageTo);
      pieces.push(piece);
    }
  }
  let fit = 0;
  for (const piece of pieces) for (const block of piece.blocks) fit += runs.count(trace, block);
  return fit < LEAST_RUNS ? [] : pieces.sort((a, b) => a.pageFrom - b.pageFrom);
}

/** What fits in the gap between two blocks: the best chain there. */
function fillGap(runs: RunTable, trace: Trace, last: Block, block: Block): Block[] {
  const [chain] = chainSeeds(runs.between(trace, last.page + last.length, block.page, last.original + last.length, block.original));
  return chain === undefined ? [] : layBlocks(chain.seeds, () => []);
}

/**
 * Takes in what no run can show, where as many words are left on both sides: frequent words, and one or two others up to the end of a sentence or
 * from its beginning, as the runs that hold those reach into the next sentence.
 */
function reachEnds(blocks: readonly Block[], page: Prepared, text: Prepared, runs: RunTable, trace: Trace): Block[] {
  return blocks.map((block, at) => {
    const before = blocks[at - 1];
    const after = blocks[at + 1];
    const shift = block.page - block.original;
    const [from, to] = [block.page, block.page + block.length];
    const head = wordsBefore(page, from);
    const tail = wordsAfter(page, to);
    const room = before ? Math.min(from - before.page - before.length, block.original - before.original - before.length) : head;
    const space = after ? Math.min(after.page - to, after.original - block.original - block.length) : tail;
    const begins = head <= room && head === wordsBefore(text, block.original) && isHidden(page, from - head, from);
    const ends = tail <= space && tail === wordsAfter(text, to - shift) && isHidden(page, to, to + tail);
    const back = begins && !runs.denies(trace, shift, from - head, from, to) ? head : 0;
    const on = ends && !runs.denies(trace, shift, from, to + tail, to + tail) ? tail : 0;
    return { page: from - back, original: block.original - back, length: block.length + back + on };
  });
}

/** Makes one block of two that only frequent words part, as many on both sides. */
function overFrequent(blocks: readonly Block[], page: Prepared, runs: RunTable, trace: Trace): Block[] {
  return blocks.map((block, at) => {
    const after = blocks[at + 1];
    const to = block.page + block.length;
    const shift = block.page - block.original;
    if (!after || after.page - after.original !== shift || !isFrequent(page, to, after.page)) return block;
    return runs.denies(trace, shift, block.page, after.page, after.page + after.length)
      ? block
      : { ...block, length: after.page - block.page };
  });
}

/** Whether words of the page may be those of the trace at a sentence's end, and no run would show it. */
function isHidden({ words }: Prepared, from: number, to: number): boolean {
  let others = 0;
  for (let i = from; i < to; i++) if (!(words.flags[i]! & FREQUENT)) others++;
  return others <= TAIL;
}

function isFrequent({ words }: Prepared, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(words.flags[i]! & FREQUENT)) return false;
  return true;
}

/** How many words of the sentence stand before word `at`, which is of it. */
function wordsBefore({ firstWords, sentenceOf }: Prepared, at: number): number {
  return at - firstWords[sentenceOf[at]!]!;
}

/** How many words follow in the sentence of the word before `at`. */
function wordsAfter({ firstWords, sentenceOf }: Prepared, at: number): number {
  return firstWords[sentenceOf[at - 1]! + 1]! - at;
}
