import type { SentenceKind } from '../../engine/report.ts';

/** The letters of labels: a capital must be said of a sentence, a small letter may be; a point means that nothing need be. */
export const letters: Readonly<Record<string, SentenceKind>> = {
  q: 'quotation',
  n: 'number',
  p: 'person',
  d: 'denial',
  a: 'attribution',
  c: 'caveat',
  h: 'harm',
  b: 'background',
};
