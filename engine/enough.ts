import type { Evidence } from './evidence.ts';
import { clearOfTrace, DENSE_OF_TRACE } from './trace-evidence.ts';

/** Where the threshold lies; all in bits. From the calibration that `npm run calibrate` runs again. */
const BASE = 50;
/** More originals, more accidents: for each doubling of the library. */
const PER_DOUBLING = 3;
/** And for each doubling of the page beyond 500 words. */
const PER_PAGE_DOUBLING = 2;
/**
 * Verbatim text keeps all of the bits it shares, a heavily reworded one seven tenths; two reports of one event, or two fillings of a
 * template, keep half or less, however much they share.
 */
const CLEAR = 0.64;
/** A selection is read for its own sake: most of it must be the original's. */
const CLEAR_SELECTION = 0.7;
/** Little evidence must be clearer, as two reports often share one sentence with the same facts: so clear at the threshold, and less with each time that there is. */
const CLEARER = 0.9;
const LESS_FOR_MORE = 0.28;
/** With so many bits beyond the threshold half is enough. */
const PLENTY = 6;
const LESS_CLEAR = 0.5;

/** With a language model this share of the bits is asked for. */
const MODELLED = 0.7;
const MODELLED_SELECTION = 0.85;

/** A text that is reworded throughout is named for so many times the bits, if of all words that stand together so many are shared. */
const REWORDED = 2.8;
/** Below the original's own headline, the plain threshold will do. */
const REWORDED_BELOW_HEADLINE = 1;
/** The bits that the page adds which bears the original's headline; see `support.ts`. */
export const SAME_HEADLINE = 16;
export const DENSE = 0.62;

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

export interface Circumstances {
  pageWords: number;
  librarySize: number;
  selection: boolean;
  /** The original is held as a trace: what equals what is likely, not seen. */
  traced: boolean;
  /** A language model tells what words are worth: then less is asked, as what templates share is worth next to nothing. */
  modelled: boolean;
  /** Bits that the page itself adds: it names the outlet, or bears the original's headline. */
  support: number;
}

/** The bits that it takes to name a source. */
export function threshold({ pageWords, librarySize, selection, modelled }: Circumstances): number {
  const library = PER_DOUBLING * Math.log2(Math.max(2, librarySize));
  const base = BASE + library + PER_PAGE_DOUBLING * Math.max(0, Math.log2(pageWords / 500));
  if (selection) return (modelled ? MODELLED_SELECTION : 1) * (16 + library * 0.67 + 2 * Math.log2(Math.min(64, Math.max(8, pageWords))));
  return modelled ? MODELLED * base : base;
}

/** Whether the evidence is enough to name a source. */
export function isEnough(evidence: Evidence, circumstances: Circumstances): boolean {
  const { bits, shared, flat, density, run, runBits, conflicts, agreed } = evidence;
  // A selection is short: where its figures differ, so does what it says.
  if (circumstances.selection && conflicts > agreed && run < CONFLICT_RUN) return false;
  // The same sentences with other figures are a template filled in anew.
  const most = conflicts > agreed ? MOSTLY_CONFLICTS_RUN : CONFLICT_RUN;
  if (conflicts >= CONFLICTS && conflicts > CONFLICT_SHARE * (conflicts + agreed) && run < most) return false;
  if (!circumstances.selection && evidence.matched <= FEW && isCommonplace(evidence, circumstances.modelled)) return false;
  const least = threshold(circumstances);
  const clarity = bits / Math.max(1, shared);
  const times = (bits + circumstances.support) / least;
  const clear = circumstances.traced
    ? clearOfTrace(times, circumstances.selection)
    : times >= PLENTY
      ? LESS_CLEAR
      : Math.max(circumstances.selection ? CLEAR_SELECTION : CLEAR, CLEARER - LESS_FOR_MORE * (times - 1));
  if (times >= 1 && clarity >= clear) return true;
  // A text reworded throughout: its own words are as rare as those they stand for, but what is kept stands close and in order.
  const reworded = circumstances.support >= SAME_HEADLINE ? REWORDED_BELOW_HEADLINE : REWORDED;
  if (
    !circumstances.selection &&
    flat + circumstances.support >= reworded * least &&
    density >= (circumstances.traced ? DENSE_OF_TRACE : DENSE)
  )
    return true;
  // And a stretch that was taken word for word out of a sentence, or into one.
  return run >= 12 && runBits >= least + 4 && bits >= 0.6 * least;
}

/** Whether few shared words are such as two reports have that know nothing of each other. */
function isCommonplace({ telling, sentence, run, conflicts, agreed }: Evidence, modelled: boolean): boolean {
  if (agreed >= TABLE) return false;
  return telling < (modelled ? MODELLED * TELLING : TELLING) || (!sentence && run < PHRASE_RUN) || conflicts > agreed;
}
