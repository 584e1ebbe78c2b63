import { changeWords } from './edits.ts';
import type { GoldOriginal } from './gold-original.ts';
import type { Fate } from './outline.ts';
import { type Random, shuffled } from './random.ts';

export type LabelKind = 'verbatim' | 'light' | 'heavy' | 'omitted';

/** What became of a stretch of the original on a page. */
export interface Label {
  start: number;
  end: number;
  kind: LabelKind;
}

export interface Repost {
  paragraphs: string[];
  source: { uri: string; excerpt: boolean; labels: Label[] };
}

export interface RepostOptions {
  /** The share of sentences that stays, from the start (`cut`) or from anywhere. */
  keep?: number;
  from?: 'start' | 'anywhere';
  dateline?: boolean;
  edit?: { kind: 'light' | 'heavy'; chance: number; pool: readonly string[] };
  /** Applied to the text after everything else: house style, other characters. */
  style?: (text: string) => string;
}

/** Makes a repost of an original, and remembers what became of each of its sentences. */
export function repost(original: GoldOriginal, options: RepostOptions, rnd: Random): Repost {
  const sentences = original.sentences;
  const judged = sentences.filter((sentence) => !sentence.signOff);
  const count = Math.max(Math.min(3, judged.length), Math.round(judged.length * (options.keep ?? 1)));
  const chosen = new Set((options.from === 'anywhere' ? shuffled(judged, rnd) : judged).slice(0, count));
  if (count === judged.length) for (const sentence of sentences) chosen.add(sentence);

  const labels: Label[] = [];
  const paragraphs = new Map<number, string[]>();
  for (const sentence of sentences) {
    const start = sentence.start + sentence.dateline;
    const label = (kind: LabelKind): void => {
      if (!sentence.signOff) labels.push({ start, end: sentence.end, kind });
    };
    if (!chosen.has(sentence)) {
      label('omitted');
      continue;
    }
    let text = original.text.slice(options.dateline === false ? start : sentence.start, sentence.end);
    const edited = options.edit && !sentence.signOff ? changeWords(text, options.edit.chance, options.edit.pool, rnd) : text;
    label(edited === text ? 'verbatim' : options.edit!.kind);
    text = options.style ? options.style(edited) : edited;
    paragraphs.set(sentence.paragraph, [...(paragraphs.get(sentence.paragraph) ?? []), text]);
  }
  const joint = /^(?:ja|zh)/.test(original.language) ? '' : ' ';
  return {
    paragraphs: [...paragraphs.values()].map((texts) => texts.join(joint)),
    source: { uri: original.uri, excerpt: false, labels },
  };
}

/** One sentence of the original, and nothing else of it: what is left out is not judged. */
export function excerpt(original: GoldOriginal, sentence: Fate): Repost {
  const start = sentence.start + sentence.dateline;
  return {
    paragraphs: [original.text.slice(start, sentence.end)],
    source: { uri: original.uri, excerpt: true, labels: [{ start, end: sentence.end, kind: 'verbatim' }] },
  };
}
