// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
  it('puts the passages of each source into its highlight and changes no node', async () => {
    const map = new TextMap((await walk(document, new Pace())).blocks);
    const before = document.body.innerHTML;
    markPassages(document, map, [
      { source: 0, span: { start: 0, end: 11 } },
      { source: 0, span: { start: 25, end: 27 } },
      { source: 1, span: { start: 33, end: 37 } },
      { source: 99, span: { start: 4, end: 11 } },
    ]);
    expect(words('wireprint-1')).toEqual(['The harbour', 'It']);
    expect(words('wireprint-2')).toEqual(['open']);
    expect(words('wireprint-6')).toEqual(['harbour']);
    expect(document.body.innerHTML).toBe(before);
    clearMarks(document);
    expect(highlights.size).toBe(0);
  });

  it('scrolls to a passage, and says when it is gone', async () => {
    const map = new TextMap((await walk(document, new Pace())).blocks);
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    expect(focusPassage(document, map, { start: 0, end: 11 })).toBe(true);
    expect(words('wireprint-focus')).toEqual(['The harbour']);
    expect(scrolled).toHaveBeenCalledWith({ behavior: 'auto', block: 'center' });
    document.body.innerHTML = '';
    expect(focusPassage(document, map, { start: 0, end: 11 })).toBe(false);
    expect(highlights.has('wireprint-focus')).toBe(false);
  });
});
