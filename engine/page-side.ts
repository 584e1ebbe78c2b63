import { knows, type LanguageModel } from './language-model.ts';
import { takeWords } from './page-words.ts';
import { type Prepared, PreparedText } from './prepared.ts';
import { PairTable } from './seeds.ts';

/** The page's side of all comparisons. */
export interface PageSide extends Prepared {
  pairs: PairTable;
  /** Cut out by a reader: that its sentences stop in the middle says nothing. */
  selection: boolean;
  /** The language model that knows the page, and so its originals. */
  model: LanguageModel | null;
}

/** @param model of the language that most originals are in: it is used where it knows the page's */
export function preparePage(text: string, selection = false, model: LanguageModel | null = null): PageSide {
  const words = takeWords(text);
  const known = model !== null && knows(model, words) ? model : null;
  return Object.assign(new PreparedText(text, words, known), { pairs: new PairTable(words), selection, model: known });
}
