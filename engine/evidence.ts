import { tellingBits } from './attributions.ts';
import type { PageSide } from './page-side.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
import { figuresAgainst, hiddenShare } from './trace-evidence.ts';
import { NUMBER } from './words.ts';

/** What the passages of one original say together. */
export interface Evidence {
  /** Bits of all passages that speak for reuse. */
  bits: number;
  /** What the shared words of those passages are worth by themselves: `bits / shared` is near 1 for verbatim text. */
  shared: number;
  /** Figures that stand against another figure, and figures that agree. */
  conflicts: number;
  agreed: number;
  matched: number;
  /** The longest run of equal words, and what it is worth. */
  run: number;
  runBits: number;
  /** What the shared words are worth that are neither names nor figures nor roles. */
  telling: number;
  /** What the shared words are worth less a flat price for each word that is not shared: a rewriter's words are rare ones, and say nothing against him. */
  flat: number;
  /** Share of the words that are shared, of those inside passages and beside them in their sentences, on the side where it is less. */
  density: number;
  /** Whether a passage is more than a phrase within other sentences: half of a sentence on either side, or words in quotation marks. */
  sentence: boolean;
}

/**
 * What unmatched words cost, as a share of their own surprise, the mean of both sides: within a passage, and beside it up to the ends of
 * the sentences that it is part of. A reworded sentence keeps most of its words; two reports of one event, or two
 * fillings of one template, share phrases and differ in the words between.
 */
const WITHIN = 1.1;
const BESIDE = 0.55;
/** Words beside a passage that count, on each side and end. */
const REACH = 15;
/** A figure that stands against another figure. */
const CONFLICT = 8;
/** What a word that is not shared costs at a flat price, within a passage and beside it, the mean of both sides. */
const FLAT_WITHIN = 1.2;
const FLAT_BESIDE = 0.6;
const FLAT_CONFLICT = 6;
/** Fewer words are a cross-heading or a label, of which any phrase is the half. */
const SENTENCE = 8;

/** What one passage says. */
interface Weight {
  /** Bits for reuse: below 0 where its differences say more than what is shared. */
  bits: number;
  /** What the shared words are worth alone, and less a flat price for the others. */
  shared: number;
  flat: number;
  conflicts: number;
  agreed: number;
  /** Equal words: of a trace, also those that no run shows. */
  matched: number;
  /** Words of the passage and beside it, on either side. */
  onPage: number;
  inOriginal: number;
}

export function weighPiece(piece: Piece, page: PageSide, original: Prepared): Weight {
  let within = 0;
  let conflicts = 0;
  let agreed = 0;
  let furniture = 0;
  let shared = 0;
  let at = piece.blocks[0]!;
  for (const block of piece.blocks) {
    const fromPage = at.page + at.length;
    const fromOriginal = at.original + at.length;
    if (block !== at) {
      within += sum(page, fromPage, block.page) + sum(original, fromOriginal, block.original);
      conflicts += Math.min(numbers(page, fromPage, block.page), numbers(original, fromOriginal, block.original));
    }
    agreed += numbers(page, block.page, block.page + block.length);
    shared += sum(page, block.page, block.page + block.length);
    for (let k = block.page; k < block.page + block.length; k++) if (page.furniture[k]) furniture += page.worth(k);
    at = block;
  }
  const onPage = besideOf(page, piece.pageFrom, piece.pageTo);
  // A reader cuts a selection out anywhere: that it stops in the middle of a sentence says nothing.
  const frayed = Math.floor(page.words.count / FRAYED);
  const begins = page.selection && piece.pageFrom <= frayed;
  const ends = page.selection && piece.pageTo >= page.words.count - frayed;
  const inOriginal = besideOf(original, piece.originalFrom, piece.originalTo, begins ? 0 : REACH, ends ? 0 : REACH);
  const pageWords = piece.pageTo - piece.pageFrom;
  const originalWords = piece.originalTo - piece.originalFrom;
  let { matched } = piece;
  if (original.text === null) {
    const hidden = hiddenShare(piece);
    matched += hidden * ((pageWords + originalWords) / 2 - matched);
    shared += (hidden * within) / 2;
    within *= 1 - hidden;
    conflicts = figuresAgainst(piece, page, original);
  }
  const unshared = FLAT_WITHIN * (pageWords + originalWords - 2 * matched) + FLAT_BESIDE * (onPage.words + inOriginal.words);
  return {
    bits: shared - furniture - (WITHIN * within) / 2 - (BESIDE * (onPage.bits + inOriginal.bits)) / 2 - CONFLICT * conflicts,
    shared,
    flat: shared - furniture - unshared / 2 - FLAT_CONFLICT * conflicts,
    conflicts,
    agreed,
    matched,
    onPage: pageWords + onPage.words,
    inOriginal: originalWords + inOriginal.words,
  };
}

