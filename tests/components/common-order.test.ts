import { describe, expect, it } from 'vitest';
import { inCommonOrder } from '../../components/common-order.ts';

const steps = (was: string, now: string) =>
  inCommonOrder([...was], [...now])
    .steps.map((step) => step[0])
    .join('');

describe('inCommonOrder', () => {
  it.each([
    ['', '', ''],
    ['ab', 'ab', 'ss'],
    ['ab', '', 'ww'],
    ['', 'ab', 'nn'],
    ['abc', 'axc', 'swns'],
    ['abcd', 'cd', 'wwss'],
    ['ab', 'ba', 'wsn'],
  ])('sets “%s” against “%s”', (was, now, said) => expect(steps(was, now)).toBe(said));

  it('prefers what weighs more, and says how much is common', () => {
    const heavy = (at: number) => (at === 1 ? 10 : 1);
    expect(inCommonOrder(['a', 'b', 'c'], ['b', 'a', 'c'], heavy)).toEqual({ steps: ['was', 'same', 'now', 'same'], common: 11 });
    expect(inCommonOrder(['x'], ['y'])).toEqual({ steps: ['was', 'now'], common: 0 });
  });
});
