import { type Prepared, prepare } from './prepared.ts';
import { PairTable } from './seeds.ts';

/** The page's side of all comparisons. */
export interface PageSide extends Prepared {
  pairs: PairTable;
  /** Cut out by a reader: that its sentences stop in the middle says nothing. */
  selection: boolean;
}

export function preparePage(text: string, selection = false): PageSide {
  const prepared = prepare(text);
  return { ...prepared, selection, pairs: new PairTable(prepared.words) };
}
