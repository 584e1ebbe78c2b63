// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Changes } from '../../page/gathering.ts';
import { LateText } from '../../page/late-text.ts';
import { prose } from './page.ts';

let told: ReturnType<typeof vi.fn<(changes: Changes) => void>>;
let late: LateText;
beforeEach(() => {
  document.body.innerHTML = '<p>First</p>';
  vi.useFakeTimers();
  told = vi.fn();
  late = new LateText(document, told);
  late.follow({ roots: [], hidden: [] });
});
afterEach(() => {
  late.stop();
  vi.useRealTimers();
});

function append(tag: string, text: string): Element {
  const element = document.createElement(tag);
  element.textContent = text;
  document.body.append(element);
  return element;
}
/** Lets the observer's microtasks run, then the timers. */
const later = () => vi.advanceTimersByTimeAsync(20_000);

describe('late text', () => {
  it('is told of once for a batch, with what came', async () => {
    const came = Array.from({ length: 5 }, () => append('p', prose(2)));
    await later();
    expect(told).toHaveBeenCalledTimes(1);
    expect([...told.mock.calls[0]![0].came]).toEqual(came);
  });

  it('is no label, clock or script, and no text that only changes places', async () => {
    append('p', prose(9));
    await later();
    told.mockClear();
    append('p', '12:01');
    append('script', `/* ${prose(9)} */`);
    document.querySelector('p')!.firstChild!.nodeValue = '12:02';
    document.body.replaceChildren(...[...document.body.childNodes].reverse());
    await later();
    expect(told).not.toHaveBeenCalled();
  });

  it('is an edited comment, by its text node or by another in its place', async () => {
    const comment = append('p', prose(3));
    await later();
    comment.firstChild!.nodeValue = prose(3, 'bridge');
    await later();
    expect([...told.mock.calls[1]![0].touched]).toEqual([comment.firstChild]);
    comment.textContent = prose(3, 'market');
    await later();
    expect(told).toHaveBeenCalledTimes(3);
  });

  it('is long text that was hidden and is shown, by attributes of its own', async () => {
    const more = append('div', prose(4));
    (more as HTMLElement).hidden = true;
    await later();
    told.mockClear();
    late.follow({ roots: [], hidden: [more] });
    document.body.className = 'lit';
    await later();
    expect(told).not.toHaveBeenCalled();
    (more as HTMLElement).hidden = false;
    await later();
    expect([...told.mock.calls[0]![0].came]).toEqual([more]);
  });

  it('is found in shadow roots that the reading met', async () => {
    const root = append('div', '').attachShadow({ mode: 'open' });
    late.follow({ roots: [root], hidden: [] });
    root.append(Object.assign(document.createElement('p'), { textContent: prose(3) }));
    await later();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is found in a frame of the same site that is loaded late', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('srcdoc', '<p>');
    document.body.append(frame);
    await later();
    expect(told).not.toHaveBeenCalled();
    frame.contentDocument!.body.textContent = prose(3);
    frame.dispatchEvent(new Event('load'));
    await later();
    expect([...told.mock.calls[0]![0].came]).toContain(frame);
  });

  it('waits while the page is hidden', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    append('p', prose(5));
    await later();
    expect(told).not.toHaveBeenCalled();
    visibility.mockReturnValue('visible');
    await later();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('stops when it is told to, and after twelve times', async () => {
    for (let i = 0; i < 20; i++) {
      append('p', prose(5, `pier ${i}`));
      await later();
    }
    expect(told).toHaveBeenCalledTimes(12);
    const other = new LateText(document, told);
    other.follow({ roots: [], hidden: [] });
    other.stop();
    append('p', prose(5, 'bridge'));
    await later();
    expect(told).toHaveBeenCalledTimes(12);
  });
});
