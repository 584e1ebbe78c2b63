import type { Match, OutlineSentence, SentenceKind, SentenceState } from '../engine/report.ts';
import type { MessageKey, Voice } from './voice.ts';

/** A sentence's state as views show it. */
export type ShownState = SentenceState | 'aside';

/**
 * The state of a sentence of the outline. `aside` is one that the page lacks and that the report does not list as left out: a
 * sign-off or a credit line, which nobody would miss.
 */
export function shownState({ outline, leftOut }: Pick<Match, 'outline' | 'leftOut'>, index: number): ShownState {
  const { state, original } = outline[index]!;
  if (state !== 'absent' && state !== 'unchecked') return state;
  return leftOut.some((left) => left.original.start === original.start) ? state : 'aside';
}

/** All states, in the order in which legends and tallies name them. */
export const states: readonly ShownState[] = ['kept', 'reworded', 'moved', 'absent', 'unchecked', 'aside'];

/** How many sentences of an original stand in each state. */
export function tally(match: Pick<Match, 'outline' | 'leftOut'>): Record<ShownState, number> {
  const counts: Record<ShownState, number> = { kept: 0, reworded: 0, moved: 0, absent: 0, unchecked: 0, aside: 0 };
  for (const index of match.outline.keys()) counts[shownState(match, index)]++;
  return counts;
}

export const stateNames: Record<ShownState, MessageKey> = {
  kept: 'stateKept',
  reworded: 'stateReworded',
  moved: 'stateMoved',
  absent: 'stateAbsent',
  unchecked: 'stateUnchecked',
  aside: 'stateAside',
};

export const kindNames: Record<SentenceKind, MessageKey> = {
  quotation: 'kindQuotation',
  number: 'kindNumber',
  person: 'kindPerson',
  denial: 'kindDenial',
  attribution: 'kindAttribution',
  caveat: 'kindCaveat',
  harm: 'kindHarm',
  background: 'kindBackground',
};

/** “Paragraph 4, left out, 31 words, quotation, figures”: what can be said of a sentence whether or not its text is held. */
export function describe(match: Match, index: number, voice: Voice): string {
  const sentence = match.outline[index]!;
  const place = voice.say('paragraphNumber', voice.number(sentence.paragraph));
  const state = voice.say(stateNames[shownState(match, index)]);
  return [place, state, sayHeld(sentence, voice)].join(voice.say('listComma'));
}

/** “31 words, quotation, figures”: what a sentence holds, where its own words are not at hand. */
export function sayHeld({ words, kinds }: Pick<OutlineSentence, 'words' | 'kinds'>, voice: Voice): string {
  return [voice.count('words', words), ...kinds.map((kind) => voice.say(kindNames[kind]))].join(voice.say('listComma'));
}

/**
 * The text of every sentence of the outline that is known without the library: what was left out stands in the report, and
 * what was kept word for word stands on the page. `null` elsewhere.
 */
export function sentenceText(match: Match, index: number, original: string | null): string | null {
  const sentence = match.outline[index];
  if (!sentence) return null;
  if (original !== null) return original.slice(sentence.original.start, sentence.original.end);
  const same = match.leftOut.find((left) => left.original.start === sentence.original.start && left.original.end === sentence.original.end);
  return same?.text ?? null;
}

/** The paragraphs of an outline, in order, with the indices of their sentences. */
export function paragraphsOf(outline: readonly OutlineSentence[]): { paragraph: number; sentences: number[] }[] {
  const paragraphs: { paragraph: number; sentences: number[] }[] = [];
  outline.forEach((sentence, index) => {
    const last = paragraphs.at(-1);
    if (last?.paragraph === sentence.paragraph) last.sentences.push(index);
    else paragraphs.push({ paragraph: sentence.paragraph, sentences: [index] });
  });
  return paragraphs;
}
