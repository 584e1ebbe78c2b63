import { inCommonOrder } from './common-order.ts';
import { type DiffPiece, diffWords } from './word-diff.ts';

/** Tables of more paragraphs than this are not drawn up: they grow with the square. The longest report has some hundred. */
const longest = 1_500;
/** A paragraph is looked for among so many that came: in a text that was written anew each would be set against all. */
const NEAR = 12;

/**
 * A later version's text, paragraph by paragraph, with what the earlier one had instead: each paragraph is the pieces of it that are in
 * both, in the earlier or in the later. Paragraphs that are in one only are one piece.
 * @returns `null` where there are too many paragraphs to set against each other
 */
export function changesOfVersion(was: string, now: string): DiffPiece[][] | null {
  const [old, fresh] = [paragraphsOf(was), paragraphsOf(now)];
  if (old.length > longest || fresh.length > longest) return null;
  const changes: DiffPiece[][] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    changes.push(...between(gone, come));
    gone = [];
    come = [];
  };
  let [i, j] = [0, 0];
  for (const step of inCommonOrder(old, fresh).steps) {
    if (step === 'was') gone.push(old[i++]!);
    else if (step === 'now') come.push(fresh[j++]!);
    else {
      close();
      changes.push([{ kind: 'same', text: fresh[j++]! }]);
      i++;
    }
  }
  close();
  return changes;
}

export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/);
}

/** What stands between two paragraphs that are the same: each of the earlier beside the first of the later that it was made into, if there is one. */
function between(gone: readonly string[], come: readonly string[]): DiffPiece[][] {
  const changes: DiffPiece[][] = [];
  let at = 0;
  for (const was of gone) {
    const to = Math.min(come.length, at + NEAR);
    let found = at;
    let pieces: DiffPiece[] | null = null;
    for (; found < to; found++) {
      pieces = diffWords(was, come[found]!);
      if (pieces !== null) break;
    }
    if (pieces === null) changes.push([{ kind: 'was', text: was }]);
    else {
      for (const now of come.slice(at, found)) changes.push([{ kind: 'now', text: now }]);
      changes.push(pieces);
      at = found + 1;
    }
  }
  for (const now of come.slice(at)) changes.push([{ kind: 'now', text: now }]);
  return changes;
}
