import type { Match } from '../engine/report.ts';
import { type ShownState, shownState } from './outline.ts';

/** Neighbouring sentences of one state and, in short originals, of one paragraph: drawn as one piece, so that its pattern runs through. */
export interface Run {
  state: ShownState;
  sentences: number[];
  words: number;
  /** A paragraph begins with it. */
  opens: boolean;
}

/** In longer originals a sentence is so narrow that gaps between sentences and paragraphs would eat it. */
export const densest = 90;

/** An outline in runs, in order. */
export function runsOf(match: Pick<Match, 'outline' | 'leftOut'>): Run[] {
  const dense = match.outline.length > densest;
  const runs: Run[] = [];
  match.outline.forEach(({ paragraph, words }, at) => {
    const state = shownState(match, at);
    const opens = !dense && match.outline[at - 1]?.paragraph !== paragraph;
    const last = runs.at(-1);
    if (last && last.state === state && !opens) {
      last.sentences.push(at);
      last.words += Math.max(1, words);
    } else runs.push({ state, sentences: [at], words: Math.max(1, words), opens });
  });
  return runs;
}
