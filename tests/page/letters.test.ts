import { expect, it } from 'vitest';
import { brokenLines } from '../../page/broken-lines.ts';
import { lettersOf } from '../../page/letters.ts';

it('knows a name whatever stands between its letters', () => {
  expect(lettersOf('The Example-Times, 24')).toBe(lettersOf('theexampletimes24'));
  expect(lettersOf('École No. 1')).toBe('écoleno1');
});

it('parts a short block at its breaks, and leaves a long one whole', () => {
  expect(brokenLines('Storm\nBy Ann Example')).toEqual(['Storm', 'By Ann Example']);
  expect(brokenLines('Storm over the port')).toEqual(['Storm over the port']);
  const long = `${'word '.repeat(60)}\nword`;
  expect(brokenLines(long)).toEqual([long]);
});
