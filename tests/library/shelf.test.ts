import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../engine/segment.ts';
import { inspectWith } from '../../library/inspecting.ts';
import { Shelf } from '../../library/shelf.ts';
import { made, madeAll, madeText, noTables, readingOf } from './made.ts';

const clock = () => {
  let time = 0;
  return () => time++;
};

describe('Shelf', () => {
  it('finds the original of a page', () => {
    const report = new Shelf(madeAll(30)).check(readingOf(madeText(12)), noTables);
    expect(report.matches.map((match) => match.original.uri)).toEqual(['urn:test:12']);
    expect(report.timings).toBeUndefined();
  });

  it('counts the later of two with one key', () => {
    const shelf = new Shelf([made(1), made(1, { text: madeText(2) })]);
    expect(shelf.size).toBe(1);
    expect(shelf.check(readingOf(madeText(1)), noTables).matches).toEqual([]);
    expect(shelf.check(readingOf(madeText(2)), noTables).matches).toHaveLength(1);
  });

  it('takes an index that was made elsewhere', () => {
    const first = new Shelf(madeAll(10));
    const second = new Shelf([...first.originals], first.segments);
    expect(second.check(readingOf(madeText(4)), noTables)).toEqual(first.check(readingOf(madeText(4)), noTables));
  });

  it('finds nothing on an empty shelf', () => {
    expect(new Shelf([]).check(readingOf(madeText(1)), noTables).matches).toEqual([]);
  });

  it('times its lookup where a clock is given', () => {
    expect(new Shelf(madeAll(3)).check(readingOf(madeText(1)), noTables, clock()).timings).toHaveProperty('lookup');
  });
});

describe('inspectWith', () => {
  it('fetches only what was looked up, and passes over what is gone meanwhile', async () => {
    const originals = madeAll(20);
    const segments = [buildSegment(originals.map((original, at) => ({ number: at + 1, original })))];
    const asked: number[][] = [];
    const fetch = (numbers: readonly number[]) => {
      asked.push([...numbers]);
      return new Map(numbers.filter((number) => number !== 6).map((number) => [number, originals[number - 1]!]));
    };
    const library = { segments, size: 20 };
    const report = await inspectWith(library, fetch, readingOf(madeText(3)), noTables, clock());
    expect(asked).toEqual([[4]]);
    expect(report.matches.map((match) => match.original.uri)).toEqual(['urn:test:3']);
    expect(report.timings).toMatchObject({ lookup: 1, fetch: 1 });
    expect((await inspectWith(library, fetch, readingOf(madeText(5)), noTables)).matches).toEqual([]);
  });
});
