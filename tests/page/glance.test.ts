// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { glance } from '../../page/glance.ts';
import { prose } from './page.ts';

// What it sees of real pages is tested in browsers, which alone have text that is laid out.

beforeEach(() => {
  document.body.innerHTML = `<p>${prose(9)}</p>`;
});
afterEach(() => vi.restoreAllMocks());

it('is not cast where the document has no text of its own accord', () => {
  expect(document.body.innerText).toBeUndefined();
  expect(glance(document)).toBeNull();
});

it('is not cast at a tab that is not shown', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const asked = vi.spyOn(document, 'body', 'get');
  expect(glance(document)).toBeNull();
  expect(asked.mock.calls.length).toBeLessThanOrEqual(1);
});
