import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  fillBits,
  knows,
  type LanguageModel,
  otherSlotOf,
  pairKey,
  RUN_LEVEL_BITS,
  readModel,
  slotOf,
  tagOf,
  tripleKey,
  WORD_LEVEL_BITS,
  wordKey,
  writeModel,
} from '../../engine/language-model.ts';
import { prepare } from '../../engine/prepared.ts';
import { readWords } from '../../engine/words.ts';
import { ferry } from './readings.ts';

/** A model of these words, pairs and triples, each at a middle level. */
function modelOf(text: string): LanguageModel {
  const model: LanguageModel = {
    language: 'en',
    total: 1_000_000,
    words: new Uint8Array(1024),
    pairs: new Uint8Array(1024),
    triples: new Uint8Array(1024),
  };
  const put = (table: Uint8Array, key: number, levelBits: number, level: number) => {
    const slot = [slotOf(table, key), otherSlotOf(table, key)].find((one) => table[one] === 0);
    if (slot !== undefined) table[slot] = tagOf(key, levelBits) | level;
  };
  const { hash, count } = readWords(text);
  for (let i = 0; i < count; i++) {
    put(model.words, wordKey(hash[i]!), WORD_LEVEL_BITS, 6);
    if (i > 0) put(model.pairs, pairKey(hash[i - 1]!, hash[i]!), RUN_LEVEL_BITS, 5);
    if (i > 1) put(model.triples, tripleKey(hash[i - 2]!, hash[i - 1]!, hash[i]!), RUN_LEVEL_BITS, 5);
  }
  return model;
}

const template = 'consumer prices rose in February after a revised rise in January';

describe('fillBits', () => {
  const model = modelOf(template);
  const bits = (text: string) => {
    const words = readWords(text);
    const filled = new Float32Array(words.count);
    fillBits(model, words, 0, words.count, filled);
    return [...filled];
  };

  it('says little of words that always follow one another', () => {
    for (const value of bits(template).slice(2)) expect(value).toBeLessThan(2);
  });

  it('says much of the same words in another order, and most of words that it never met', () => {
    const known = bits(template);
    const turned = bits(template.split(' ').reverse().join(' '));
    const unmet = bits('seven zebras crossed my garden before breakfast again');
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(turned)).toBeGreaterThan(3 * mean(known));
    expect(mean(unmet)).toBeGreaterThanOrEqual(mean(turned));
    expect(Math.max(...unmet)).toBeLessThanOrEqual(10.5);
  });

  it('tells the same whatever word it begins at', () => {
    const words = readWords(template);
    const from = bits(template);
    for (let start = 1; start < words.count; start++) {
      const filled = new Float32Array(words.count);
      fillBits(model, words, start, words.count, filled);
      expect([...filled].slice(start)).toEqual(from.slice(start));
    }
  });

  it('is what prepared words are worth, and looks are where there is no model', () => {
    const text = prepare(template, model);
    expect(text.worth(4)).toBeCloseTo(bits(template)[4]!, 5);
    const plain = prepare(template);
    expect(plain.worth(4)).toBe(plain.surprise[4]);
  });
});

describe('knows', () => {
  it('tells a text in the language of the model from one in another', () => {
    const model = modelOf(template);
    expect(knows(model, readWords(template))).toBe(true);
    expect(knows(model, readWords('Die Preise stiegen im Februar nach einem Anstieg'))).toBe(false);
    expect(knows(model, readWords(''))).toBe(false);
  });
});

describe('a model in bytes', () => {
  it('is read as it was written', () => {
    const model = modelOf(template);
    expect(readModel(writeModel(model))).toEqual(model);
  });

  it('is refused with a sentence when it is none, cut short or of another format', () => {
    const bytes = writeModel(modelOf(template));
    expect(() => readModel(new Uint8Array(40))).toThrow('no language model');
    expect(() => readModel(bytes.subarray(0, 500))).toThrow('cut short');
    const other = bytes.slice();
    other[3] = 99;
    expect(() => readModel(other)).toThrow('make it again');
  });
});

describe('the model that comes with Wireprint', () => {
  const bytes = readFileSync(new URL('../../data/models/en.bin', import.meta.url));

  it('is of today’s words and at most 1.5 MB; else scripts/make-model.ts must make it anew (CONTRIBUTING says how)', () => {
    const model = readModel(bytes);
    expect(bytes.length).toBeLessThanOrEqual(1_500_000);
    expect(model.total).toBeGreaterThan(1_000_000);
  });

  it('knows English, and no German', () => {
    const model = readModel(bytes);
    expect(knows(model, readWords(ferry))).toBe(true);
    expect(knows(model, readWords('Die Fähre verlor am Mittwoch beide Ruder, teilte die Küstenwache mit.'))).toBe(false);
  });

  it('says less of a template than of a story', () => {
    const model = readModel(bytes);
    const mean = (text: string) => {
      const words = readWords(text);
      const filled = new Float32Array(words.count);
      fillBits(model, words, 0, words.count, filled);
      return filled.reduce((sum, value) => sum + value, 0) / words.count;
    };
    expect(mean('Prices rose 0.5 percent in February after a revised 0.1 percent rise in January')).toBeLessThan(0.6 * mean(ferry));
  });
});
