// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLateText } from '../../page/late-text.ts';
import { prose } from './page.ts';

beforeEach(() => {
  document.body.innerHTML = '<p>First</p>';
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function append(tag: string, text: string): void {
  const element = document.createElement(tag);
  element.textContent = text;
  document.body.append(element);
}
/** Lets the observer's microtasks run, then the timers. */
const later = () => vi.advanceTimersByTimeAsync(2000);

describe('watchLateText', () => {
  it('tells once of a batch of new text', async () => {
    const told = vi.fn();
    const controller = new AbortController();
    watchLateText(document, told, controller.signal);
    for (let i = 0; i < 5; i++) append('p', prose(2));
    await later();
    expect(told).toHaveBeenCalledTimes(1);
    controller.abort();
  });

  it('is silent on labels, scripts, and text that only changes places', async () => {
    const told = vi.fn();
    append('p', prose(9));
    const controller = new AbortController();
    await later();
    watchLateText(document, told, controller.signal);
    append('p', '12:01');
    append('script', `/* ${prose(9)} */`);
    document.body.replaceChildren(...[...document.body.childNodes].reverse());
    await later();
    expect(told).not.toHaveBeenCalled();
    controller.abort();
  });

  it('stops with its signal, and after eight times', async () => {
    const told = vi.fn();
    const controller = new AbortController();
    watchLateText(document, told, controller.signal);
    for (let i = 0; i < 12; i++) {
      append('p', prose(5));
      await later();
    }
    expect(told).toHaveBeenCalledTimes(8);
    controller.abort();
    const again = new AbortController();
    watchLateText(document, told, again.signal);
    again.abort();
    append('p', prose(5));
    await later();
    expect(told).toHaveBeenCalledTimes(8);
  });
});
