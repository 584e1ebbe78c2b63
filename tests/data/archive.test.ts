import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Original } from '../../engine/original.ts';
import { readTrace } from '../../engine/trace.ts';
import { readPack } from '../../library/pack.ts';

const folder = join(import.meta.dirname, '../../data/originals');
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
  bundles: { id: string; total: number; files: string[] }[];
};
const archive = index.bundles.find(({ id }) => id === 'reuters-2006-2009')!;

it('is small enough for the stores, and for everyone who installs it', () => {
  const sizes = archive.files.map((name) => statSync(join(folder, name)).size);
  for (const size of sizes) expect(size).toBeLessThan(4_000_000);
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(6_000_000);
});

it('has traces that this engine reads, and facts without headline or text', async () => {
  const problems: string[] = [];
  const originals: Original[] = [];
  for (const name of archive.files) {
    const stream = new Blob([readFileSync(join(folder, name))]).stream() as ReadableStream<Uint8Array>;
    for await (const original of readPack(stream, name, (problem) => problems.push(problem))) originals.push(original);
  }
  expect(problems).toEqual([]);
  expect(originals).toHaveLength(archive.total);
  expect(new Set(originals.map(({ uri }) => uri)).size).toBe(archive.total);
  for (const original of originals) {
    if (original.held !== 'trace') throw new Error(`${original.uri} is held with its text`);
    expect(readTrace(original.trace).words).toBeGreaterThan(0);
    expect(original).toMatchObject({ outlet: 'Reuters', headline: null, heldExtent: 'whole', demo: false });
    expect(original.published).toMatch(/^200[6-9]-\d\d-\d\dT\d\d:\d\d/);
    expect(original.url).toMatch(/^https?:\/\//);
  }
});
