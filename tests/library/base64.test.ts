import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../library/base64.ts';

it('gives back the bytes, longer than one call takes', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 31) % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

it('says null to what is no base64', () => {
  expect(fromBase64('%%%')).toBeNull();
});
