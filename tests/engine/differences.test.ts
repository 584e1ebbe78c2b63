import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlterations } from '../../engine/alterations.ts';
import { amountOf } from '../../engine/amounts.ts';
import { closedSpans } from '../../engine/closing.ts';
import { comparePieces } from '../../engine/compare.ts';
import { readDifferences } from '../../engine/differences.ts';
import { findAgain } from '../../engine/found-again.ts';
import { makeOutline } from '../../engine/outline.ts';
import { preparePage } from '../../engine/page-side.ts';
import { placeSentences } from '../../engine/places.ts';
import { prepare } from '../../engine/prepared.ts';
import { isSameThing } from '../../engine/same-thing.ts';
import { snapPieces } from '../../engine/snap.ts';
import { babble, check, ferry, harvest, original, reading } from './readings.ts';

function aligned(page: string, text: string) {
  const [side, other] = [preparePage(page), prepare(text)];
  const pieces = snapPieces(comparePieces(side, other), side, other);
  return { side, other, pieces, differences: readDifferences(pieces, side, other) };
}
function states(page: string, text: string): string[] {
  const { side, other, pieces, differences } = aligned(page, text);
  return makeOutline(pieces, differences, side, other, null, false).map(({ state }) => state);
}
function changes(page: string, text: string): string[] {
  const { side, other, differences } = aligned(page, text);
  return readAlterations(differences, side, other).map(
    ({ page: here, original: there, kind }) => `${text.slice(there.start, there.end)}>${page.slice(here.start, here.end)} ${kind}`,
  );
}

const around = (inside: string) =>
  `The harbour pilots of Hollin told the inquiry that ${inside} before the last of the lifeboats reached the northern quay.`;

