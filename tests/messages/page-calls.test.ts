import { afterEach, describe, expect, it } from 'vitest';
import { type Calling, callPage, type PageCalls } from '../../messages/page-calls.ts';

/** A browser that runs what it is given as browsers do: made anew from its source, with copies of its arguments, and its promise awaited. */
const browserWith: Calling = {
  executeScript: async ({ func, args }) => [{ result: await new Function(`return (${func})(...arguments)`)(...structuredClone(args)) }],
};
const calls: PageCalls = {
  pageState: () => 'read',
  readNow: async () => ({ ok: true, value: null }),
  showMarks: (on) => on,
  focusPassage: ({ end }) => end === 7,
};

afterEach(() => {
  globalThis.wireprintPage = undefined;
});

describe('a call of a page', () => {
  it('is answered by the script that stands there, at once or in time', async () => {
    globalThis.wireprintPage = calls;
    expect(await callPage(browserWith, 5, 'pageState', undefined)).toBe('read');
    expect(await callPage(browserWith, 5, 'readNow', undefined)).toEqual({ ok: true, value: null });
    expect(await callPage(browserWith, 5, 'showMarks', false)).toBe(false);
    expect(await callPage(browserWith, 5, 'focusPassage', { start: 1, end: 7 })).toBe(true);
  });

  it('fails where nobody stands, and where the browser keeps the page closed', async () => {
    await expect(callPage(browserWith, 5, 'pageState', undefined)).rejects.toThrow('Nobody answers');
    const closed: Calling = { executeScript: () => Promise.reject(new Error('Cannot access contents of the page.')) };
    await expect(callPage(closed, 5, 'pageState', undefined)).rejects.toThrow('Cannot access');
    await expect(callPage({ executeScript: async () => [] }, 5, 'pageState', undefined)).rejects.toThrow('Nobody answers');
  });
});
