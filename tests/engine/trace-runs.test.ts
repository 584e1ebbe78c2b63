import { describe, expect, it } from 'vitest';
import { prepare } from '../../engine/prepared.ts';
import { makeTrace, readTrace } from '../../engine/trace.ts';
import { RunTable } from '../../engine/trace-runs.ts';
import { babble, ferry, harvest } from './readings.ts';

const stretches = (page: string, original: string) => new RunTable(prepare(page)).stretches(readTrace(makeTrace(original)));

describe('runs of a trace on a page', () => {
  it('that holds the text stand on one diagonal', () => {
    const found = stretches(ferry, ferry);
    expect(new Set(found.map(({ page, original }) => page - original))).toEqual(new Set([0]));
  });

  it('of another text are few', () => {
    expect(stretches(harvest, ferry).reduce((sum, one) => sum + one.length, 0)).toBeLessThan(8);
  });

  it('are counted once where frequent words repeat them', () => {
    const runs = new RunTable(prepare(ferry));
    const trace = readTrace(makeTrace(ferry));
    const fit = runs.count(trace, { page: 0, original: 0, length: trace.words });
    expect(fit).toBeGreaterThan(trace.runs.length / 2);
    expect(fit).toBeLessThanOrEqual(new Set(trace.runs).size + 3);
  });

  it.each([
    ['one word a thousand times', 'crown '.repeat(20_000), 'crown '.repeat(20_000)],
    ['two words in turn', 'crown prince '.repeat(20_000), 'prince crown '.repeat(20_000)],
    ['fifty copies', `${ferry}\n\n`.repeat(50), ferry],
    ['a book', babble(60_000, 4), babble(60_000, 5)],
  ])('take little time for %s', (_, page, original) => {
    const begun = performance.now();
    stretches(page, original);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
