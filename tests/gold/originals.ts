import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNinjs } from '../../library/ninjs.ts';
import type { GoldOriginal } from './gold-original.ts';
import { outline } from './outline.ts';
import { outputSeries } from './series.ts';

const families: Record<string, string> = {
  'urn:wireprint:demo:norvane-river-treaty-2': 'urn:wireprint:demo:norvane-river-treaty-1',
  'urn:wireprint:demo:norvane-port-strike-corrected': 'urn:wireprint:demo:norvane-port-strike',
};

const root = join(import.meta.dirname, '../..');

/** The demo originals and those that were written in eleven more languages for the gold set. */
export const goldOriginals: GoldOriginal[] = ['data/originals/demo.json', 'tests/gold/languages.json'].flatMap((path) => {
  const { originals, problems } = readNinjs(JSON.parse(readFileSync(join(root, path), 'utf8')), path);
  if (problems.length > 0) throw new Error(`The gold set's own originals are at fault: ${problems.join(' ')}`);
  return originals.map((original) => {
    if (original.held !== 'text') throw new Error(`${original.uri} has no text.`);
    const family = families[original.uri] ?? original.uri;
    return { ...original, language: original.language ?? 'en', sentences: outline(original.text, original.language ?? 'en'), family };
  });
});

/** Sixty monthly reports in one template: a library of their own. */
export const seriesOriginals: GoldOriginal[] = outputSeries();

export const originalByUri = new Map([...goldOriginals, ...seriesOriginals].map((original) => [original.uri, original]));
