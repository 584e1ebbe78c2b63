import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readComparison } from '../../library/kept-comparison.ts';
import { openLibrary } from '../../library/store.ts';
import { check, ferry, original, reading } from '../engine/readings.ts';

it('gives a comparison that was kept, and nothing for another id', async () => {
  const held = original(ferry);
  const report = check(reading(ferry), [held]);
  const library = await openLibrary('kept');
  const id = await library.keepComparison({ report, originals: [held], at: '2026-03-05T16:00:00Z' });
  library.close();
  expect(await readComparison(id, 'kept')).toEqual({ report, originals: [held], at: '2026-03-05T16:00:00Z' });
  expect(await readComparison('another', 'kept')).toBeUndefined();
});
