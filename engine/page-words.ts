import { readWords, type Words } from './words.ts';

/** The last text that was looked up: it is inspected next, and need not be read again. */
let kept: { text: string; words: Words } | null = null;

/** Reads the words of a text that is about to be inspected. */
export function keepWords(text: string): Words {
  const words = readWords(text);
  kept = { text, words };
  return words;
}

/** The words that `keepWords` read of this text, if it was the last one; else they are read now. Nothing is kept after. */
export function takeWords(text: string): Words {
  const words = kept?.text === text ? kept.words : readWords(text);
  kept = null;
  return words;
}
