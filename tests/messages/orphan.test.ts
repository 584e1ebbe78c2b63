import { afterEach, expect, it, vi } from 'vitest';
import { isOrphan } from '../../messages/orphan.ts';

afterEach(() => vi.unstubAllGlobals());

it('knows by the empty runtime that its extension has gone', () => {
  vi.stubGlobal('chrome', { runtime: { id: 'one' } });
  expect(isOrphan()).toBe(false);
  vi.stubGlobal('chrome', { runtime: {} });
  expect(isOrphan()).toBe(true);
  vi.stubGlobal('chrome', {});
  expect(isOrphan()).toBe(true);
});
