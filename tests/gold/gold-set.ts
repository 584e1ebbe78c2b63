import { refold, respell } from './edits.ts';
import { fillerParagraphs } from './filler.ts';
import type { GoldOriginal } from './gold-original.ts';
import { pageHtml } from './markup.ts';
import { goldOriginals, seriesOriginals } from './originals.ts';
import { pick, type Random, random, shuffled } from './random.ts';
import { excerpt, type Repost, type RepostOptions, repost } from './reposts.ts';
import { type GoldSelection, makeSelections } from './selections.ts';
import { unknownMonths } from './series.ts';
import { longSentences, poolOf, quotations } from './stock.ts';
import { trapStories } from './traps.ts';

export interface GoldPage {
  name: string;
  /** How the page was made: the rows of the printed table. */
  kind: string;
  language: string;
  html: string;
  sources: Repost['source'][];
  /** A page that only quotes: whatever is named must be called a quotation. */
  quotes: boolean;
}

export interface GoldSet {
  pages: GoldPage[];
  selections: GoldSelection[];
}

/** Makes the gold set: the same pages and selections at every run. */
export function makeGoldSet(seed = 1): GoldSet {
  const rnd = random(seed);
  const pages: GoldPage[] = [];
  const add = (kind: string, language: string, paragraphs: string[], sources: Repost['source'][], quotes = false): void => {
    const number = pages.length;
    const html = pageHtml(
      { title: `A page about ${kind}`, language, paragraphs, comments: rnd() < 0.4 ? fillerParagraphs(2, rnd) : [] },
      number % 4,
      rnd,
    );
    pages.push({ name: `${String(number).padStart(4, '0')}-${kind}`, kind, language, html, sources, quotes });
  };
  const each = (kind: string, from: readonly GoldOriginal[], options: (original: GoldOriginal) => RepostOptions): void => {
    for (const original of from) {
      const { paragraphs, source } = repost(original, { dateline: rnd() < 0.6, ...options(original) }, rnd);
      const around = rnd() < 0.4 && original.language.startsWith('en') ? fillerParagraphs(2, rnd) : [];
      add(kind, original.language, [...paragraphs, ...around], [source]);
    }
  };
  const spaced = goldOriginals.filter((original) => !/^(?:ja|zh)/.test(original.language));
  const english = goldOriginals.filter((original) => original.language.startsWith('en'));

  each('whole', goldOriginals, () => ({}));
  each('cut', goldOriginals, () => ({ keep: 0.5 + 0.4 * rnd(), from: 'start' }));
  each('hard-cut', goldOriginals, () => ({ keep: 0.2 + 0.15 * rnd(), from: 'anywhere' }));
  each('light', spaced, (original) => ({
    keep: 0.7 + 0.3 * rnd(),
    from: 'anywhere',
    edit: { kind: 'light', chance: 0.05, pool: poolOf(original) },
  }));
  each('heavy', spaced, (original) => ({ edit: { kind: 'heavy', chance: 0.28, pool: poolOf(original) } }));
  each('respelt', english, () => ({ keep: 0.8, from: 'anywhere', style: respell }));
  each('refolded', goldOriginals, (original) => ({ keep: 0.8, from: 'anywhere', style: (text) => refold(text, original.language) }));
  for (const [a, b] of pairs(english, 20, rnd)) {
    const [one, two] = [a, b].map((original) => repost(original, { keep: 0.6 + 0.4 * rnd(), from: 'start' }, rnd)) as [Repost, Repost];
    add('two-on-one', 'en', [...one.paragraphs, ...two.paragraphs], [one.source, two.source]);
  }
  for (const original of english) {
    const { paragraphs, source } = excerpt(original, pick(longSentences(original), rnd));
    add('one-sentence', 'en', around(paragraphs, 14, rnd), [source]);
  }
  for (const { original, sentence, text } of quotations(english)) {
    const told = [`Much has been said about it since. ${text} were the words, and we leave them at that.`];
    add('quotation', 'en', around(told, 6, rnd), [{ ...excerpt(original, sentence).source, labels: [] }], true);
  }
  for (let i = 0; i < 40; i++) add('clean', 'en', fillerParagraphs(5 + Math.floor(rnd() * 10), rnd), []);
  for (const story of trapStories(30, rnd)) add('trap', 'en', [...story, ...(rnd() < 0.5 ? fillerParagraphs(3, rnd) : [])], []);
  for (const original of seriesOriginals.filter((_, i) => i % 2 === 0)) {
    const { paragraphs, source } = repost(original, { keep: 0.6 + 0.4 * rnd(), from: 'anywhere', dateline: rnd() < 0.6 }, rnd);
    add('series', 'en', around(paragraphs, 4, rnd), [source]);
  }
  for (const paragraphs of unknownMonths(24, rnd)) add('unknown-month', 'en', paragraphs, []);
  return { pages, selections: makeSelections(goldOriginals, rnd) };
}

/** Text of one's own before and after. */
function around(paragraphs: string[], count: number, rnd: Random): string[] {
  const before = Math.floor(rnd() * count);
  return [...fillerParagraphs(before, rnd), ...paragraphs, ...fillerParagraphs(count - before, rnd)];
}

/** Pairs of stories that share nothing: no versions, no speech in common. */
function pairs(from: readonly GoldOriginal[], count: number, rnd: Random): [GoldOriginal, GoldOriginal][] {
  const topic = (original: GoldOriginal): string =>
    /river-treaty|budget-speech|inflation|port-strike/.exec(original.uri)?.[0] ?? original.uri;
  const out: [GoldOriginal, GoldOriginal][] = [];
  while (out.length < count) {
    const [a, b] = shuffled(from, rnd);
    if (topic(a!) !== topic(b!)) out.push([a!, b!]);
  }
  return out;
}
