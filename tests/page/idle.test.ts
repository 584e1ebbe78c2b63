import { afterEach, expect, it, vi } from 'vitest';
import { idle } from '../../page/idle.ts';

afterEach(() => vi.unstubAllGlobals());

it('waits until the page is idle, and says how long at most', async () => {
  let whenIdle: (() => void) | undefined;
  let options: IdleRequestOptions | undefined;
  vi.stubGlobal('requestIdleCallback', (callback: () => void, given: IdleRequestOptions) => {
    whenIdle = callback;
    options = given;
  });
  let done = false;
  const waiting = idle().then(() => {
    done = true;
  });
  await Promise.resolve();
  expect(done).toBe(false);
  expect(options).toEqual({ timeout: 500 });
  whenIdle!();
  await waiting;
  expect(done).toBe(true);
});
