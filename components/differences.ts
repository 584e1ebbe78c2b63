import type { Match } from '../engine/report.ts';
import { shownState } from './outline.ts';

/** A place worth stopping at: a sentence left out, a changed stretch, an addition. */
export interface Difference {
  kind: 'sentence' | 'changed' | 'added';
  /** Its place in the match's `outline`, `altered` or `added`. */
  at: number;
}

/**
 * All differences of a match in reading order: along the original, each addition after the last passage that stands before it
 * on the page.
 */
export function differencesOf(match: Match): Difference[] {
  const places: { place: number; onPage: number; difference: Difference }[] = [];
  match.outline.forEach((sentence, at) => {
    const state = shownState(match, at);
    if (state === 'absent' || state === 'unchecked')
      places.push({ place: sentence.original.start, onPage: 0, difference: { kind: 'sentence', at } });
  });
  match.altered.forEach((change, at) => {
    places.push({ place: change.original.start, onPage: 0, difference: { kind: 'changed', at } });
  });
  match.added.forEach((addition, at) => {
    const before = match.passages.filter((passage) => passage.page.end <= addition.page.start).sort((a, b) => b.page.end - a.page.end)[0];
    places.push({ place: before?.original.end ?? -1, onPage: addition.page.start, difference: { kind: 'added', at } });
  });
  return places.sort((a, b) => a.place - b.place || a.onPage - b.onPage).map(({ difference }) => difference);
}
