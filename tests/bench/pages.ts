import type { TextOriginal } from '../../engine/original.ts';
import type { Reading } from '../../engine/reading.ts';
import { generateNews, reword, seeded } from './generated-news.ts';

export interface Page {
  text: string;
  /** The original that the page has words of, and how many it has unchanged. */
  uri: string;
  kept: number;
  /** For each such word of the page its place in the original, both counted in stretches without white space. */
  from: Map<number, number>;
}

export function original(uri: string, text: string): TextOriginal {
  return {
    uri,
    outlet: 'Norvane',
    bylines: [],
    published: null,
    updated: null,
    headline: null,
    url: null,
    genre: 'wire',
    language: 'en',
    heldExtent: 'whole',
    demo: false,
    held: 'text',
    text,
  };
}

/** A page reading of bare text. */
export function readingOf(text: string): Reading {
  return {
    source: 'bench',
    url: null,
    canonical: null,
    title: null,
    site: null,
    language: 'en',
    bylines: [],
    published: null,
    updated: null,
    text,
    article: [],
    cutOff: null,
    claims: [],
    kind: 'page',
    why: null,
  };
}

/** Originals of about 200 words each, the same at every run. */
export function* generatedOriginals(count: number): Generator<TextOriginal> {
  const random = seeded(7);
  for (let i = 0; i < count; i++) yield original(`urn:bench:${i}`, generateNews(120 + Math.floor(random() * 160), random));
}

/**
 * Pages of about 1,000 words, each with most of one original among other text; every third with one word in ten changed, every third with one in five.
 * `reordered`: with the two halves of the original the other way round.
 */
export function makePages(from: readonly TextOriginal[], count: number, reordered = false): Page[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, i) => {
    const { text, uri } = from[Math.floor(random() * from.length)]!;
    const words = text.split(/\s+/).slice(0, 500);
    const half = words.findIndex((word, at) => at >= words.length / 2 && /[.!?]$/.test(word)) + 1;
    const places = words.map((_, at) => (reordered ? (at + half) % words.length : at));
    const said = reword(places.map((at) => words[at]).join(' '), (i % 3) / 10, random);
    const own = 1000 - words.length;
    const before = Math.floor(own / 2);
    const unchanged = said
      .split(/\s+/)
      .flatMap((word, at) => (word === words[places[at]!] && /[\p{L}\p{N}]/u.test(word) ? [[before + at, places[at]!] as const] : []));
    const whole = `${generateNews(before, random)}\n\n${said}\n\n${generateNews(Math.ceil(own / 2), random)}`;
    return { uri, kept: unchanged.length, from: new Map(unchanged), text: whole };
  });
}
