import type { Alteration, OutlineSentence, SentenceKind } from '../engine/report.ts';

/** How much the absence of a sentence can mislead, by what it holds: a denial more than a figure, a figure more than background. */
const ofKind: Record<SentenceKind, number> = {
  denial: 8,
  caveat: 6,
  harm: 5,
  quotation: 4,
  number: 3,
  person: 2,
  attribution: 1,
  background: 0,
};

/** The kinds, the weightiest first. */
export const kindsByWeight = (Object.keys(ofKind) as SentenceKind[]).sort((a, b) => ofKind[b] - ofKind[a]);

const weightOf = (kinds: readonly SentenceKind[]): number => kinds.reduce((sum, kind) => sum + (ofKind[kind] ?? 0), 0);

/** Sentences with the weightiest first; equals stay in the order in which they came. */
export function weightiestFirst<Sentence extends Pick<OutlineSentence, 'kinds'>>(sentences: readonly Sentence[]): Sentence[] {
  return [...sentences].sort((a, b) => weightOf(b.kinds) - weightOf(a.kinds));
}

/** What changes a statement comes before what changes its wording. */
const ofChange: Record<Alteration['kind'], number> = { negation: 0, number: 1, quotation: 2, name: 3, attribution: 4, wording: 5 };

/** Changes with the weightiest first, else in the page's order. */
export function weightiestChanges(changes: readonly Alteration[]): Alteration[] {
  return [...changes].sort((a, b) => ofChange[a.kind] - ofChange[b.kind] || a.page.start - b.page.start);
}
