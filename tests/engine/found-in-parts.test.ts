import { describe, expect, it } from 'vitest';
import { findInParts } from '../../engine/found-in-parts.ts';
import { preparePage } from '../../engine/page-side.ts';
import { prepare } from '../../engine/prepared.ts';
import { babble, check, ferry, harvest, original, reading } from './readings.ts';

const sentence =
  'Brightwater said its lawyers were in touch with the insurers, and that it would not sell the wreck to a single salvage yard.';
const split =
  'The line was in touch with the insurers, its lawyers said. It had a rusty hull to dispose of. Brightwater added later that it would not sell the wreck to a single salvage yard.';

function found(page: string, text = sentence): number {
  const prepared = prepare(text);
  return findInParts(preparePage(page), prepared, 0, prepared.words.count);
}

describe('a sentence whose words stand on the page in parts', () => {
  it('is found at its weightiest part', () => {
    expect(found(`It rained. ${split}`)).toBe(3);
    expect(found('Vonmark said it would appeal the verdict. It rained.', 'Vonmark said it would appeal the jury verdict.')).toBe(0);
  });

  it('is not found by parts far from each other, or by few', () => {
    expect(found(split.replace('It had', `${babble(90, 1)}. It had`))).toBe(-1);
    expect(found('Nobody would sell the wreck to a single buyer.')).toBe(-1);
    expect(found('It rained.')).toBe(-1);
  });

  it('is not found in one of the same form with other figures', () => {
    const issue = (size: string, year: string) =>
      `The ${size} series of preferred stock will have a sinking fund to retire the whole issue by ${year}.`;
    expect(found(issue('40 million', '1997'), issue('40 million', '2012'))).toBe(0);
    expect(found(issue('40 million', '1997'), issue('25 million', '2012'))).toBe(-1);
  });

  it('is called reworded, not left out', () => {
    const { outline, leftOut } = check(reading(`${ferry}\n\n${split}`), [original(`${ferry}\n\n${sentence}\n\n${harvest}`)]).matches[0]!;
    expect(outline.find(({ words }) => words === 23)).toMatchObject({ state: 'reworded' });
    expect(leftOut.map(({ text }) => text)).not.toContain(sentence);
    expect(leftOut).toHaveLength(4);
  });

  it('is looked for in bounded time', () => {
    const started = performance.now();
    const drum = prepare('drum beat '.repeat(90));
    const page = preparePage('drum beat '.repeat(50_000));
    for (let k = 0; k < 1_000; k++) findInParts(page, drum, 0, drum.words.count);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
