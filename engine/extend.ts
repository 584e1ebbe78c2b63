import type { Chain } from './chains.ts';
import type { Prepared } from './prepared.ts';
import type { Block, Seed } from './seeds.ts';
import { slide } from './slide.ts';

/** Gaps between seeds are aligned word by word up to this many cells of the table. */
const MAX_CELLS = 4096;
/** Beyond a chain's ends so many words are tried at a time, on either side. */
const REACH = 24;
const MAX_ROUNDS = 8;
/** Bits that unmatched words cost when a chain grows beyond its ends: changed, on the page only, in the original only. */
const CHANGED = 2.4;
const INSERTED = 1.7;
const OMITTED = 1.5;
/** Words put in or left out, at most, where a chain grows; and by how many bits it may fall below its best before it is given up. */
const BAND = 10;
const DROP = 18;
const NEVER = -1e6;
/** What a changed word in a gap is worth more than one put in and one left out: of alignments with the same words, the one that changes them one for one. */
const ONE_FOR_ONE = 0.1;
/** A lone word that stands at the same place on both sides, so many words from an end of the gap at most, is no accident. */
const WORD_FOR_WORD = 3;
/** What growing must gain within a sentence, and into the next. */
const SAME_SENTENCE = 3;
const NEXT_SENTENCE = 18;

/**
 * Turns a chain of seeds into blocks of equal words, in order on both sides: overlaps trimmed, gaps aligned word by word, ends grown as
 * long as it pays. Each table has at most 4,096 cells, and a chain grows by at most 8 × 24 words at an end.
 */
export function alignChain(chain: Chain, page: Prepared, original: Prepared): Block[] {
  const table = new Table(page, original);
  const blocks = layBlocks(chain.seeds, (last, block) =>
    table.fill(last.page + last.length, block.page, last.original + last.length, block.original),
  );
  return slide(join([...table.growBack(blocks[0]!), ...blocks, ...table.growOn(blocks[blocks.length - 1]!)]), page, original);
}

/** The seeds of a chain without their overlaps, and between two of them what `fill` finds in the gap. */
export function layBlocks(seeds: readonly Seed[], fill: (last: Block, block: Block) => Block[]): Block[] {
  const blocks: Block[] = [];
  for (const seed of seeds) {
    const last = blocks[blocks.length - 1];
    const overlap = last === undefined ? 0 : Math.max(0, last.page + last.length - seed.page, last.original + last.length - seed.original);
    if (overlap >= seed.length) continue;
    const block = { page: seed.page + overlap, original: seed.original + overlap, length: seed.length - overlap };
    if (last !== undefined) blocks.push(...fill(last, block));
    blocks.push(block);
  }
  return blocks;
}

/** Blocks that touch on both sides become one. */
export function join(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    if (last && last.page + last.length === block.page && last.original + last.length === block.original) last.length += block.length;
    else joined.push({ ...block });
  }
  return joined;
}

/** Cells of the one table that is being filled; nothing is read before it is written. */
const scratchScore = new Float32Array((MAX_CELLS + 2) * 2);
const scratchStep = new Uint8Array((MAX_CELLS + 2) * 2);

class Table {
  private readonly page: Prepared;
  private readonly original: Prepared;
  private readonly pageHash: Uint32Array;
  private readonly originalHash: Uint32Array;
  private readonly bits: Float32Array;
  private readonly score = scratchScore;
  private readonly step = scratchStep;

  constructor(page: Prepared, original: Prepared) {
    this.page = page;
    this.original = original;
    this.pageHash = page.words.hash;
    this.originalHash = original.words.hash;
    this.bits = page.surprise;
  }

  /** The most valuable common subsequence of a gap. Lone common words amid unmatched ones are accidents and are dropped. */
  fill(pageFrom: number, pageTo: number, originalFrom: number, originalTo: number): Block[] {
    const rows = pageTo - pageFrom;
    const columns = originalTo - originalFrom;
    if (rows <= 0 || columns <= 0 || rows * columns > MAX_CELLS) return [];
    const { score, step } = this;
    const width = columns + 1;
    score.fill(0, 0, (rows + 1) * width);
    for (let r = rows - 1; r >= 0; r--) {
      for (let c = columns - 1; c >= 0; c--) {
        const at = r * width + c;
        const down = score[at + width]!;
        const right = score[at + 1]!;
        score[at] = down > right ? down : right;
        step[at] = down > right ? 1 : 2;
        const changed = score[at + width + 1]! + ONE_FOR_ONE;
        if (changed > score[at]!) {
          score[at] = changed;
          step[at] = 3;
        }
        if (this.pageHash[pageFrom + r] === this.originalHash[originalFrom + c]) {
          const match = score[at + width + 1]! + this.bits[pageFrom + r]!;
          if (match >= score[at]!) {
            score[at] = match;
            step[at] = 0;
          }
        }
      }
    }
    const blocks: Block[] = [];
    for (let r = 0, c = 0; r < rows && c < columns; ) {
      const way = step[r * width + c]!;
      if (way === 0) blocks.push({ page: pageFrom + r++, original: originalFrom + c++, length: 1 });
      else {
        if (way !== 2) r++;
        if (way !== 1) c++;
      }
    }
    return join(blocks).filter((block) => this.pays(block, pageFrom, pageTo, originalFrom, originalTo));
  }

