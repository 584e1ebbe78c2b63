import type { Prepared } from './prepared.ts';
import type { Block } from './seeds.ts';

/** A passage in words: equal words in order, and the stretch they span on both sides (half-open word indexes). */
export interface Piece {
  blocks: Block[];
  pageFrom: number;
  pageTo: number;
  originalFrom: number;
  originalTo: number;
  /** Equal words, and what they are worth. */
  matched: number;
  bits: number;
  /** The longest run of equal words, and what it is worth. */
  run: number;
  runBits: number;
}

/** A passage does not reach over more unmatched words than this on either side: what lies between is left out or added, not changed. */
const MAX_GAP = 10;
const MAX_TRACE_GAP = 24;
const TRACE_SHIFT = 2;

/** Cuts the blocks of one chain into passages: at long gaps, and wherever a whole sentence was left out or put in. */
export function cutPieces(blocks: readonly Block[], page: Prepared, original: Prepared): Piece[] {
  const pieces: Piece[] = [];
  let current: Block[] = [];
  for (const block of blocks) {
    const last = current[current.length - 1];
    if (last && parted(last, block, page, original)) {
      pieces.push(makePiece(trimEnds(current, page.surprise), page.surprise));
      current = [];
    }
    current.push(block);
  }
  if (current.length > 0) pieces.push(makePiece(trimEnds(current, page.surprise), page.surprise));
  return pieces;
}

/** Bits that each unmatched word costs which a block at a passage's end reaches over. */
const REACHED_OVER = 1.5;

/** Drops blocks at the ends that are worth less than the gap that parts them from the rest: “on the” five words further on. */
function trimEnds(blocks: readonly Block[], bits: Float32Array): Block[] {
  let from = 0;
  let to = blocks.length;
  const pays = (block: Block, before: Block, after: Block) => {
    let worth = 0;
    for (let k = 0; k < block.length; k++) worth += bits[block.page + k]!;
    return worth >= REACHED_OVER * (after.page - before.page - before.length + after.original - before.original - before.length);
  };
  while (to - from > 1 && !pays(blocks[to - 1]!, blocks[to - 2]!, blocks[to - 1]!)) to--;
  while (to - from > 1 && !pays(blocks[from]!, blocks[from]!, blocks[from + 1]!)) from++;
  return blocks.slice(from, to);
}

function parted(last: Block, block: Block, page: Prepared, original: Prepared): boolean {
  const inserted = block.page - last.page - last.length;
  const left = block.original - last.original - last.length;
  // A changed word hides the runs across it: in a trace, equal gaps are changes, not omissions.
  if (original.text === null && Math.abs(inserted - left) <= TRACE_SHIFT && left <= MAX_TRACE_GAP) return false;
  if (inserted > MAX_GAP || left > MAX_GAP) return true;
  return holdsSentence(original, last.original + last.length, block.original) || holdsSentence(page, last.page + last.length, block.page);
}

/** Whether a whole sentence of three words or more lies within words `from` up to `to`. */
function holdsSentence(text: Prepared, from: number, to: number): boolean {
  if (to - from < 3) return false;
  for (let sentence = text.sentenceOf[from]!; sentence < text.sentences.length && text.firstWords[sentence]! < to; sentence++) {
    const first = text.firstWords[sentence]!;
    const end = text.firstWords[sentence + 1]!;
    if (first >= from && end <= to && end - first >= 3) return true;
  }
  return false;
}

export function makePiece(blocks: readonly Block[], bits: Float32Array): Piece {
  const first = blocks[0]!;
  const last = blocks[blocks.length - 1]!;
  const piece: Piece = {
    blocks: [...blocks],
    pageFrom: first.page,
    pageTo: last.page + last.length,
    originalFrom: first.original,
    originalTo: last.original + last.length,
    matched: 0,
    bits: 0,
    run: 0,
    runBits: 0,
  };
  for (const block of blocks) {
    let worth = 0;
    for (let k = 0; k < block.length; k++) worth += bits[block.page + k]!;
    piece.matched += block.length;
    piece.bits += worth;
    if (block.length > piece.run || (block.length === piece.run && worth > piece.runBits)) {
      piece.run = block.length;
      piece.runBits = worth;
    }
  }
  return piece;
}
