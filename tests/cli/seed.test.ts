import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../cli/load-library.ts';
import { Notes } from '../../cli/notes.ts';
import { readOriginals } from '../../cli/original-files.ts';
import { readPageFile } from '../../cli/read-page.ts';
import { tables } from '../../data/tables.ts';
import { readTrace } from '../../engine/trace.ts';
import { asTrace } from '../../library/as-trace.ts';
import { readNinjs, writeNinjs } from '../../library/ninjs.ts';

const bundled = readNinjs(JSON.parse(readFileSync(join(import.meta.dirname, '../../data/originals/seed.json'), 'utf8')), 'seed.json');
const seed = join(import.meta.dirname, '../../../shared/data/seed');
const there = existsSync(join(seed, 'repost.html'));
if (!there) console.warn('The seed page is not beside the repository (../shared/data/seed): the tests that read it are skipped.');

describe('data/originals/seed.json', () => {
  it('holds traces that this engine reads, and no text', () => {
    expect(bundled.problems).toEqual([]);
    expect(bundled.originals).toHaveLength(2);
    for (const original of bundled.originals) {
      if (original.held !== 'trace') throw new Error(`${original.uri} holds its text`);
      expect(readTrace(original.trace).sentences.length).toBeGreaterThan(5);
      expect(original.heldExtent).toBe('excerpt');
    }
  });

  it.skipIf(!there)('is what `wireprint trace` makes of the seed today', async () => {
    const made: object[] = [];
    for await (const original of readOriginals(join(seed, 'originals.json'), new Notes())) made.push(writeNinjs(asTrace(original)));
    expect(bundled.originals.map(writeNinjs)).toEqual(made);
  });

  it.skipIf(!there)('is found on the page that reposts both', async () => {
    const path = join(seed, 'repost.html');
    const { reading } = await readPageFile({ source: path, path }, null, tables);
    const { matches, verdict } = (await loadLibrary([], new Notes())).check(reading, tables);
    expect(verdict).toBe('reposted');
    const found = matches.map(({ original }) => [original.outlet, original.bylines, original.published]);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(['Reuters', ['Warren Strobel'], '2014-01-13T14:31:00Z']);
    expect(found).toContainEqual(['BBC News', [], '2014-01-13']);
    for (const match of matches) expect(match.originalCoverage).toBeGreaterThanOrEqual(0.93);
  });
});
