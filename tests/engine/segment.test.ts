import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsLength, readBits, writeBits } from '../../engine/bits.ts';
import { lookUp, MAX_CANDIDATES, MAX_SELECTION_CANDIDATES } from '../../engine/lookup.ts';
import {
  buildSegment,
  checkFormat,
  fingerprints,
  HASH_BITS,
  MAX_FREQUENCY,
  mergeSegments,
  type Segment,
  sizeOf,
} from '../../engine/segment.ts';
import { findEntries } from '../../engine/segment-format.ts';
import { MAX_SHINGLE, readShingles, WINDOW, winnow } from '../../engine/shingles.ts';
import { readWords } from '../../engine/words.ts';
import { asTrace, babble, ferry, harvest, original, reading } from './readings.ts';

const build = (texts: readonly string[], first = 1) =>
  buildSegment(texts.map((text, i) => ({ number: first + i, original: original(text, { uri: `urn:test:${first + i}` }) })));
/** What a segment says, without its layout. */
const postings = (segment: Segment, texts: readonly string[]) =>
  texts.map((text) =>
    [...new Set([...fingerprints(text)].map((hash) => hash >>> (32 - HASH_BITS)))].map((hash) => {
      const found = new Uint32Array(MAX_FREQUENCY + 1);
      const count = findEntries(segment, hash, found, 0, 0, MAX_FREQUENCY);
      const numbers = [...found.subarray(0, count)].map((entry) => segment.numbers[entry]!);
      return numbers.sort((a, b) => a - b).join();
    }),
  );

describe('bits', () => {
  it('gives back what was packed, at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32 }), fc.array(fc.nat(0xffffffff), { maxLength: 50 }), (width, values) => {
        const fitting = values.map((value) => (width === 32 ? value : value % 2 ** width) >>> 0);
        const packed = new Uint32Array(bitsLength(values.length, width));
        for (const [i, value] of fitting.entries()) writeBits(packed, i, width, value);
        expect(fitting.map((_, i) => readBits(packed, i, width))).toEqual(fitting);
      }),
    );
  });
});

describe('winnow', () => {
  it('chooses at least one of every window of shingles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('the', 'of', 'war', 'peace', 'talks', 'in', 'Syria', '東', '5'), { maxLength: 120 }),
        (words) => {
          const shingles = readShingles(readWords(words.join(' ')));
          const chosen = [...winnow(shingles)];
          expect(chosen.length > 0).toBe(shingles.count > 0);
          for (let at = 0; at + WINDOW <= shingles.count; at++) expect(chosen.some((one) => one >= at && one < at + WINDOW)).toBe(true);
        },
      ),
    );
  });

  it('so that two texts with that many shingles in common share a fingerprint', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const common = babble(WINDOW - 1 + MAX_SHINGLE, seed);
      const a = new Set(fingerprints(`${babble(30, seed + 1000)} ${common} ${babble(30, seed + 2000)}`));
      const b = fingerprints(`${babble(40, seed + 3000)} ${common} ${babble(20, seed + 4000)}`);
      expect(b.some((hash) => a.has(hash))).toBe(true);
    }
  });

  it('chooses about two fifths, and few of a text of one word', () => {
    const text = babble(20_000, 3);
    expect(fingerprints(text).length / 20_000).toBeCloseTo(0.4, 1);
    expect(fingerprints('la '.repeat(4000)).length).toBeLessThan(1200);
  });

  it('makes shingles longer across frequent words and shorter of characters', () => {
    expect(readShingles(readWords('the end of the war in Syria')).length[0]).toBe(5);
    expect(readShingles(readWords('president signs treaty today')).length[0]).toBe(3);
    expect(readShingles(readWords('東京で国際会議が開かれた')).length[0]).toBe(8);
  });
});

