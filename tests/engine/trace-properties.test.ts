import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentences } from '../../engine/sentences.ts';
import { makeTrace, readTrace, TRACE_VERSION } from '../../engine/trace.ts';
import { readWords } from '../../engine/words.ts';
import { asTrace, babble, check, ferry, original, reading } from './readings.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('a', 'B', ' ', '. ', '\n\n', '3', '“', '”', '海', '。', 'ש', 'é', '😀'), maxLength: 300 }),
  fc.nat(500).map((seed) => babble(60, seed)),
);

describe('any text', () => {
  it('has a trace that tells its sentences to the character', () => {
    fc.assert(
      fc.property(text, (text) => {
        const trace = readTrace(makeTrace(text));
        expect(trace.length).toBe(text.length);
        expect(trace.words).toBe(readWords(text).count);
        expect(trace.sentences.map(({ start, end }) => ({ start, end }))).toEqual(
          readSentences(text).map(({ start, end }) => ({ start, end })),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Bytes that say they are a trace, and traces with some bytes changed. */
const hostile = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.of(TRACE_VERSION, ...bytes)),
  fc.tuple(fc.array(fc.tuple(fc.nat(4_000), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.nat(4_000)).map(([changes, cut]) => {
    const bytes = makeTrace(ferry);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return bytes.slice(0, Math.max(1, bytes.length - (cut % 3 === 0 ? cut % bytes.length : 0)));
  }),
);

describe('bytes that are no trace', () => {
  it('are refused, or read within bounds', () => {
    fc.assert(
      fc.property(hostile, (bytes) => {
        let trace: ReturnType<typeof readTrace>;
        try {
          trace = readTrace(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(trace.sentences.length).toBeLessThanOrEqual(bytes.length);
        expect(trace.words).toBeLessThanOrEqual(65_535);
        let last = 0;
        for (const { start, end } of trace.sentences) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(trace.length);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never stop a check of the others, nor point outside what they say of themselves', () => {
    fc.assert(
      fc.property(hostile, (bytes) => {
        const strange = { ...asTrace(original(ferry)), uri: 'urn:strange', trace: bytes };
        let matches: ReturnType<typeof check>['matches'];
        try {
          matches = check(reading(ferry), [strange, asTrace(original(ferry))]).matches;
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(matches.length).toBeGreaterThan(0);
        for (const { passages } of matches) for (const { page } of passages) expect(page.end).toBeLessThanOrEqual(ferry.length);
      }),
      { numRuns: 150 },
    );
  });
});
