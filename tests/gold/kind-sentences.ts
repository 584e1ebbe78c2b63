import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsOf } from '../../engine/kinds.ts';
import { prepare } from '../../engine/prepared.ts';
import type { SentenceKind } from '../../engine/report.ts';
import { NUMBER } from '../../engine/words.ts';
import { letters } from './kind-letters.ts';
import { type Counts, precision, recall } from './score.ts';

/**
 * Sentences in many languages, each by itself, labelled by hand before any list of words was fitted to them: `[language, label, sentence]`. Of two in a row the
 * first is for development, the second is held out: its mistakes are counted, not read.
 */
const sentences = JSON.parse(readFileSync(join(import.meta.dirname, 'kind-sentences.json'), 'utf8')) as [string, string, string][];

export interface KindMistake {
  language: string;
  sentence: string;
  missed: SentenceKind[];
  wrong: SentenceKind[];
}

/** How well the kinds of single sentences agree with their labels, of one half. Figures over all kinds, kind by kind, and of English alone. */
export function sentenceFigures(half: 'development' | 'held out'): { figures: Record<string, number>; mistakes: KindMistake[] } {
  const sums = new Map<string, Counts>();
  const add = (name: string, what: keyof Counts) => {
    const counts = sums.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what]++;
    sums.set(name, counts);
  };
  const mistakes: KindMistake[] = [];
  sentences.forEach(([language, label, sentence], index) => {
    if ((index % 2 === 0) !== (half === 'development')) return;
    const text = prepare(sentence);
    const said = new Set(kindsOf(text).flat());
    const must = [...label].filter((letter) => /[A-Z]/.test(letter)).map((letter) => letters[letter.toLowerCase()]!);
    const may = [...label].filter((letter) => /[a-z]/.test(letter)).map((letter) => letters[letter]!);
    // Any sentence with a figure in it may be said to hold one.
    if (text.words.flags.some((flags) => (flags & NUMBER) !== 0)) may.push('number');
    const mistake: KindMistake = { language, sentence, missed: [], wrong: [] };
    for (const kind of Object.values(letters)) {
      const names = ['all', kind, ...(language === 'en' ? ['English'] : ['other languages'])];
      if (must.includes(kind)) for (const name of names) add(name, said.has(kind) ? 'right' : 'missed');
      else if (said.has(kind) && !may.includes(kind)) for (const name of names) add(name, 'wrong');
      if (must.includes(kind) && !said.has(kind)) mistake.missed.push(kind);
      if (said.has(kind) && !must.includes(kind) && !may.includes(kind)) mistake.wrong.push(kind);
    }
    if (mistake.missed.length + mistake.wrong.length > 0) mistakes.push(mistake);
  });
  const figures: Record<string, number> = {};
  for (const [name, counts] of sums) {
    figures[`kinds ${half}, ${name}.kindRecall`] = recall(counts);
    figures[`kinds ${half}, ${name}.kindPrecision`] = precision(counts);
  }
  return { figures, mistakes };
}