/** Of so many words of a selection one at either end may be another. */
const FRAYED = 12;

interface Beside {
  words: number;
  bits: number;
}

/** The words that share a sentence with the ends of words `from` up to `to`, and what they are worth. */
function besideOf(text: Prepared, from: number, to: number, before = REACH, after = REACH): Beside {
  const start = Math.max(text.firstWords[text.sentenceOf[from]!]!, from - before);
  const end = Math.min(text.firstWords[text.sentenceOf[to - 1]! + 1]!, to + after);
  return { words: from - start + end - to, bits: sum(text, start, from) + sum(text, to, end) };
}

function sum(text: Prepared, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits += text.worth(i);
  return bits;
}

function numbers(text: Prepared, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.words.flags[i]! & NUMBER) count++;
  return count;
}

export function weigh(pieces: readonly Piece[], page: PageSide, original: Prepared): Evidence {
  const evidence: Evidence = {
    bits: 0,
    shared: 0,
    conflicts: 0,
    agreed: 0,
    matched: 0,
    run: 0,
    runBits: 0,
    telling: 0,
    flat: 0,
    density: 0,
    sentence: false,
  };
  const counted = new Uint8Array(original.words.count);
  let onPage = 0;
  let inOriginal = 0;
  for (const piece of [...pieces].sort((a, b) => b.bits - a.bits)) {
    // A page may bring a stretch twice, as its teaser and in the text: it speaks once.
    let again = 0;
    for (let i = piece.originalFrom; i < piece.originalTo; i++) again += counted[i]!;
    if (again > (piece.originalTo - piece.originalFrom) / 2) continue;
    counted.fill(1, piece.originalFrom, piece.originalTo);
    const weight = weighPiece(piece, page, original);
    evidence.conflicts += weight.conflicts;
    evidence.agreed += weight.agreed;
    if (weight.bits > 0) {
      evidence.bits += weight.bits;
      evidence.shared += weight.shared;
      evidence.telling += tellingBits(piece, page);
    }
    evidence.flat += weight.flat;
    onPage += weight.onPage;
    inOriginal += weight.inOriginal;
    evidence.sentence ||= isSentence(piece, page);
    evidence.matched += weight.matched;
    longestRun(piece, page, evidence);
  }
  evidence.density = evidence.matched / Math.max(1, onPage, inOriginal);
  return evidence;
}

/** Whether a passage has half of a sentence that it begins or ends in, on either side, or stands in quotation marks on the page. */
function isSentence(piece: Piece, page: PageSide): boolean {
  const half = (text: Prepared, from: number, to: number) => {
    for (const sentence of [text.sentenceOf[from]!, text.sentenceOf[to - 1]!]) {
      const [first, end] = [text.firstWords[sentence]!, text.firstWords[sentence + 1]!];
      if ((Math.min(end, to) - Math.max(first, from)) * 2 >= end - first && end - first >= SENTENCE) return true;
    }
    return false;
  };
  const quoted = page.quoted[piece.pageFrom]! & page.quoted[piece.pageTo - 1]!;
  return quoted === 1 || half(page, piece.pageFrom, piece.pageTo);
}

/** Notes the longest run of equal words in the evidence, furniture aside. */
function longestRun(piece: Piece, page: PageSide, evidence: Evidence): void {
  for (const block of piece.blocks) {
    let run = 0;
    let bits = 0;
    for (let k = block.page; k < block.page + block.length; k++) {
      run = page.furniture[k] ? 0 : run + 1;
      bits = page.furniture[k] ? 0 : bits + page.worth(k);
      if (bits > evidence.runBits) {
        evidence.run = run;
        evidence.runBits = bits;
      }
    }
  }
}
