// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { marker, offerMarker } from '../../page/marker.ts';
import { clearMarks, focusPassage, markPassages } from '../../page/marks.ts';
import { Pace } from '../../page/pace.ts';
import { TextMap } from '../../page/text-map.ts';
import { walk } from '../../page/walk.ts';

class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}
const highlights = new Map<string, FakeHighlight>();

beforeEach(() => {
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  document.body.innerHTML = '<p>The harbour was closed.</p><p>It will open on Monday.</p>';
});

const words = (name: string) => [...(highlights.get(name) ?? [])].map(String);

describe('marks', () => {
  it('tint the passages of each source, draw a line for each kind, and change no node', async () => {
    const map = new TextMap((await walk(document, new Pace())).blocks);
    const before = document.body.innerHTML;
    const marked = markPassages(document, map, [
      { source: 0, kind: 'same', span: { start: 0, end: 11 } },
      { source: 0, kind: 'reworded', span: { start: 25, end: 27 } },
      { source: 1, kind: 'moved', span: { start: 33, end: 37 } },
      { source: 99, kind: 'quoted', span: { start: 4, end: 11 } },
      { source: 0, kind: 'changed', span: { start: 4, end: 11 } },
    ]);
    expect(words('wireprint-1'), 'changed words have the tint of their passage').toEqual(['The harbour', 'It']);
    expect(words('wireprint-2')).toEqual(['open']);
    expect(words('wireprint-6')).toEqual(['harbour']);
    const lines = ['same', 'reworded', 'moved', 'quoted', 'changed'].map((kind) => words(`wireprint-${kind}`));
    expect(lines).toEqual([['The harbour'], ['It'], ['open'], ['harbour'], ['harbour']]);
    expect(highlights.get('wireprint-changed')!.priority).toBeGreaterThan(highlights.get('wireprint-same')!.priority);
    expect(marked.map(({ source, kind, range }) => [source, kind, String(range)])).toContainEqual([99, 'quoted', 'harbour']);
    expect(document.body.innerHTML).toBe(before);
    clearMarks(document);
    expect(highlights.size).toBe(0);
  });

  it('scroll to a passage, and say when it is gone', async () => {
    const map = new TextMap((await walk(document, new Pace())).blocks);
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    expect(String(focusPassage(document, map, { start: 0, end: 11 }))).toBe('The harbour');
    expect(words('wireprint-focus')).toEqual(['The harbour']);
    expect(scrolled).toHaveBeenCalledWith({ behavior: 'auto', block: 'center' });
    document.body.innerHTML = '';
    expect(focusPassage(document, map, { start: 0, end: 11 })).toBeNull();
    expect(highlights.has('wireprint-focus')).toBe(false);
  });
});

describe('the marker', () => {
  it('is there once it was offered, and stays the first', () => {
    expect(marker()).toBeUndefined();
    const first = { mark: vi.fn(), clear: vi.fn(), focus: vi.fn() };
    expect(offerMarker(() => first)).toBe(true);
    expect(offerMarker(() => ({ ...first }))).toBe(false);
    expect(marker()).toBe(first);
    globalThis.wireprintMarker = undefined;
  });
});
