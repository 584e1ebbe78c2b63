import { expect, it } from 'vitest';
import { readAddress } from '../../library/address.ts';

it.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  [' http://example.org ', 'http://example.org/'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org/a', null],
  ['https://name:word@example.org/', null],
  [`https://example.org/${'a'.repeat(3_000)}`, null],
])('%s → %s', (given, kept) => expect(readAddress(given)).toBe(kept));