  /** Whether a block in a gap is more than an accident: it touches the gap's end on both sides, is worth something, or the gap is small. */
  private pays(block: Block, pageFrom: number, pageTo: number, originalFrom: number, originalTo: number): boolean {
    const [pageBefore, before] = [block.page - pageFrom, block.original - originalFrom];
    const [pageAfter, after] = [pageTo - block.page - block.length, originalTo - block.original - block.length];
    const [farBefore, farAfter] = [Math.max(pageBefore, before), Math.max(pageAfter, after)];
    if (Math.min(farBefore, farAfter) <= 2) return true;
    if ((pageBefore === before && before <= WORD_FOR_WORD) || (pageAfter === after && after <= WORD_FOR_WORD)) return true;
    let worth = 0;
    for (let k = 0; k < block.length; k++) worth += this.bits[block.page + k]!;
    return worth >= 7 || farBefore + farAfter <= 8;
  }

  growOn(last: Block): Block[] {
    return this.grow(last.page + last.length, last.original + last.length, 1);
  }

  growBack(first: Block): Block[] {
    return this.grow(first.page - 1, first.original - 1, -1);
  }

  /**
   * Grows from a chain's end in direction `way`: the best scoring end of each table, until none pays. A table ends with the sentence on
   * either side; where a sentence is at its end on both, the next pair of sentences is tried and must pay more.
   */
  private grow(pageStart: number, originalStart: number, way: 1 | -1): Block[] {
    const found: Block[] = [];
    let i = pageStart;
    let j = originalStart;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const fresh = beginsSentence(this.page, i, way) && beginsSentence(this.original, j, way);
      const rows = Math.min(REACH, leftInSentence(this.page, i, way, fresh));
      const columns = Math.min(REACH, leftInSentence(this.original, j, way, fresh));
      if (rows <= 0 || columns <= 0) break;
      const best = this.reach(i, j, rows, columns, way, fresh ? NEXT_SENTENCE : SAME_SENTENCE);
      if (best.length === 0) break;
      found.push(...best);
      const end = best[0]!;
      i = end.page + way;
      j = end.original + way;
    }
    return found.sort((a, b) => a.page - b.page);
  }

  /**
   * Single matched words from (i, j) on, farthest first; empty when growing does not pay. Cells further from the diagonal than words are put in or left
   * out of a sentence are not tried, nor rows after a drop that no sentence makes up for.
   */
  private reach(i: number, j: number, rows: number, columns: number, way: 1 | -1, least: number): Block[] {
    const { score, step, pageHash, originalHash, bits } = this;
    const width = columns + 1;
    let best = least;
    let bestAt = 0;
    for (let c = 0; c <= Math.min(columns, BAND); c++) score[c] = -OMITTED * c;
    if (columns > BAND) score[BAND + 1] = NEVER;
    for (let r = 1; r <= rows; r++) {
      const first = Math.max(1, r - BAND);
      const last = Math.min(columns, r + BAND);
      if (first > columns) break;
      score[r * width + first - 1] = first === 1 ? -INSERTED * r : NEVER;
      let row = NEVER;
      for (let c = first; c <= last; c++) {
        const at = r * width + c;
        const equal = pageHash[i + way * (r - 1)] === originalHash[j + way * (c - 1)];
        let worth = score[at - width - 1]! + (equal ? bits[i + way * (r - 1)]! : -CHANGED);
        let move = equal ? 0 : 3;
        if (score[at - width]! - INSERTED > worth) {
          worth = score[at - width]! - INSERTED;
          move = 1;
        }
        if (score[at - 1]! - OMITTED > worth) {
          worth = score[at - 1]! - OMITTED;
          move = 2;
        }
        score[at] = worth;
        step[at] = move;
        if (worth > row) row = worth;
        if (equal && worth > best) {
          best = worth;
          bestAt = at;
        }
      }
      if (last < columns) score[r * width + last + 1] = NEVER;
      if (row < (bestAt > 0 ? best : 0) - DROP) break;
    }
    const found: Block[] = [];
    let r = Math.floor(bestAt / width);
    let c = bestAt - r * width;
    while (bestAt > 0 && r > 0 && c > 0) {
      const move = step[r * width + c]!;
      if (move === 0) found.push({ page: i + way * (r - 1), original: j + way * (c - 1), length: 1 });
      if (move !== 2) r--;
      if (move !== 1) c--;
    }
    return found;
  }
}

/** Whether word `i`, met in direction `way`, is the first met of its sentence. */
function beginsSentence(text: Prepared, i: number, way: 1 | -1): boolean {
  if (i < 0 || i >= text.words.count) return false;
  const sentence = text.sentenceOf[i]!;
  return way > 0 ? text.firstWords[sentence] === i : text.firstWords[sentence + 1] === i + 1;
}

/** How many words are left from `i` on in direction `way`, in the sentence of the word before, or in the next one if it is `fresh`. */
function leftInSentence(text: Prepared, i: number, way: 1 | -1, fresh: boolean): number {
  if (i < 0 || i >= text.words.count) return 0;
  const within = fresh ? i : i - way;
  const sentence = text.sentenceOf[within]!;
  return way > 0 ? text.firstWords[sentence + 1]! - i : i - text.firstWords[sentence]! + 1;
}
