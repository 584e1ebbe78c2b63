import { expect, it } from 'vitest';
import { factsOf } from '../../library/blocks.ts';
import { FactRows, type StoredFacts, toColumns } from '../../library/fact-columns.ts';
import { made } from './made.ts';

const rows = [5, 6, 90].map(
  (number): StoredFacts => ({
    ...factsOf(made(number, { bylines: number === 6 ? [] : ['Ada Quill', 'Ben Stroud'] })),
    number,
    held: number === 90 ? 'trace' : 'text',
    at: null,
    origin: 'feed',
    length: number * 2,
  }),
);

it('gives back what went in, also through JSON', () => {
  const again = new FactRows(JSON.parse(JSON.stringify(toColumns(rows))));
  expect(again.all()).toEqual(rows);
  expect([again.numbers, again.lengthAt(2), again.at(1)]).toEqual([[5, 6, 90], 180, rows[1]]);
  expect(new FactRows(toColumns([])).all()).toEqual([]);
});

it('reads the rows of older versions', () => {
  const old = [{ ...factsOf(made(1)), number: 3 }];
  expect(new FactRows(old).all()).toEqual([{ ...old[0], held: 'text', at: null, origin: null, length: 0 }]);
});
