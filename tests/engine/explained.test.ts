import { describe, expect, it } from 'vitest';
import { withoutExplained } from '../../engine/explained.ts';
import type { Hits } from '../../engine/hits.ts';
import { lookUp } from '../../engine/lookup.ts';
import { buildSegment } from '../../engine/segment.ts';

import { babble, original, reading } from './readings.ts';

const unquoted = () => new Uint8Array(1000);
/** Votes of one bit each: for each original the words at which it has some. */
function hitsOf(...places: number[][]): Hits {
  const all = places.flatMap((list, index) => list.map((at) => ({ at, number: index + 1 }))).sort((a, b) => a.at - b.at);
  return {
    count: all.length,
    at: Int32Array.from(all, ({ at }) => at),
    number: Uint32Array.from(all, ({ number }) => number),
    weight: new Float32Array(all.length).fill(1),
  };
}
const run = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + 3 * i);
const numbers = (hits: Hits, quoted = unquoted) => {
  const count = Math.max(...hits.number);
  const candidates = Array.from({ length: count }, (_, i) => ({ number: i + 1, votes: count - i }));
  return withoutExplained(candidates, hits, 1000, 2, quoted).map(({ number }) => number);
};

describe('withoutExplained', () => {
  it('drops what has only words that a better candidate has, a little more at their ends included', () => {
    expect(numbers(hitsOf(run(0, 40), run(30, 8)))).toEqual([1]);
    expect(numbers(hitsOf(run(0, 40), run(96, 9)))).toEqual([1]);
  });

  it('keeps what has words of its own, also beside words that another has', () => {
    expect(numbers(hitsOf(run(0, 40), run(300, 8)))).toEqual([1, 2]);
    expect(numbers(hitsOf(run(0, 40), [...run(30, 8), ...run(300, 8)]))).toEqual([1, 2]);
  });

  it('keeps another version, measured by the one that has its words', () => {
    expect(numbers(hitsOf(run(0, 40), run(12, 30)))).toEqual([1, 2]);
    expect(numbers(hitsOf(run(0, 60), run(300, 12), run(300, 9)))).toEqual([1, 2, 3]);
  });

  it('keeps who else holds a quotation', () => {
    const quoted = () => new Uint8Array(1000).fill(1, 28, 60);
    expect(numbers(hitsOf(run(0, 40), run(30, 8)), quoted)).toEqual([1, 2]);
    expect(numbers(hitsOf(run(0, 40), [...run(0, 9), ...run(30, 4)]), quoted)).toEqual([1]);
  });

  it('keeps all where a page has more votes than it asks about', () => {
    const many = Array.from({ length: 65_600 }, (_, i) => i % 900);
    expect(numbers(hitsOf(many, run(30, 8)))).toEqual([1, 2]);
  });
});

describe('lookUp', () => {
  it('fetches one of many that share their background with a page', () => {
    const background = babble(60, 1);
    const stories = Array.from({ length: 12 }, (_, i) => `${babble(200, 20 + i)}\n\n${background}`);
    const segment = buildSegment(stories.map((text, i) => ({ number: i + 1, original: original(text, { uri: `urn:${i}` }) })));
    expect(lookUp(reading(stories[4]!), [segment], 12)).toEqual([5]);
    // A page that has the background alone may be of any of them.
    expect(lookUp(reading(background), [segment], 12)).toHaveLength(12);
  });
});
