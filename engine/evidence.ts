import { tellingBits } from './attributions.ts';
import type { PageSide } from './page-side.ts';
import type { Piece } from './pieces.ts';
import type { Prepared } from './prepared.ts';
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
const TRACE_GAP = 0.4;
/** Words beside a passage that count, on each side and end. */
const REACH = 15;
/** A figure that stands against another figure. */
const CONFLICT = 8;

/** Bits for reuse of one passage: below 0 where its differences say more than what is shared; and what the shared words are worth alone. */
export function weighPiece(
  piece: Piece,
  page: PageSide,
  original: Prepared,
): { bits: number; shared: number; conflicts: number; agreed: number } {
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
      // What stands in a trace's gap is not known: only where both gaps are as long does a figure stand against a figure.
      if (original.text !== null || block.page - fromPage === block.original - fromOriginal)
        conflicts += Math.min(numbers(page, fromPage, block.page), numbers(original, fromOriginal, block.original));
    }
    agreed += numbers(page, block.page, block.page + block.length);
    shared += sum(page, block.page, block.page + block.length);
    for (let k = block.page; k < block.page + block.length; k++) if (page.furniture[k]) furniture += page.worth(k);
    at = block;
  }
  const beside =
    besideOf(page, piece.pageFrom, piece.pageTo) + (isCutOut(piece, page) ? 0 : besideOf(original, piece.originalFrom, piece.originalTo));
  // A word that is changed hides all runs across it: most of a gap in a trace is not known to differ.
  if (original.text === null) within *= TRACE_GAP;
  return {
    bits: shared - furniture - (WITHIN * within) / 2 - (BESIDE * beside) / 2 - CONFLICT * conflicts,
    shared,
    conflicts,
    agreed,
  };
}

/** Whether all words of a selection stand in the original as they are: that it stops in the middle of a sentence says nothing then. */
function isCutOut(piece: Piece, page: PageSide): boolean {
  return page.selection && piece.blocks.length === 1 && piece.matched >= page.words.count - 1;
}

/** The surprise of the words that share a sentence with the ends of words `from` up to `to`. */
function besideOf(text: Prepared, from: number, to: number): number {
  const start = Math.max(text.firstWords[text.sentenceOf[from]!]!, from - REACH);
  const end = Math.min(text.firstWords[text.sentenceOf[to - 1]! + 1]!, to + REACH);
  return sum(text, start, from) + sum(text, to, end);
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
  const evidence: Evidence = { bits: 0, shared: 0, conflicts: 0, agreed: 0, matched: 0, run: 0, runBits: 0, telling: 0, sentence: false };
  const counted = new Uint8Array(original.words.count);
  for (const piece of [...pieces].sort((a, b) => b.bits - a.bits)) {
    // A page may bring a stretch twice, as its teaser and in the text: it speaks once.
    let again = 0;
    for (let i = piece.originalFrom; i < piece.originalTo; i++) again += counted[i]!;
    if (again > (piece.originalTo - piece.originalFrom) / 2) continue;
    counted.fill(1, piece.originalFrom, piece.originalTo);
    const { bits, shared, conflicts, agreed } = weighPiece(piece, page, original);
    evidence.conflicts += conflicts;
    evidence.agreed += agreed;
    if (bits > 0) {
      evidence.bits += bits;
      evidence.shared += shared;
      evidence.telling += tellingBits(piece, page);
    }
    evidence.sentence ||= isSentence(piece, page);
    evidence.matched += piece.matched;
    longestRun(piece, page, evidence);
  }
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

/** Where the threshold lies; all in bits. From the calibration that `tests/gold` runs again. */
const BASE = 50;
/** More originals, more accidents: for each doubling of the library. */
const PER_DOUBLING = 3;
/** And for each doubling of the page beyond 500 words. */
const PER_PAGE_DOUBLING = 2;
/**
 * Verbatim text keeps all of the bits it shares, a heavily reworded one seven tenths; two reports of one event, or two fillings of a
 * template, keep half or less, however much they share.
 */
const CLEAR = 0.62;
/** Little evidence must be clearer: two reports often share one sentence with the same facts. */
const CLEARER = 0.78;
const LITTLE = 1.5;
/** With so many bits beyond the threshold half is enough. */
const PLENTY = 6;
const LESS_CLEAR = 0.5;

/** More is asked of traces, whose runs fall on other words now and then. */
const TRACED = 1.05;

/** So many figures against figures, and such a share of all that stand beside each other, make a template; unless words run on without them. */
const CONFLICTS = 3;
const CONFLICT_SHARE = 0.34;
const CONFLICT_RUN = 24;
/** Where most figures stand against others, a longer run is asked for: a template too has sentences without figures. */
const MOSTLY_CONFLICTS_RUN = 40;

/** On a page so few shared words are looked at more closely: an attribution, a phrase or a template's sentence is no reuse. */
const FEW = 40;
/** They must be worth this much without names, figures and roles … */
const TELLING = 18;
/** … and a phrase within other sentences must be this long. */
const PHRASE_RUN = 18;
/** A table of figures has few words; so many equal ones are telling. */
const TABLE = 4;
/** Fewer words are a cross-heading or a label, of which any phrase is the half. */
const SENTENCE = 8;

export interface Circumstances {
  pageWords: number;
  librarySize: number;
  selection: boolean;
  /** The original is held as a trace: what equals what is likely, not seen. */
  traced: boolean;
  /** Bits that the page itself adds: it names the outlet, or bears the original's headline. */
  support: number;
}

/** The bits that it takes to name a source. */
export function threshold({ pageWords, librarySize, selection }: Circumstances): number {
  const library = PER_DOUBLING * Math.log2(Math.max(2, librarySize));
  if (selection) return 16 + library * 0.67 + 2 * Math.log2(Math.min(64, Math.max(8, pageWords)));
  return BASE + library + PER_PAGE_DOUBLING * Math.max(0, Math.log2(pageWords / 500));
}

/** Whether the evidence is enough to name a source. */
export function isEnough(evidence: Evidence, circumstances: Circumstances): boolean {
  const { bits, shared, run, runBits, conflicts, agreed } = evidence;
  // A selection is short: where its figures differ, so does what it says.
  if (circumstances.selection && conflicts > agreed && run < CONFLICT_RUN) return false;
  // The same sentences with other figures are a template filled in anew.
  const most = conflicts > agreed ? MOSTLY_CONFLICTS_RUN : CONFLICT_RUN;
  if (conflicts >= CONFLICTS && conflicts > CONFLICT_SHARE * (conflicts + agreed) && run < most) return false;
  if (!circumstances.selection && evidence.matched <= FEW && isCommonplace(evidence)) return false;
  const least = threshold(circumstances) * (circumstances.traced ? TRACED : 1);
  const clarity = bits / Math.max(1, shared);
  const clear = bits >= PLENTY * least ? LESS_CLEAR : bits >= LITTLE * least ? CLEAR : CLEARER;
  if (bits + circumstances.support >= least && clarity >= clear) return true;
  // A second way in for a stretch that was taken word for word out of a sentence, or into one.
  return !circumstances.traced && run >= 12 && runBits >= least + 4 && bits >= 0.6 * least;
}

/** Whether few shared words are such as two reports have that know nothing of each other. */
function isCommonplace({ telling, sentence, run, conflicts, agreed }: Evidence): boolean {
  if (agreed >= TABLE) return false;
  return telling < TELLING || (!sentence && run < PHRASE_RUN) || conflicts > agreed;
}
