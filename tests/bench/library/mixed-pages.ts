import type { TextOriginal } from '../../../engine/original.ts';
import { generateNews, reword, seeded } from '../generated-news.ts';

/** How pages have what they have of originals. */
export const kinds = ['most of one', 'reworded', 'one sentence', 'two sources'] as const;
export type Kind = (typeof kinds)[number];

export interface MixedPage {
  kind: Kind;
  text: string;
  /** The originals that it has words of. */
  uris: string[];
}

const pageWords = 1_000;

/** Pages of about 1,000 words in the kinds by turns: passages of originals, whole sentences each, in other text of the same language. */
export function mixedPages(from: readonly TextOriginal[], count: number): MixedPage[] {
  const random = seeded(23);
  const any = () => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length]!;
    const [one, other] = [any(), any()];
    const taken = kind === 'two sources' ? [one, other] : [one];
    const passages = taken.map(({ text }) => passageOf(text, kind, random));
    const left = pageWords - passages.join(' ').split(/\s+/).length;
    const share = Math.max(1, Math.floor(left / (passages.length + 1)));
    const parts = passages.flatMap((passage) => [generateNews(share, random), passage]);
    return { kind, text: [...parts, generateNews(share, random)].join('\n\n'), uris: [...new Set(taken.map(({ uri }) => uri))] };
  });
}

function passageOf(text: string, kind: Kind, random: () => number): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  if (kind === 'one sentence') return sentences.reduce((longest, each) => (each.length > longest.length ? each : longest));
  if (kind === 'two sources') {
    const begin = Math.floor((random() * sentences.length) / 2);
    return take(sentences.slice(begin), 80);
  }
  const most = take(sentences, 500);
  return kind === 'reworded' ? reword(most, 0.3, random) : most;
}

/** Sentences of up to so many words, at least one. */
function take(sentences: readonly string[], words: number): string {
  const taken: string[] = [];
  let count = 0;
  for (const sentence of sentences) {
    count += sentence.split(/\s+/).length;
    if (taken.length > 0 && count > words) break;
    taken.push(sentence);
  }
  return taken.join(' ');
}
