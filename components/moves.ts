import type { Match } from '../engine/report.ts';
import type { Voice } from './voice.ts';

/** A stretch of the original that stands elsewhere on the page: its sentences, and its paragraph's place on both sides, from 1. */
export interface Move {
  /** Its first sentence's place in the outline; `sentences` follow each other. */
  first: number;
  sentences: number;
  inOriginal: number;
  ofOriginal: number;
  /** Among the paragraphs of the page that hold text of this original. */
  onPage: number;
  ofPage: number;
}

/** The moved stretches of an original, in its order. */
export function movesOf({ outline, passages }: Pick<Match, 'outline' | 'passages'>, pageText: string): Move[] {
  const starts = new Set([...passages.map(({ page }) => page), ...outline.flatMap(({ page }) => page ?? [])].map(paragraphAt));
  const shared = [...starts].sort((a, b) => a - b);
  const ofOriginal = Math.max(0, ...outline.map(({ paragraph }) => paragraph));
  const moves: Move[] = [];
  outline.forEach((sentence, at) => {
    if (sentence.state !== 'moved' || !sentence.page) return;
    const onPage = shared.indexOf(paragraphAt(sentence.page)) + 1;
    const last = moves.at(-1);
    if (last && last.first + last.sentences === at && last.inOriginal === sentence.paragraph && last.onPage === onPage) last.sentences++;
    else moves.push({ first: at, sentences: 1, inOriginal: sentence.paragraph, ofOriginal, onPage, ofPage: shared.length });
  });
  return moves;

  /** Where the paragraph begins in which a stretch of the page begins. */
  function paragraphAt({ start }: { start: number }): number {
    return pageText.lastIndexOf('\n', start - 1) + 1;
  }
}

/** “In the original: paragraph 2 of 7. Here: the last of 6.” */
export function sayMove({ inOriginal, ofOriginal, onPage, ofPage }: Move, voice: Voice): string {
  return voice.say('movedPlace', place(inOriginal, ofOriginal, voice), place(onPage, ofPage, voice));
}

function place(at: number, of: number, voice: Voice): string {
  if (of < 2) return voice.say('placeOnly');
  if (at === 1) return voice.say('placeFirst', voice.number(of));
  if (at === of) return voice.say('placeLast', voice.number(of));
  return voice.say('placeOf', voice.number(at), voice.number(of));
}
