import { takeWords } from './page-words.ts';
import { type Prepared, PreparedText } from './prepared.ts';
import { PairTable } from './seeds.ts';

/** The page's side of all comparisons. */
export interface PageSide extends Prepared {
  pairs: PairTable;
  /** Cut out by a reader: that its sentences stop in the middle says nothing. */
  selection: boolean;
}

export function preparePage(text: string, selection = false): PageSide {
  const words = takeWords(text);
  return Object.assign(new PreparedText(text, words), { pairs: new PairTable(words), selection });
}

/** The page with words that are worth something else: what one original lets them be worth. */
export function withSurprise(page: PageSide, surprise: Float32Array): PageSide {
  return {
    text: page.text,
    words: page.words,
    pairs: page.pairs,
    selection: page.selection,
    surprise,
    get sentences() {
      return page.sentences;
    },
    get firstWords() {
      return page.firstWords;
    },
    get sentenceOf() {
      return page.sentenceOf;
    },
    get quoted() {
      return page.quoted;
    },
    get furniture() {
      return page.furniture;
    },
  };
}
