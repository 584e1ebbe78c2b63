import { fillerParagraphs } from './filler.ts';
import type { GoldOriginal } from './gold-original.ts';
import { goldOriginals } from './originals.ts';
import type { Fate } from './outline.ts';
import { random } from './random.ts';

// What the gold set draws from: words to put in, sentences to lift, speeches to quote.

const words = (text: string): string[] => text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
const fillerWords = words(fillerParagraphs(40, random(99)).join(' ')).map((word) => word.toLowerCase());

/** Words of the original's language to put in for others: from other texts where there are some, else from its own, which is harder. */
export function poolOf(original: GoldOriginal): string[] {
  if (original.language.startsWith('en')) return fillerWords;
  const others = goldOriginals.filter((other) => other.language === original.language && other !== original);
  return (others.length ? others : [original]).flatMap((other) => words(other.text));
}

/** Whether the language parts its words by spaces. */
export const isSpaced = (original: GoldOriginal): boolean => !/^(?:ja|zh)/.test(original.language);

/** Sentences of 12 words or more (or 25 signs, where words are not parted) that stand in this original's family only. */
export function longSentences(original: GoldOriginal): Fate[] {
  return original.sentences.filter((sentence) => {
    const text = original.text.slice(sentence.start + sentence.dateline, sentence.end);
    const long = isSpaced(original) ? words(text).length >= 12 : text.length >= 25;
    return !sentence.signOff && long && !standsElsewhere(original, text);
  });
}

/** Whether another story holds these words, or a speech among them. */
export function standsElsewhere(original: GoldOriginal, text: string): boolean {
  const speech = /“[^”]{40,}”?/.exec(text)?.[0] ?? text;
  return goldOriginals.some((other) => other.family !== original.family && (other.text.includes(text) || other.text.includes(speech)));
}

/** Speeches of 14 words or more, each with the sentence it stands in; one an original. */
export function quotations(from: readonly GoldOriginal[]): { original: GoldOriginal; sentence: Fate; text: string }[] {
  return from.flatMap((original) => {
    if (original.family !== original.uri) return [];
    const found = /“[^”]{60,}”/.exec(original.text);
    if (!found || words(found[0]).length < 14 || standsElsewhere(original, found[0])) return [];
    const sentence = original.sentences.find((one) => one.start <= found.index && one.end > found.index);
    return sentence ? [{ original, sentence, text: found[0] }] : [];
  });
}
