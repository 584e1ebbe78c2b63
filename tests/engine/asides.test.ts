import { describe, expect, it } from 'vitest';
import { findAsides } from '../../engine/asides.ts';
import { comparePieces } from '../../engine/compare.ts';
import { weigh } from '../../engine/evidence.ts';
import { preparePage } from '../../engine/page-side.ts';
import { prepare } from '../../engine/prepared.ts';
import { check, ferry, harvest, original, reading } from './readings.ts';

const survey =
  'The underwater survey of the northern sandbanks, which the ministry had put off twice for want of money, begins in the second week of May.';
const own = `Angry fishermen from the eastern villages, none of whom has seen a single letter, laughed at the idea that the underwater survey of the northern sandbanks, which their fathers had asked for in vain, would ever find anything but mud.`;

/** The page's text inside the passages of its first match. */
function told(page: string, source: string): string[] {
  return (check(reading(page), [original(source)]).matches[0]?.passages ?? []).map((passage) =>
    page.slice(passage.page.start, passage.page.end),
  );
}

describe('a run of equal words in a sentence that is otherwise another', () => {
  it('is told where its original is named for other text', () => {
    expect(told(`${ferry}\n\n${own}`, `${ferry}\n\n${survey}`)).toContain('the underwater survey of the northern sandbanks, which');
  });

  it('is told once, and only where no passage has the page’s words', () => {
    const page = preparePage(`${ferry}\n\n${own} ${own}`);
    const text = prepare(`${ferry}\n\n${survey}`);
    const pieces = comparePieces(page, text);
    const explanation = { number: 1, text, page, all: pieces, pieces, evidence: weigh(pieces, page, text), better: null };
    const explained = new Uint8Array(page.words.count);
    expect(findAsides(explanation, explained)).toMatchObject([{ matched: 8 }]);
    expect(findAsides(explanation, explained.fill(1))).toEqual([]);
  });

  it('names nobody by itself', () => {
    expect(told(`${harvest}\n\n${own}`, `${ferry}\n\n${survey}`)).toEqual([]);
  });

  it('of names and titles alone is nobody’s', () => {
    const named = 'Harbour Minister Osric Tamm and Foreign Minister Lydia Brandt';
    const page = `${ferry}\n\nA picture of ${named} hangs in the hall of the fishermen’s guild, beside a stuffed pike.`;
    const source = `${ferry}\n\nThe trial begins in May before a court of three judges, whom ${named} will hear about.`;
    expect(told(page, source).some((text) => text.includes('Osric'))).toBe(false);
    expect(told(page.replace(named, survey.slice(4, 60)), source.replace(named, survey.slice(4, 60))).length).toBeGreaterThan(1);
  });

  it('of fewer than eight words is nobody’s', () => {
    const fewer = own.replace('sandbanks, which', 'banks, which');
    expect(told(`${ferry}\n\n${fewer}`, `${ferry}\n\n${survey}`).some((text) => text.includes('underwater'))).toBe(false);
  });

  it('must be a quotation where the original is only quoted', () => {
    const speech =
      '“No family in this valley will have to choose between bread and heat this winter, and no bank will take a single roof,”';
    const page = `${harvest} ${speech} she told reporters.\n\n${own}`;
    const { matches } = check(reading(page), [original(`The premier spoke for an hour. ${speech} she said.\n\n${survey}`)]);
    expect(matches[0]).toMatchObject({ reuse: 'quotation', passages: [expect.anything()] });
  });
});
