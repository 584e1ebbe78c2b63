import { expect } from 'vitest';

/** Whether times are held to their targets. A machine that does other work beside is no stopwatch: in a test run they are told, and no more. */
const held = process.env.HOLD_TIMES === '1';

/** Holds milliseconds by the clock to a target in `npm run bench:browsers`; elsewhere only that there was something to measure. */
export function expectWithin(milliseconds: number, target: number): void {
  expect(milliseconds).toBeGreaterThan(0);
  if (held) expect(milliseconds).toBeLessThan(target);
}
