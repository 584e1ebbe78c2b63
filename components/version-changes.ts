import { type DiffPiece, diffWords } from './word-diff.ts';

/** Tables of more paragraphs than this are not drawn up: they grow with the square. The longest report has some hundred. */
const longest = 1_500;

/**
 * A later version's text, paragraph by paragraph, with what the earlier one had instead: each paragraph is the pieces of it that are in
 * both, in the earlier or in the later. Paragraphs that are in one only are one piece.
 * @returns `null` where there are too many paragraphs to set against each other
 */
export function changesOfVersion(was: string, now: string): DiffPiece[][] | null {
  const [old, fresh] = [paragraphsOf(was), paragraphsOf(now)];
  if (old.length > longest || fresh.length > longest) return null;
  // most[i][j]: how many paragraphs of old from i and fresh from j are the same, in order.
  const most = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      most[i]![j] = old[i] === fresh[j] ? most[i + 1]![j + 1]! + 1 : Math.max(most[i + 1]![j]!, most[i]![j + 1]!);
  const changes: DiffPiece[][] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    changes.push(...between(gone, come));
    gone = [];
    come = [];
  };
  for (let [i, j] = [0, 0]; i < old.length || j < fresh.length; ) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      close();
      changes.push([{ kind: 'same', text: fresh[j++]! }]);
      i++;
    } else if (i < old.length && (j === fresh.length || most[i + 1]![j]! >= most[i]![j + 1]!)) gone.push(old[i++]!);
    else come.push(fresh[j++]!);
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
    const pairs = come.slice(at).map((now) => diffWords(was, now));
    const found = pairs.findIndex((pieces) => pieces !== null);
    if (found < 0) changes.push([{ kind: 'was', text: was }]);
    else {
      for (const now of come.slice(at, at + found)) changes.push([{ kind: 'now', text: now }]);
      changes.push(pairs[found]!);
      at += found + 1;
    }
  }
  for (const now of come.slice(at)) changes.push([{ kind: 'now', text: now }]);
  return changes;
}
