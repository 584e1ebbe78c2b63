import { describe, expect, it } from 'vitest';
import { couldBeNamed } from '../../engine/could-be-named.ts';
import { explainReading } from '../../engine/explaining.ts';
import { inspect } from '../../engine/inspect.ts';
import type { Original } from '../../engine/original.ts';
import { textReading } from '../../engine/readings.ts';
import { MOST_SUPPORT } from '../../engine/support.ts';
import { asTrace, ferry, harvest, original, reading, tables } from './readings.ts';

const filler = 'The council met on Wednesday to talk about the drains in Mill Street, and nobody came.';
const words = ferry.split(' ');
/** No long run of it is left: then what speaks for it beside the text counts. */
const reworded = words.map((word, i) => (i % 9 === 4 ? 'quite' : word));
/** So many originals that what speaks for one beside the text makes a difference. */
const context = { tables, librarySize: 2 ** 40 };
const shelf = (...originals: Original[]) => new Map(originals.map((one, i) => [i + 1, one]));
const could = (text: string, candidates: ReadonlyMap<number, Original>) =>
  couldBeNamed(textReading('https://town.example/', text), candidates, context);

describe('what could be named', () => {
  const told = original(ferry, { headline: 'Ferry fire forces passengers into the cabins' });
  const held = [shelf(told, original(harvest)), shelf(asTrace(told))];

  it('is, by its text alone, whatever a report could name with all that a page says of itself', () => {
    const found = { both: 0, byHeadline: 0, none: 0 };
    for (const candidates of held)
      for (const [from, taken] of [0, 11, 22, 33, 44].flatMap((from) => [[from, words] as const, [from, reworded] as const]))
        for (let length = 6; length < 60; length += 2) {
          const text = `${filler} ${taken.slice(from, from + length).join(' ')} ${filler}`;
          const plain = inspect(reading(text), candidates, context).matches.length > 0;
          const titled = inspect(reading(text, { title: told.headline }), candidates, context).matches.length > 0;
          if (plain) found.both++;
          else if (titled) found.byHeadline++;
          else found.none++;
          if (plain || titled) expect([text, could(text, candidates)]).toEqual([text, true]);
        }
    for (const [outcome, count] of Object.entries(found)) expect([outcome, count > 0]).toEqual([outcome, true]);
  });

  it('is no text that has nothing of the originals, nor a few of their words', () => {
    for (const candidates of held) {
      expect(could(`${filler} ${filler}`, candidates)).toBe(false);
      expect(could(`${filler} ${words.slice(0, 6).join(' ')}`, candidates)).toBe(false);
      expect(could('', candidates)).toBe(false);
    }
    expect(could(ferry, new Map())).toBe(false);
  });

  it('is found by the same comparison as a report, which is asked what speaks for each original', () => {
    const asked: Original[] = [];
    const support = (one: Original) => {
      asked.push(one);
      return MOST_SUPPORT;
    };
    const { named, page } = explainReading(reading(ferry), shelf(told), context, support);
    expect(named).toHaveLength(1);
    expect(asked).toEqual([told]);
    expect(page.words.count).toBeGreaterThan(50);
  });
});
