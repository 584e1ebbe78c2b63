import type { Claim, Reading } from '../engine/reading.ts';

/**
 * A reading before its claims are judged: plain data that can be sent to another context. Judging needs the tables of names and the patterns of
 * thirty agencies, which a content script should not carry; `judge.ts` does it where they are at hand.
 */
export interface Draft extends Omit<Reading, 'claims'> {
  evidence: Evidence;
}

/** What the claims are read from. */
export interface Evidence {
  /** The blocks of the text, three numbers each: start, end, and what it is (`blockIs`, added up). */
  blocks: number[];
  /** What stands in the head and the markup. */
  statements: Statement[];
  /** How `1/2/2014` is meant on this page. */
  monthFirst: boolean;
}

/** A value that may name an origin: a name, an address or a place, with the element that it was read from. */
export interface Statement {
  rule: Claim['rule'];
  value: string;
  where: string;
}

export const blockIs = { heading: 1, furniture: 2, caption: 4 } as const;
