import { describe, expect, it } from 'vitest';
import { readRuns } from '../../engine/runs.ts';
import { readWords } from '../../engine/words.ts';
import { ferry } from './readings.ts';

const runs = (text: string) => readRuns(readWords(text));

describe('runs', () => {
  it('reach over two words that carry meaning, and the frequent ones before and between', () => {
    const { length, count } = runs('The coastguard of the island searched.');
    expect([...length.subarray(0, count)]).toEqual([5, 4, 4, 3, 2]);
  });

  it('are the same whatever frequent words stand in them', () => {
    expect(runs('coastguard of the island').hash[0]).toBe(runs('coastguard island').hash[0]);
    expect(runs('coastguard island').hash[0]).not.toBe(runs('island coastguard').hash[0]);
  });

  it('never hash one word alone, nor reach on without end', () => {
    expect(runs('coastguard of the').count).toBe(0);
    for (const text of [ferry, 'of the '.repeat(200), '海岸警備隊が島の周りを捜した']) {
      const { length, count } = runs(text);
      for (let i = 0; i < count; i++) expect(length[i]).toBeGreaterThan(1);
      for (let i = 0; i < count; i++) expect(length[i]).toBeLessThanOrEqual(12);
    }
  });
});
