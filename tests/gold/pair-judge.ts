/**
 * What a page has of an original, by exhaustive search for common runs of words: the judge of reposts that nobody has labelled. It shares no code with the
 * engine, knows neither what words are worth nor how sentences end there, and looks at one pair of texts at a time, so that it may be slow.
 */
export interface Judged {
  words: JudgedWord[];
  sentences: JudgedSentence[];
}

/** A word of the original. `copied`: it must be in a passage; `allowed`: it may be in one. */
export interface JudgedWord {
  start: number;
  end: number;
  copied: boolean;
  allowed: boolean;
  /** Where the page has it, if copied: each place a span of the page. */
  places: { start: number; end: number }[];
}

/** A sentence of the original: on the page, missing from it, or in between, where nobody could say. */
export interface JudgedSentence {
  start: number;
  end: number;
  fate: 'kept' | 'missing' | 'open';
}

interface Word {
  start: number;
  end: number;
  folded: string;
}

/** Equal words in a row. */
interface Run {
  page: number;
  original: number;
  length: number;
}

/** Runs of four words make a stretch with others that follow on both sides within so many words; it is copied if it has so many words, five of them in a row. */
const LINK = 4;
const LINK_GAP = 4;
const STRETCH = 8;
const IN_A_ROW = 5;
/** What may be called copied: every run of three words, and what lies between two of them that follow on both sides within so many words. */
const LEAST = 3;
const ALLOWED_GAP = 10;
/** And sentences that are reworded: of which so many words stand in one sentence of the page. */
const REWORDED = 0.5;
/** Share of a sentence's words in runs of three, and share of its longer words in any sentence of the page, below which it is missing. */
const MISSING = 0.2;
const MISSING_LONG_WORDS = 0.4;
/** Share of its words in runs of four from which it is kept. */
const KEPT = 0.65;
const LONG_WORD = 4;
/** Shorter lines are headings, labels and initials; sign-offs are told by the credit. */
const LEAST_LENGTH = 30;
const signOff =
  /^\W*(?:additional |extra )?(?:reporting|writing|editing|compiled)\b.{0,30}\bby\b|\bcontributed to this (?:report|story|article)\W*$/i;

export function judgePair(pageText: string, originalText: string): Judged {
  const page = wordsOf(pageText);
  const original = wordsOf(originalText);
  const runs = commonRuns(page, original, LEAST);
  const linked = runs.filter(({ length }) => length >= LINK);
  const words: JudgedWord[] = original.map(({ start, end }) => ({ start, end, copied: false, allowed: false, places: [] }));
  for (const stretch of stretchesOf(linked, LINK_GAP)) {
    const covered = new Set(stretch.flatMap((run) => Array.from({ length: run.length }, (_, k) => run.original + k)));
    if (covered.size < STRETCH || !stretch.some(({ length }) => length >= IN_A_ROW)) continue;
    for (const run of stretch) {
      for (let k = 0; k < run.length; k++) {
        words[run.original + k]!.copied = true;
        words[run.original + k]!.places.push(page[run.page + k]!);
      }
    }
  }
  for (const stretch of stretchesOf(runs, ALLOWED_GAP)) {
    const from = Math.min(...stretch.map((run) => run.original));
    const to = Math.max(...stretch.map((run) => run.original + run.length));
    for (let i = from; i < to; i++) words[i]!.allowed = true;
  }
  return { words, sentences: judgeSentences(pageText, originalText, page, original, runs, words) };
}

function judgeSentences(
  pageText: string,
  originalText: string,
  page: readonly Word[],
  original: readonly Word[],
  runs: readonly Run[],
  words: readonly JudgedWord[],
): JudgedSentence[] {
  const within = (all: readonly Word[], start: number, end: number) => all.filter((word) => word.start >= start && word.end <= end);
  const onPage = sentencesOf(pageText).map(({ start, end }) => new Set(within(page, start, end).map(({ folded }) => folded)));
  const share = (some: number, all: number) => some / Math.max(1, all);
  const inRuns = (least: number) => {
    const marks = new Uint8Array(original.length);
    for (const run of runs) if (run.length >= least) marks.fill(1, run.original, run.original + run.length);
    return marks;
  };
  const [three, four] = [inRuns(LEAST), inRuns(LINK)];
  return sentencesOf(originalText).map(({ start, end }) => {
    const at = original.flatMap((word, i) => (word.start >= start && word.end <= end ? [i] : []));
    const inPart = (marks: Uint8Array) => share(at.filter((i) => marks[i]).length, at.length);
    const together = (least: number) => {
      const own = at.map((i) => original[i]!.folded).filter((word) => word.length >= least);
      return Math.max(0, ...onPage.map((sentence) => share(own.filter((word) => sentence.has(word)).length, own.length)));
    };
    if (together(1) >= REWORDED) for (const i of at) words[i]!.allowed = true;
    const judged = end - start >= LEAST_LENGTH && at.length > 0 && !signOff.test(originalText.slice(start, end));
    const missing = inPart(three) < MISSING && together(LONG_WORD) < MISSING_LONG_WORDS;
    return { start, end, fate: !judged ? 'open' : missing ? 'missing' : inPart(four) >= KEPT ? 'kept' : 'open' };
  });
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.normalize('NFKC').toLowerCase().replace('’', "'"),
  }));
}

function sentencesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+?(?:[.!?]["”’')]*(?=\s+["“‘'(]?[\p{Lu}\d])|\n|$)/gu)].map(({ 0: found, index }) => {
    const sentence = found.trimStart();
    const start = index + found.length - sentence.length;
    return { start, end: start + sentence.trimEnd().length };
  });
}

/** All longest common runs of at least so many words. */
function commonRuns(page: readonly Word[], original: readonly Word[], least: number): Run[] {
  const keyAt = (words: readonly Word[], i: number) =>
    words
      .slice(i, i + least)
      .map(({ folded }) => folded)
      .join(' ');
  const places = new Map<string, number[]>();
  for (let i = 0; i + least <= page.length; i++) places.set(keyAt(page, i), [...(places.get(keyAt(page, i)) ?? []), i]);
  const runs: Run[] = [];
  for (let j = 0; j + least <= original.length; j++) {
    for (const i of places.get(keyAt(original, j)) ?? []) {
      if (i > 0 && j > 0 && page[i - 1]!.folded === original[j - 1]!.folded) continue;
      let length = least;
      while (i + length < page.length && j + length < original.length && page[i + length]!.folded === original[j + length]!.folded)
        length++;
      runs.push({ page: i, original: j, length });
    }
  }
  return runs;
}

/** Groups of runs, each following another of its group on both sides over at most so many words. */
function stretchesOf(runs: readonly Run[], gap: number): Run[][] {
  const groupOf = new Map<Run, Run[]>();
  for (const run of runs) {
    const group = groupOf.get(run) ?? [run];
    groupOf.set(run, group);
    for (const other of runs) {
      const onPage = other.page - run.page - run.length;
      const inOriginal = other.original - run.original - run.length;
      if (onPage < 0 || inOriginal < 0 || onPage > gap || inOriginal > gap) continue;
      const joined = groupOf.get(other) ?? [other];
      if (joined === group) continue;
      for (const one of joined) groupOf.set(one, group);
      group.push(...joined);
    }
  }
  return [...new Set(groupOf.values())];
}
