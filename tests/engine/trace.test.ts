import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../engine/bit-stream.ts';
import { preparePage } from '../../engine/page-side.ts';
import { readRuns } from '../../engine/runs.ts';
import { readSentences } from '../../engine/sentences.ts';
import { makeTrace, RUN_STRIDE, readTrace, traceLength } from '../../engine/trace.ts';
import { compareTrace, prepareTrace } from '../../engine/trace-compare.ts';
import { pageTraceKeys, traceKeys } from '../../engine/trace-keys.ts';
import { RunTable } from '../../engine/trace-runs.ts';
import { readWords } from '../../engine/words.ts';
import { asTrace, babble, check, ferry, harvest, original, reading } from './readings.ts';

describe('bit streams', () => {
  it('give back what was written', () => {
    const writer = new BitWriter();
    for (const value of [0, 1, 7, 300, 70_000, 2_000_000_000]) writer.writeRice(value, 3);
    for (const value of [0, -1, 5, -900]) writer.writeSigned(value, 4);
    const reader = new BitReader(writer.finish());
    expect([0, 1, 7, 300, 70_000, 2_000_000_000].map(() => reader.readRice(3))).toEqual([0, 1, 7, 300, 70_000, 2_000_000_000]);
    expect([0, -1, 5, -900].map(() => reader.readSigned(4))).toEqual([0, -1, 5, -900]);
    expect(() => reader.read(24)).toThrow('ends early');
  });
});

