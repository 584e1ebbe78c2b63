import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measure, type Quality } from './figures.ts';

interface Floors {
  /** Figures must not fall below these; raise them when the engine gets better. */
  atLeast: Record<string, number>;
  /** Mistakes a page must not rise above these. */
  atMost: Record<string, number>;
  /** Faults of the demo pages that are known and not mended yet, by how they begin. Strike out what is mended. */
  open: string[];
}

const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Floors;
let quality: Quality;

beforeAll(async () => {
  quality = await measure();
}, 60_000);

describe('the quality on the gold set', () => {
  it('has a floor or a ceiling for every figure', () => {
    expect(Object.keys({ ...floors.atLeast, ...floors.atMost }).sort()).toEqual(Object.keys(quality.figures).sort());
  });

  it.each(Object.entries(floors.atLeast))('%s is at least %d', (name, floor) => {
    expect(quality.figures[name]).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(floors.atMost))('%s is at most %d', (name, ceiling) => {
    expect(quality.figures[name]).toBeLessThanOrEqual(ceiling);
  });

  it('has no fault on a demo page that is not known', () => {
    expect(quality.demoFaults.filter((fault) => !floors.open.some((known) => fault.startsWith(known)))).toEqual([]);
  });
});
