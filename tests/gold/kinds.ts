import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutlineSentence, SentenceKind } from '../../engine/report.ts';
import { inspectPage } from './inspection.ts';
import { letters } from './kind-letters.ts';
import { pageHtml } from './markup.ts';
import { originalByUri } from './originals.ts';
import type { Fate } from './outline.ts';
import { random } from './random.ts';
import { type Counts, precision, recall } from './score.ts';

export interface Labelled {
  uri: string;
  sentence: Fate;
  must: SentenceKind[];
  may: SentenceKind[];
}

/**
 * What sentences say, labelled by hand in `kinds.json`: one word a sentence, in order, sign-offs left out. A capital must be said of it,
 * a small letter may be; a point means that nothing need be. Any sentence
 * with a digit in it may be said to hold a figure, though dates and years are none that must be.
 */
export const labelledSentences: Labelled[] = Object.entries(
  JSON.parse(readFileSync(join(import.meta.dirname, 'kinds.json'), 'utf8')) as Record<string, string>,
).flatMap(([uri, words]) => {
  const sentences = originalByUri.get(uri)!.sentences.filter((sentence) => !sentence.signOff);
  const codes = words.split(' ');
  if (codes.length !== sentences.length) throw new Error(`${uri} has ${sentences.length} sentences, but ${codes.length} labels.`);
  return codes.map((code, i) => {
    const sentence = sentences[i]!;
    const dated = /\d/.test(originalByUri.get(uri)!.text.slice(sentence.start, sentence.end)) ? 'n' : '';
    return { uri, sentence, must: kindsOf(code, /[A-Z]/), may: kindsOf(code + dated, /[a-z]/) };
  });
});

function kindsOf(code: string, which: RegExp): SentenceKind[] {
  return [...code].filter((letter) => which.test(letter)).map((letter) => letters[letter.toLowerCase()]!);
}

/** How well the kinds in the outlines of whole reposts agree with the labels: over all, and kind by kind what is missed. */
export async function kindFigures(): Promise<Record<string, number>> {
  const all: Counts = { right: 0, wrong: 0, missed: 0 };
  const each = new Map<SentenceKind, Counts>(Object.values(letters).map((kind) => [kind, { right: 0, wrong: 0, missed: 0 }]));
  const outlines = new Map<string, OutlineSentence[]>();
  for (const { uri, sentence, must, may } of labelledSentences) {
    if (!outlines.has(uri)) outlines.set(uri, await outlineOf(uri));
    const inside = outlines.get(uri)!.filter(({ original }) => {
      const middle = (original.start + original.end) / 2;
      return (sentence.start <= middle && middle < sentence.end) || (original.start <= sentence.start && sentence.end <= original.end);
    });
    const said = new Set(inside.flatMap((one) => one.kinds));
    for (const [kind, counts] of each) {
      const wanted = must.includes(kind);
      if (wanted) for (const sum of [all, counts]) said.has(kind) ? sum.right++ : sum.missed++;
      else if (said.has(kind) && !may.includes(kind)) for (const sum of [all, counts]) sum.wrong++;
    }
  }
  const figures: Record<string, number> = { 'kinds.kindRecall': recall(all), 'kinds.kindPrecision': precision(all) };
  for (const [kind, counts] of each) {
    figures[`kinds, ${kind}.kindRecall`] = recall(counts);
    figures[`kinds, ${kind}.kindPrecision`] = precision(counts);
  }
  return figures;
}

async function outlineOf(uri: string): Promise<OutlineSentence[]> {
  const original = originalByUri.get(uri)!;
  const parts = { title: 'A whole repost', language: original.language, paragraphs: original.text.split('\n\n') };
  const report = await inspectPage(pageHtml(parts, 1, random(1)), uri);
  return report.matches.find((match) => match.original.uri === uri)?.outline ?? [];
}
