import { changeWords } from './edits.ts';
import { fillerSentence } from './filler.ts';
import type { GoldOriginal } from './gold-original.ts';
import type { Random } from './random.ts';
import { isSpaced, longSentences, poolOf } from './stock.ts';
import { trapStories } from './traps.ts';

/** A text that a reader selects, and the original it is from. */
export interface GoldSelection {
  text: string;
  uri: string | null;
  kind: 'twelve words or more' | 'six to eleven words' | 'none';
}

/** From every original a sentence and, where words are parted by spaces, the same with words changed and a short piece; then texts in no original. */
export function makeSelections(originals: readonly GoldOriginal[], rnd: Random): GoldSelection[] {
  const out: GoldSelection[] = [];
  for (const original of originals) {
    for (const sentence of longSentences(original).slice(0, 3)) {
      const text = original.text.slice(sentence.start + sentence.dateline, sentence.end);
      out.push({ text, uri: original.uri, kind: 'twelve words or more' });
      if (!isSpaced(original)) continue;
      out.push({ text: changeWords(text, 0.05, poolOf(original), rnd), uri: original.uri, kind: 'twelve words or more' });
      const words = text.split(' ');
      const length = 6 + Math.floor(rnd() * 6);
      const from = Math.floor(rnd() * (words.length - length));
      out.push({ text: words.slice(from, from + length).join(' '), uri: original.uri, kind: 'six to eleven words' });
    }
  }
  for (let i = 0; i < 60; i++) out.push({ text: `${fillerSentence(rnd)} ${fillerSentence(rnd)}`, uri: null, kind: 'none' });
  for (const story of trapStories(24, rnd)) out.push({ text: story[1]!, uri: null, kind: 'none' });
  return out;
}
