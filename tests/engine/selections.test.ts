import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionReading } from '../../engine/readings.ts';
import type { Report } from '../../engine/report.ts';
import { babble, check, ferry, harvest, original } from './readings.ts';

const library = [
  original(ferry, { uri: 'urn:ferry' }),
  original(harvest, { uri: 'urn:harvest' }),
  ...Array.from({ length: 30 }, (_, n) => original(`${babble(150, 100 + n)}.`, { uri: `urn:${n}` })),
];
const select = (text: string): Report => check(selectionReading('test', text), library);
const named = (report: Report) => report.matches.map(({ original: { uri } }) => uri);

describe('a selection', () => {
  it.each([
    ['faulty dampers on the vessel in 2021', 'reposted', ['urn:ferry']],
    ['killed most of the blossom. “I walked', 'reposted', ['urn:harvest']],
    ['five of these words', 'too-short', []],
    ['it was said that he had', 'too-short', []],
    ['', 'too-short', []],
    ['zebras juggled sixteen purple lanterns beneath galloping umbrellas', 'nothing-found', []],
    ['Divers juggled sixteen purple lanterns beneath the hull on Friday', 'nothing-found', []],
  ])('of %j is %s', (text, verdict, uris) => {
    const report = select(text);
    expect([report.verdict, named(report)]).toEqual([verdict, uris]);
    expect(report.why).toMatch(/\.$/);
  });

  it('of any words of an original is found there, or too short to tell, never elsewhere and never nothing', () => {
    const texts = [ferry, harvest];
    let found = 0;
    fc.assert(
      fc.property(fc.nat({ max: 1 }), fc.nat({ max: 60 }), fc.integer({ min: 6, max: 30 }), (which, from, length) => {
        const words = texts[which]!.split(/\s+/).slice(from, from + length);
        if (words.length < length) return;
        const report = select(words.join(' '));
        expect(['reposted', 'quotes', 'too-short']).toContain(report.verdict);
        expect(named(report).filter((uri) => uri !== ['urn:ferry', 'urn:harvest'][which])).toEqual([]);
        if (length >= 12) expect(['reposted', 'quotes']).toContain(report.verdict);
        if (report.verdict !== 'too-short') found++;
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('says which sentences stand before and after it, and that they were not looked for', () => {
    const text = 'A spokeswoman declined to comment on the age of the sprinklers.\n\nThey cleared her for service four months later.';
    const { matches } = select(text);
    const states = matches[0]!.outline.map(({ original: span, state }) => [ferry.slice(span.start, span.start + 12), state]);
    expect(states).toEqual([
      ['A ferry with', 'unchecked'],
      ['The blaze be', 'unchecked'],
      ['"We heard a ', 'unchecked'],
      ['The owner, B', 'unchecked'],
      ['A spokeswoma', 'kept'],
      // Between the two that were selected it would stand: here it is left out.
      ['Inspectors f', 'absent'],
      ['They cleared', 'kept'],
      ['Divers will ', 'unchecked'],
    ]);
    expect(matches[0]!.leftOut.filter(({ state }) => state === 'absent').map(({ text: gone }) => gone)).toEqual([
      'Inspectors found faulty dampers on the vessel in 2021.',
    ]);
  });

  it('gives the passage to the character on both sides', () => {
    const text = 'on Tuesday, and rescuers brought all but three of them ashore.';
    const [match] = select(`${text} `).matches;
    expect(match!.passages).toHaveLength(1);
    const { page, original: there } = match!.passages[0]!;
    expect([text.slice(page.start, page.end), ferry.slice(there.start, there.end)]).toEqual([text, text]);
  });
});
