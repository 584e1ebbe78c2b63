import { describe, expect, it } from 'vitest';
import { parsePage } from '../../cli/html.ts';
import { fold } from '../data/demo-pages.ts';
import { fillerParagraphs } from './filler.ts';
import { makeGoldSet } from './gold-set.ts';
import { labelledSentences } from './kinds.ts';
import { goldOriginals, originalByUri } from './originals.ts';
import { random } from './random.ts';
import { standsElsewhere } from './stock.ts';
import { trapStories } from './traps.ts';

const set = makeGoldSet();

describe('the gold set', () => {
  it('is the same at every run', () => {
    expect(makeGoldSet()).toEqual(set);
  });

  it('is larger than the demo, with a page at least in each of twelve languages', () => {
    expect(set.pages.length).toBeGreaterThan(300);
    expect(new Set(goldOriginals.map((original) => original.language.slice(0, 2))).size).toBeGreaterThanOrEqual(12);
    expect(new Set(set.pages.map((page) => page.language.slice(0, 2))).size).toBeGreaterThanOrEqual(12);
  });

  it('gives every sentence of an original that is no sign-off one label', () => {
    for (const page of set.pages)
      for (const source of page.sources.filter((one) => !one.excerpt)) {
        const sentences = originalByUri.get(source.uri)!.sentences.filter((sentence) => !sentence.signOff);
        expect(source.labels.map((label) => label.end)).toEqual(sentences.map((sentence) => sentence.end));
      }
  });

  it('says the truth about pages whose words were left as they were', () => {
    for (const page of set.pages.filter((one) => ['whole', 'cut', 'hard-cut', 'two-on-one', 'one-sentence'].includes(one.kind))) {
      const text = fold(parsePage(page.html).body.textContent ?? '');
      for (const { uri, labels } of page.sources)
        for (const label of labels) {
          const sentence = fold(originalByUri.get(uri)!.text.slice(label.start, label.end));
          expect(text.includes(sentence), `${page.name}: ${sentence}`).toBe(label.kind === 'verbatim');
        }
    }
  });

  it("has no run of words of an original on its clean pages, and in its traps none but the template's", () => {
    const runs = (text: string, length: number): string[] => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
    };
    const shared = (texts: string[], length: number): string[] => {
      const known = new Set(goldOriginals.flatMap((original) => runs(original.text, length)));
      return texts.flatMap((text) => runs(text, length)).filter((run) => known.has(run));
    };
    expect(shared(fillerParagraphs(200, random(7)), 5)).toEqual([]);
    // “percent on the month, while the cost of housing and heating rose”: twelve words, between two figures that differ.
    expect(shared(trapStories(40, random(7)).flat(), 14)).toEqual([]);
  });

  it('has 200 sentences and more labelled by what they say', () => {
    expect(labelledSentences.length).toBeGreaterThanOrEqual(200);
    for (const { uri, sentence, must } of labelledSentences) {
      const text = originalByUri.get(uri)!.text.slice(sentence.start, sentence.end);
      if (/“/.test(text) || /^[^“]*”/.test(text)) expect(must, text).toContain('quotation');
      if (must.includes('quotation')) expect(text).toMatch(/[“”]/);
    }
  });

  it('knows a speech that stands in two stories', () => {
    const budget = originalByUri.get('urn:wireprint:demo:tesmark-budget-speech')!;
    expect(standsElsewhere(budget, /“I was told[^”]+”/.exec(budget.text)![0])).toBe(true);
    expect(standsElsewhere(budget, 'Bond markets took fright.')).toBe(false);
  });
});