describe('house style', () => {
  it.each([
    ['it cost $1.2 million to raise her', 'it cost 1,200,000 dollars to raise her'],
    ['some 25 of the sailors had left', 'some twenty-five of the sailors had left'],
    ['a rate of 2-1/2 per cent was asked', 'a rate of 2.5 percent was asked'],
    ['nearly 10 000 barrels were spilt', 'nearly 10,000 barrels were spilt'],
    ['the World Health Organization sent help', 'the WHO sent help'],
    ['the ship met Mr Brand off New York', 'the ship met Brand off N.Y.'],
    ['on 13 January 2014 the fire began', 'on January 13, 2014 the fire began'],
    ['they did not hear the alarm ring', "they didn't hear the alarm ring"],
    ['the co-operative in Kyiv paid', 'the cooperative in Kiev paid'],
    ['Gen. Orlo of the U.K. came on Jan. 3', 'General Orlo of the United Kingdom came on January 3'],
    ['he said: ‘we are late’ — and left', 'he said: "we are late" - and left'],
    ['the anti-fire team was there at 5 p.m. sharp', 'the antifire team was there at 5pm sharp'],
  ])('is no alteration, and the sentence is kept: %j and %j', (page, text) => {
    expect(changes(around(page), around(text))).toEqual([]);
    expect(states(around(page), around(text))).toEqual(['kept']);
    const more = harvest.replaceAll('\n\n', ' ');
    const [match] = check(reading(`${around(page)} ${more}`), [original(`${around(text)} ${more}`)]).matches;
    expect(match).toMatchObject({ reuse: 'copy', passages: [{ similarity: 1 }] });
  });

  it.each([
    ['it cost $1.2 million to raise her', 'it cost £1.2 million to raise her', ['£1.2>$1.2 number']],
    ['it was -5 degrees on the deck', 'it was 5 degrees on the deck', ['5>-5 number']],
    ['some 25 of the sailors had left', 'some 35 of the sailors had left', ['35>25 number']],
    ['the captain admitted that she slept', 'the captain said that she slept', ['said>admitted attribution']],
    ['the captain took the money', 'the captain reportedly took the money', ['reportedly> attribution']],
    ['they heard the alarm ring', 'they did not hear the alarm ring', ['did not hear>heard negation']],
    ['the ship met Otto Brand at sea', 'the ship met Otto Grant at sea', ['Grant>Brand name']],
    ['the engine stopped at once', 'the engine stopped', ['>at once wording']],
    ['on 14 January 2014 the fire began', 'on January 13, 2014 the fire began', null],
  ] as const)('ends where the words say something else: %j for %j', (page, text, expected) => {
    const said = changes(around(page), around(text));
    if (expected === null) expect(said.length).toBeGreaterThan(0);
    else expect(said).toEqual(expected);
    expect(states(around(page), around(text))).toEqual(['reworded']);
  });

  it.each([
    ['1,200,000', 1_200_000],
    ['1.2 mln', 1_200_000],
    ['twenty-five', 25],
    ['one hundred and five', 105],
    ['2 1/2', 2.5],
    ['10 000', 10_000],
    ['1.234.567,8', 1_234_567.8],
    ['3½', 3.5],
    ['3万', 30_000],
    ['٣٫٥', 3.5],
    ['3 5', null],
    ['5 apples', null],
    ['', null],
  ])('reads the amount of %j', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it('knows names of one thing', () => {
    expect(isSameThing('us', 'theunitedstates')).toBe(true);
    expect(isSameThing('didnt', 'didnot')).toBe(true);
    expect(isSameThing('us', 'uk')).toBe(false);
  });
});

describe('every sentence', () => {
  const [first, second, third, fourth, fifth] = ferry.split('\n\n') as [string, string, string, string, string];

  it('is kept, whatever paragraphs were split or merged', () => {
    expect(new Set(states(ferry.replaceAll('\n\n', ' '), ferry))).toEqual(new Set(['kept']));
    expect(new Set(states(ferry.replaceAll('. ', '.\n\n'), ferry))).toEqual(new Set(['kept']));
  });

  it('is moved where it stands elsewhere, and the rest is kept', () => {
    expect(states([first, fourth, second, third, fifth].join('\n\n'), ferry).slice(-3)).toEqual(['moved', 'moved', 'kept']);
  });

  it('is reworded where two were merged, one was split or its parts change places', () => {
    const merged = ferry.replace('in 2021. They cleared', 'in 2021 but cleared');
    expect(states(merged, ferry)[6]).toBe('reworded');
    const split = ferry.replace('on Tuesday, and rescuers', 'on Tuesday. Rescuers');
    expect(states(split, ferry)[0]).toBe('reworded');
    const turned = ferry.replace(
      'Divers will examine the hull on Friday, weather permitting.',
      'Weather permitting, divers will examine the hull on Friday.',
    );
    expect(states(turned, ferry).at(-1)).toBe('reworded');
  });

  it('is reworded where a word was put in, though none of its own is missing', () => {
    expect(states(ferry.replace('denied', 'never denied'), ferry)[3]).toBe('reworded');
  });

  it('is kept without its dateline', () => {
    const dated = `HOLLIN, March 4 (Norvane) - ${ferry}`;
    expect(states(ferry, dated)[0]).toBe('kept');
    expect(states(dated.replace('HOLLIN, March 4 (Norvane)', 'HOLLIN (Other)'), dated)[0]).toBe('kept');
  });

  it('is laid onto the page with its stop', () => {
    const page = `Rain. ${third} Rain.`;
    const { side, other, pieces, differences } = aligned(page, ferry);
    const spans = makeOutline(pieces, differences, side, other, null, false).flatMap(({ page: span }) =>
      span ? [page.slice(span.start, span.end)] : [],
    );
    expect(spans.join(' ')).toBe(third);
    expect(placeSentences(pieces, differences, side, other).pageTo.filter((to) => to > 0)).toHaveLength(2);
    const short = prepare('They left now.');
    expect(findAgain(preparePage('It rained. They left now. It stopped.'), short, 0, 3)).toBe(1);
    expect(findAgain(preparePage('It rained. They left now and here.'), short, 0, 3)).toBe(-1);
  });
});

describe('spans', () => {
  const spans = (page: string, text: string, words = 2) => {
    const [a, b] = [prepare(page), prepare(text)];
    const { page: here, original: there } = closedSpans(a, 0, words, b, 0, words);
    return [page.slice(here.start, here.end), text.slice(there.start, there.end)];
  };
  it.each([
    ['“Go home.” he', '"Go home." he', ['“Go home.”', '"Go home."']],
    ['Go home. he', 'Go home, he', ['Go home', 'Go home']],
    ['Go home.', 'Go home.', ['Go home.', 'Go home.']],
    ['Go home.”', 'Go home.', ['Go home.', 'Go home.']],
    ['(Go home) “We', '(Go home) “We', ['(Go home)', '(Go home)']],
    ['Go home.“We', 'Go home.“We', ['Go home.', 'Go home.']],
    ['「はい」と', '「はい」と', ['「はい」', '「はい」']],
  ])('take in the marks that both sides have: %j and %j', (page, text, expected) => {
    expect(spans(page, text)).toEqual(expected);
  });

  it('explain each word of the page at most once, of whatever it is put together', () => {
    const sources = [ferry, harvest, babble(120, 3)].map((text, n) => original(text, { uri: `urn:${n}` }));
    const parts = [
      ...ferry.split(/(?<=\.) /),
      ...harvest.split(/(?<=\.) /),
      babble(40, 3),
      'Rain fell on the town all week.',
      'Nobody came.',
    ];
    fc.assert(
      fc.property(fc.array(fc.nat({ max: parts.length - 1 }), { maxLength: 14 }), fc.nat({ max: 3 }), (order, style) => {
        const text = order.map((at) => parts[at]).join(style === 0 ? ' ' : '\n\n');
        const { matches } = check(reading(text), sources);
        const taken = new Uint8Array(text.length);
        for (const { passages } of matches)
          for (const { page } of passages) {
            expect(page.start).toBeLessThan(page.end);
            for (let i = page.start; i < page.end; i++) {
              expect(taken[i]).toBe(0);
              taken[i] = 1;
            }
          }
        for (const match of matches) {
          const { text: whole } = sources.find(({ uri }) => uri === match.original.uri)!;
          let end = 0;
          for (const { original: span } of match.outline) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(whole.slice(end, span.start).trim()).toBe('');
            end = span.end;
          }
          expect(whole.slice(end).trim()).toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is said of an original stays bounded', () => {
  const sentences = (count: number, seed: number) => Array.from({ length: count }, (_, n) => `The ${babble(10, seed + n)} said.`);
  const many = sentences(6000, 1);
  it.each([
    ['one word 200,000 times', 'drum '.repeat(200_000), 'drum '.repeat(200_000)],
    ['sentences of one word', 'Yes. No. '.repeat(40_000), 'Yes. No. '.repeat(40_000)],
    ['quotations', '“a b” '.repeat(100_000), '“a b” '.repeat(100_000)],
    ['names', 'Ada Quill said Bo Reed, the mayor, left. '.repeat(10_000), 'Ada Quill said Bo Reed, the mayor, left. '.repeat(10_000)],
    ['sentences in another order', many.toReversed().join(' '), many.join(' ')],
    [
      'sentences with others between',
      many.map((one) => `${one} Rain fell on the town and nobody came to see it.`).join(' '),
      many.join(' '),
    ],
    ['half of the sentences', many.filter((_, n) => n % 2 === 0).join(' '), many.join(' ')],
    ['words changed', many.join(' ').replaceAll('ko1', 'widget'), many.join(' ')],
  ])('%s', (_, page, text) => {
    const { side, other, pieces } = aligned(page, text);
    const start = performance.now();
    const differences = readDifferences(pieces, side, other);
    makeOutline(pieces, differences, side, other, null, false);
    readAlterations(differences, side, other);
    // A third of a second at most on an idle machine.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