describe('traces', () => {
  it('keep the marks of every sentence and nothing to read', () => {
    const trace = readTrace(makeTrace(ferry));
    expect(trace.length).toBe(ferry.length);
    expect(trace.words).toBe(readWords(ferry).count);
    const said = trace.sentences.map(({ start, end }) => ferry.slice(start, end));
    expect(said[1]).toBe(
      'The blaze began on the car deck shortly after midnight and spread to the cabins within twenty minutes, the coastguard said.',
    );
    expect(trace.sentences[2]).toMatchObject({ paragraph: 2, kinds: ['quotation', 'person', 'attribution'], figures: 0, signOff: false });
    expect(trace.sentences[5]).toMatchObject({ paragraph: 4, kinds: expect.arrayContaining(['number']) });
  });

  it('take at most 1.2 bytes a word, also of short texts', () => {
    for (const text of [ferry, harvest, babble(800, 5)]) expect(makeTrace(text).length / readWords(text).count).toBeLessThan(1.2);
  });

  it('tell sign-offs, which nobody misses', () => {
    const signed = `${ferry}\n\n(Reporting by Ada Quill in Lund Haven; Editing by Tom Reed)`;
    expect(readTrace(makeTrace(signed)).sentences.map(({ signOff }) => signOff)).toEqual([
      ...readTrace(makeTrace(ferry)).sentences.map(() => false),
      true,
    ]);
    const [match] = check(reading(ferry), [asTrace(original(signed))]).matches;
    expect(match?.leftOut).toEqual([]);
  });

  it('are found by keys that the page can make', () => {
    const onPage = new Set(pageTraceKeys(readWords(`Something stands before. ${ferry}`)));
    expect([...traceKeys(makeTrace(ferry))].every((key) => onPage.has(key))).toBe(true);
  });

  it('say nothing of frequent words', () => {
    const other = 'The minister for transport and the harbour'.replace('for', 'of');
    const runs = (text: string) => [...readTrace(makeTrace(text)).runs];
    expect(runs('The minister for transport and the harbour')).toEqual(runs(other));
    expect(runs(ferry)).toHaveLength(Math.ceil(readRuns(readWords(ferry)).count / RUN_STRIDE));
  });

  it('line up with a page as texts do', () => {
    const before = babble(50, 3);
    const page = preparePage(`${before}\n\n${ferry}`);
    const runs = new RunTable(page);
    const { trace, text } = prepareTrace(makeTrace(ferry), runs.worth);
    const pieces = compareTrace(page, runs, trace, text);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]!.pageFrom - pieces[0]!.originalFrom).toBe(readWords(before).count);
    expect(pieces[0]!.matched).toBe(trace.words);
  });

  it('tell what a page left out, by marks alone', () => {
    const cut = ferry
      .split('\n\n')
      .filter((_, i) => i !== 2)
      .join('\n\n');
    const [match] = check(reading(cut), [asTrace(original(ferry))]).matches;
    expect(match?.original.held).toBe('trace');
    expect(match?.leftOut.map(({ paragraph, text, state }) => [paragraph, text, state])).toEqual([
      [3, null, 'absent'],
      [3, null, 'absent'],
    ]);
  });

  it('tell a sentence that was changed from those that were kept', () => {
    const states = (page: string) => check(reading(page), [asTrace(original(ferry))]).matches[0]!.outline.map(({ state }) => state);
    const kept = readTrace(makeTrace(ferry)).sentences.map(() => 'kept');
    expect(states(ferry)).toEqual(kept);
    const changed = ferry.replace('spread to the cabins', 'leapt to the kitchens');
    expect(states(changed)).toEqual(kept.map((state, at) => (at === 1 ? 'reworded' : state)));
    expect(check(reading(changed), [asTrace(original(ferry))]).matches[0]?.reuse).toBe('edited-copy');
    expect(check(reading(ferry), [asTrace(original(ferry))]).matches[0]?.reuse).toBe('copy');
  });

  it('do not call a sentence left out of a reworded page that has room for it', () => {
    const sentences = readSentences(ferry).map(({ start, end }) => ferry.slice(start, end));
    const reworded = sentences.map((sentence) =>
      sentence
        .split(' ')
        .map((word, i) => (i === 5 ? 'reportedly' : word))
        .join(' '),
    );
    const states = (page: string[]) => check(reading(page.join('\n\n')), [asTrace(original(ferry))]).matches[0]!.outline[3]!.state;
    expect(states(reworded.with(3, babble(sentences[3]!.split(' ').length, 2)))).toBe('unchecked');
    expect(states(reworded.toSpliced(3, 1))).toBe('absent');
    // Where the other sentences are kept, one among them would have been seen.
    expect(states(sentences.with(3, babble(sentences[3]!.split(' ').length, 2)))).toBe('absent');
  });

  it('do not call a short sentence left out where there is room for it', () => {
    const told = ferry.replace('Divers will', 'Nobody slept.\n\nDivers will');
    const states = (page: string) => check(reading(page), [asTrace(original(told))]).matches[0]?.outline.at(-2)?.state;
    expect(states(told.replace('Nobody slept', 'Everyone waited'))).not.toBe('absent');
    expect(states(ferry)).not.toBe('kept');
  });

  it('do not take a caption for theirs by the names and titles in it', () => {
    const text = `${ferry}\n\nHarbour Minister Osric Tamm and Foreign Minister Lydia Brandt met the crew on Friday, and a tug left for the wreck.`;
    const caption =
      'Harbour Minister Osric Tamm and Foreign Minister Lydia Brandt in a photograph of the year before last, taken far from here.';
    const page = reading(`${caption}\n\n${harvest}\n\n${ferry}`);
    const [match] = check(page, [asTrace(original(text))]).matches;
    expect(match!.passages[0]!.page.start).toBeGreaterThan(caption.length);
  });

  it('of a whole repost are covered almost wholly', () => {
    const [match] = check(reading(`${harvest}\n\n${ferry}`), [asTrace(original(ferry))]).matches;
    expect(match!.originalCoverage).toBeGreaterThanOrEqual(0.93);
    expect(match!.leftOut).toEqual([]);
  });

  it('of an empty text are empty, and broken ones are refused', () => {
    expect(readTrace(makeTrace('')).sentences).toEqual([]);
    expect(() => readTrace(makeTrace(ferry).slice(0, 40))).toThrow(RangeError);
    expect(() => readTrace(Uint8Array.of(99, 1, 2))).toThrow('version 99');
    expect(() => traceLength(Uint8Array.of(99, 1, 2))).toThrow('version 99');
    expect(traceLength(makeTrace(ferry))).toBe(ferry.length);
    for (let i = 1; i < 60; i++) {
      const broken = makeTrace(ferry);
      broken[i] = broken[i]! ^ 0xff;
      try {
        readTrace(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});
