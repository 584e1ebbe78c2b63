import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean;

/** The browsers' callback-style messaging, with one context that answers. */
function callbackBrowser() {
  const listeners: Listener[] = [];
  const deliver = (message: unknown, done: (value: unknown) => void): void => {
    const copy = structuredClone(message);
    if (!listeners.some((listen) => listen(copy, { tab: { id: 5 }, frameId: 0, id: 'own' }, done))) done(undefined);
  };
  return {
    runtime: { sendMessage: deliver, onMessage: { addListener: (l: Listener) => listeners.push(l), removeListener: () => {} } },
  };
}

beforeEach(() => vi.stubGlobal('chrome', callbackBrowser()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('carries a message and its answer, and says who asked', async () => {
  const { onMessage, sendMessage } = await import('../../messages/channel.ts');
  onMessage('mayRead', ({ data, sender }) => data === 'https://news.example/' && sender.tab?.id === 5);
  expect(await sendMessage('mayRead', 'https://news.example/')).toBe(true);
});

it('fails when nobody answers', async () => {
  const { sendMessage } = await import('../../messages/channel.ts');
  await expect(sendMessage('markWords', undefined)).rejects.toThrow('No response');
});

it('carries what a content script asks without it', async () => {
  const { onMessage } = await import('../../messages/channel.ts');
  const { askBackground } = await import('../../messages/ask-background.ts');
  onMessage('mayRead', ({ data, sender }) => data === 'https://news.example/' && sender.tab?.id === 5);
  expect(await askBackground('mayRead', 'https://news.example/')).toBe(true);
  expect(await askBackground('mayRead', 'https://other.example/')).toBe(false);
  onMessage('bringReader', () => Promise.reject(new TypeError('This tab has gone.')));
  await expect(askBackground('bringReader')).rejects.toThrow('This tab has gone.');
  await expect(askBackground('markWords')).rejects.toThrow('No response');
});
