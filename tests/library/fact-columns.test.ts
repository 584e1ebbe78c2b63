import { expect, it } from 'vitest';
import { factsOf } from '../../library/blocks.ts';
import { fromColumns, type StoredFacts, toColumns } from '../../library/fact-columns.ts';
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
  expect(fromColumns(JSON.parse(JSON.stringify(toColumns(rows))))).toEqual(rows);
  expect(fromColumns(toColumns([]))).toEqual([]);
});

it('reads the rows of older versions', () => {
  const old = [{ ...factsOf(made(1)), number: 3 }];
  expect(fromColumns(old)).toEqual([{ ...old[0], held: 'text', at: null, origin: null, length: 0 }]);
});