describe('segments', () => {
  const texts = [ferry, harvest, babble(300, 1), babble(300, 2), '', 'two words'];

  it('finds every fingerprint of every original', () => {
    const segment = build(texts);
    postings(segment, texts).forEach((lists, i) => {
      for (const numbers of lists) expect(numbers.split(',')).toContain(String(i + 1));
    });
  });

  it('says after merging what one build says', () => {
    const merged = mergeSegments([build(texts.slice(0, 2), 1), build(texts.slice(2), 3)]);
    expect(postings(merged, texts)).toEqual(postings(build(texts), texts));
    expect(merged.postings).toBe(build(texts).postings);
  });

  it('leaves out what was removed, and lets a later segment replace', () => {
    const merged = mergeSegments([build([ferry, harvest]), build([babble(100, 9)], 2)], new Set([1]));
    expect([...merged.numbers]).toEqual([2]);
    expect(lookUp(reading(harvest), [merged], 1)).toEqual([]);
    expect(lookUp(reading(babble(100, 9)), [merged], 1)).toEqual([2]);
  });

  it('survives a structured clone', () => {
    expect(structuredClone(build([ferry]))).toEqual(build([ferry]));
  });

  it('takes at most 30 bits a posting in a library of a thousand', () => {
    const segment = build(Array.from({ length: 1000 }, (_, i) => babble(130, i + 10)));
    expect((sizeOf(segment) * 8) / segment.postings).toBeLessThan(30);
  });

  it('keeps no more postings of boilerplate than tell it for such', () => {
    const segment = build(Array.from({ length: MAX_FREQUENCY + 40 }, () => harvest));
    const [first] = fingerprints(harvest);
    expect(findEntries(segment, first! >>> (32 - HASH_BITS), new Uint32Array(MAX_FREQUENCY + 1), 0, 0, MAX_FREQUENCY)).toBe(
      MAX_FREQUENCY + 1,
    );
    expect(lookUp(reading(harvest), [segment], 300)).toEqual([]);
  });

  it('refuses numbers that are none and indexes of another format', () => {
    expect(() => buildSegment([{ number: 0, original: original(ferry) }])).toThrow('positive integer, not 0');
    expect(() => checkFormat({ ...build([ferry]), format: 99 })).toThrow('build it again');
  });
});

describe('lookUp', () => {
  it('names the source first, over several segments, and not what was removed', () => {
    const segments = [build([babble(400, 1), ferry]), build([harvest], 3)];
    expect(lookUp(reading(`${babble(200, 7)}\n\n${ferry}`), segments, 3)[0]).toBe(2);
    expect(lookUp(reading(harvest), segments, 3)).toEqual([3]);
    expect(lookUp(reading(harvest), segments, 3, new Set([3]))).toEqual([]);
  });

  it('names traces too', () => {
    const segment = buildSegment([{ number: 5, original: asTrace(original(ferry)) }]);
    expect(lookUp(reading(ferry), [segment], 1)).toEqual([5]);
    expect(lookUp(reading(harvest), [segment], 1)).toEqual([]);
  });

  it('names what shares one fingerprint where nothing stands out, and does not where something does', () => {
    const segment = build([`${babble(60, 1)} lonely zebra keepers protested ${babble(60, 2)}`, ferry]);
    const page = `${babble(150, 8)} lonely zebra keepers protested ${babble(50, 9)}`;
    expect(lookUp(reading(page), [segment], 2)).toEqual([1]);
    expect(lookUp(reading(`${page}\n\n${ferry}`), [segment], 2)).toEqual([2]);
  });

  it('finds nothing in nothing, and names no more than it may', () => {
    expect(lookUp(reading(''), [build([ferry])], 1)).toEqual([]);
    expect(lookUp(reading(ferry), [], 0)).toEqual([]);
    const many = build(Array.from({ length: 200 }, (_, i) => `${babble(20, 4)} ${babble(30, i + 50)}`));
    const clear = build(Array.from({ length: 200 }, (_, i) => `${babble(90, 4)} ${babble(30, i + 50)}`));
    expect(lookUp(reading(babble(90, 4)), [clear], 200)).toHaveLength(MAX_CANDIDATES);
    // What shares a phrase only is worth few fetches.
    expect(lookUp(reading(babble(20, 4)), [many], 200)).toHaveLength(4);
    expect(lookUp(reading(babble(20, 4), { kind: 'selection' }), [many], 200)).toHaveLength(MAX_SELECTION_CANDIDATES);
  });
});
