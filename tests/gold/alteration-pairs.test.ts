import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, harvest, original, reading } from '../engine/readings.ts';

/** `[kind, sentence]`: in brackets what the original has and what the page has for it. Labelled by hand, as a reader would. */
const pairs = JSON.parse(readFileSync(join(import.meta.dirname, 'alteration-pairs.json'), 'utf8')) as [string, string][];

/** The sentence as the original or the page has it, among sentences that are the same in both. */
function side(sentence: string, which: 1 | 2): string {
  const changed = sentence
    .replace(/\[([^\]>]*)>([^\]]*)\]/, (_, ...sides: string[]) => sides[which - 1]!)
    .replace(/ {2,}/g, ' ')
    .replace(' ,', ',');
  return `${harvest.split('\n\n')[0]}\n\n${changed}\n\n${harvest.split('\n\n').slice(1).join('\n\n')}`;
}

describe('the kinds of changes', () => {
  it.each(pairs)('%s: %s', (kind, sentence) => {
    const { altered, outline, reuse } = check(reading(side(sentence, 2)), [original(side(sentence, 1))]).matches[0]!;
    expect([...new Set(altered.map((one) => one.kind))]).toEqual([kind]);
    expect(outline.map(({ state }) => state).filter((state) => state !== 'kept')).toEqual(['reworded']);
    expect(['copy', 'edited-copy']).toContain(reuse);
  });

  it('are labelled in five languages, some of each', () => {
    const kinds = ['attribution', 'name', 'negation', 'number', 'quotation', 'wording'];
    expect([...new Set(pairs.map(([kind]) => kind))].sort()).toEqual(kinds);
    for (const one of kinds) expect(pairs.filter(([kind]) => kind === one).length).toBeGreaterThan(5);
  });
});
