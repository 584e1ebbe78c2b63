// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Marked } from '../../page/marks.ts';
import { marksAt } from '../../page/pointing.ts';
import { Tip, type TipWords } from '../../page/tip.ts';
import { watchForTips } from '../../page/tip-watch.ts';

const words: TipWords = { language: 'en', direction: 'ltr', source: 0, name: 'Tesmark News', lines: ['by Corin Tabard'], button: 'Hide' };
const box = { left: 10, top: 20, bottom: 30 };
const tips = () => [...document.querySelectorAll('wireprint-tip')];

/** Roots of closed shadow trees, which nothing but the one who made them reaches. */
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  document.body.innerHTML = '<p>The harbour was closed.</p>';
  roots.length = 0;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('a tip', () => {
  it('is one element with a closed shadow root, there only while it is shown', () => {
    const tip = new Tip(document, () => {});
    tip.show(words, box);
    tip.show({ ...words, name: 'Arlo' }, box);
    expect(tips()).toHaveLength(1);
    expect(tips()[0]!.shadowRoot).toBeNull();
    expect(roots[1]!.textContent).toBe('1Arloby Corin TabardHide');
    expect(tip.holds(tips()[0]!)).toBe(true);
    tip.hide();
    expect(tips()).toEqual([]);
    expect(tip.shown).toBe(false);
  });

  it('says names as text, never as markup', () => {
    new Tip(document, () => {}).show({ ...words, name: '<img src=x onerror=alert(1)>' }, box);
    expect(roots[0]!.querySelector('img')).toBeNull();
    expect(roots[0]!.textContent).toContain('<img src=x');
    tips()[0]!.remove();
  });

  it('does not obey a click that a script made', () => {
    const pressed = vi.fn();
    new Tip(document, pressed).show(words, box);
    roots[0]!.querySelector('button')!.click();
    expect(pressed).not.toHaveBeenCalled();
    tips()[0]!.remove();
  });
});

/** A document in which every letter of the paragraph stands at 10 pixels from the last. */
function layOut(): { marked: Marked[]; node: Text } {
  const node = document.querySelector('p')!.firstChild as Text;
  document.caretPositionFromPoint = (x) =>
    ({ offsetNode: node, offset: Math.max(0, Math.min(node.length, Math.round(x / 10))) }) as unknown as CaretPosition;
  Range.prototype.getClientRects = function (this: Range) {
    return [new DOMRect(this.startOffset * 10, 0, (this.endOffset - this.startOffset) * 10, 16)] as unknown as DOMRectList;
  };
  Range.prototype.getBoundingClientRect = function (this: Range) {
    return new DOMRect(this.startOffset * 10, 0, 10, 16);
  };
  const range = (start: number, end: number) => {
    const made = document.createRange();
    made.setStart(node, start);
    made.setEnd(node, end);
    return made;
  };
  return {
    node,
    marked: [
      { source: 0, kind: 'same', range: range(4, 22) },
      { source: 0, kind: 'changed', range: range(12, 15) },
    ],
  };
}

if (!globalThis.DOMRect)
  globalThis.DOMRect = class {
    left: number;
    top: number;
    right: number;
    bottom: number;
    constructor(left: number, top: number, width: number, height: number) {
      Object.assign(this, { left, top, right: left + width, bottom: top + height });
      this.left = left;
      this.top = top;
      this.right = left + width;
      this.bottom = top + height;
    }
  } as unknown as typeof DOMRect;

describe('pointing', () => {
  it('finds the marks under a letter, the changed words first', () => {
    const { marked } = layOut();
    const kinds = (x: number, y: number) => marksAt(document, marked, x, y).map(({ kind }) => kind);
    expect(kinds(60, 8)).toEqual(['same']);
    expect(kinds(130, 8)).toEqual(['changed', 'same']);
    expect(kinds(10, 8), 'before the marks').toEqual([]);
    expect(kinds(60, 60), 'far from the line').toEqual([]);
  });
});

describe('watching', () => {
  const move = (x: number, y: number) =>
    document.querySelector('p')!.dispatchEvent(new MouseEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));

  it('shows a tip where the pointer rests, and takes it away with Escape and scrolling', async () => {
    vi.useFakeTimers();
    const { marked } = layOut();
    const said = vi.fn(async () => words);
    watchForTips(document, { marked: () => marked, words: said, onButton: () => {} });
    move(60, 8);
    expect(tips(), 'not while it passes').toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(tips()).toHaveLength(1);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(tips()).toEqual([]);
    move(60, 8);
    await vi.advanceTimersByTimeAsync(400);
    document.dispatchEvent(new Event('scroll'));
    expect(tips()).toEqual([]);
    move(60, 60);
    await vi.advanceTimersByTimeAsync(400);
    expect(tips(), 'beside the marks').toEqual([]);
    vi.useRealTimers();
  });

  it('shows nothing where nothing is known', async () => {
    vi.useFakeTimers();
    const { marked } = layOut();
    watchForTips(document, { marked: () => marked, words: async () => null, onButton: () => {} });
    move(60, 8);
    await vi.advanceTimersByTimeAsync(400);
    expect(tips()).toEqual([]);
    vi.useRealTimers();
  });

  it('shows the tip of a passage that was scrolled to, once it stands still', async () => {
    const { marked, node } = layOut();
    const showTip = watchForTips(document, { marked: () => marked, words: async () => words, onButton: () => {} });
    window.requestAnimationFrame = (then) => Number(setTimeout(then, 1));
    const range = document.createRange();
    range.setStart(node, 4);
    range.setEnd(node, 22);
    showTip(range);
    await vi.waitFor(() => expect(tips()).toHaveLength(1));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  });
});
