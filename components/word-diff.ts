import { inCommonOrder, type Step } from './common-order.ts';

/** A stretch of one text or of both. */
export interface DiffPiece {
  kind: Step;
  text: string;
}

/** Longer lines are not set against each other: headlines and bylines are short, and the table grows with the square. */
const longest = 200;

/**
 * Two short lines word by word (longest common subsequence; letter case and white space do not count). Neighbouring words of one
 * kind stand in one piece; what was stands before what is.
 *
 * @returns `null` where less than a third of the longer line's words is common: then they are two lines, not one that was changed
 */
export function diffWords(was: string, now: string): DiffPiece[] | null {
  const [old, fresh] = [wordsOf(was), wordsOf(now)];
  if (old.length > longest || fresh.length > longest) return null;
  const [oldFolded, freshFolded] = [old.map(fold), fresh.map(fold)];
  const weights = old.map(weight);
  const total = Math.max(sum(weights), sum(fresh.map(weight)));
  // In any order at least as much is common as in one: most lines that are two are told by that.
  if (inAnyOrder(oldFolded, freshFolded, weights) * 3 < total) return null;
  const { steps, common } = inCommonOrder(oldFolded, freshFolded, (at) => weights[at]!);
  if (common * 3 < total) return null;
  const pieces: DiffPiece[] = [];
  // What was and what is of the change under way; words in common close it, a blank between two changes does not.
  let [gone, come, between] = ['', '', ''];
  const put = (kind: DiffPiece['kind'], text: string) => {
    if (text) pieces.push({ kind, text });
  };
  const close = () => {
    put('was', gone);
    put('now', come);
    put('same', between);
    [gone, come, between] = ['', '', ''];
  };
  const change = (was: string, now: string) => {
    gone += (gone || come ? between : '') + was;
    come += (gone || come ? between : '') + now;
    between = '';
  };
  let [i, j] = [0, 0];
  for (const step of steps) {
    if (step === 'was') change(old[i++]!, '');
    else if (step === 'now') change('', fresh[j++]!);
    else {
      if (isBlank(fresh[j]!) && (gone || come)) between += fresh[j]!;
      else {
        const text = between + fresh[j]!;
        between = '';
        close();
        const last = pieces.at(-1);
        if (last?.kind === 'same') last.text += text;
        else put('same', text);
      }
      i++;
      j++;
    }
  }
  close();
  return pieces;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words and what stands between them, each an item; together they are the line. */
const wordsOf = (line: string): string[] => Array.from(segmenter.segment(line.trim()), ({ segment }) => segment);
const isBlank = (word: string): boolean => !/\S/.test(word);
const fold = (word: string): string => (isBlank(word) ? ' ' : word.normalize('NFKC').toLowerCase());
/** Words make two lines alike; blanks and marks only decide between equals. */
const weight = (word: string): number => (/[\p{L}\p{N}]/u.test(word) ? 100 : 1);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What two lists of words have in common, whatever the order. */
function inAnyOrder(was: readonly string[], now: readonly string[], weights: readonly number[]): number {
  const left = new Map<string, number>();
  for (const word of now) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  was.forEach((word, at) => {
    const count = left.get(word) ?? 0;
    if (count === 0) return;
    left.set(word, count - 1);
    common += weights[at]!;
  });
  return common;
}
