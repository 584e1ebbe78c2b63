/** A stretch of one text or of both. */
export interface DiffPiece {
  kind: 'same' | 'was' | 'now';
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
  const same = (i: number, j: number) => fold(old[i]!) === fold(fresh[j]!);
  // best[i][j]: the most common words of old from i and fresh from j.
  const best = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--)
      best[i]![j] = same(i, j) ? best[i + 1]![j + 1]! + weight(old[i]!) : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  }
  const total = Math.max(...[old, fresh].map((words) => words.reduce((sum, word) => sum + weight(word), 0)));
  if (best[0]![0]! * 3 < total) return null;
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
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && same(i, j)) {
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
    } else if (i < old.length && (j === fresh.length || best[i + 1]![j]! >= best[i]![j + 1]!)) change(old[i++]!, '');
    else change('', fresh[j++]!);
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
