// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Pace } from '../../page/pace.ts';
import { TextMap } from '../../page/text-map.ts';
import { walk } from '../../page/walk.ts';

async function read(): Promise<{ text: string; map: TextMap }> {
  const { text, blocks } = await walk(document, new Pace());
  return { text, map: new TextMap(blocks) };
}

describe('TextMap', () => {
  it('gives the ranges of every span: their text is the span’s, but for white space', async () => {
    document.body.innerHTML =
      '<h1>The   harbour</h1><p>It <b>was\n closed</b> on <a href="/x">Monday</a>.<br>Then\u00a0opened.</p><pre>Line  one\nline two</pre>';
    const { text, map } = await read();
    const bare = (s: string) => s.replace(/[ \n]+/g, '');
    for (let start = 0; start < text.length; start++) {
      for (const end of [start + 1, start + 7, text.length]) {
        const wanted = text.slice(start, end);
        const found = map
          .rangesOf({ start, end })
          .map((range) => range.toString())
          .join('');
        expect(bare(found)).toBe(bare(wanted));
      }
    }
  });

  it('leaves out nodes that are gone or have become shorter', async () => {
    document.body.innerHTML = '<p>The harbour</p><p>was closed</p>';
    const { text, map } = await read();
    document.querySelector('p')!.remove();
    expect(map.rangesOf({ start: 0, end: text.length }).map(String)).toEqual(['was closed']);
    document.querySelector('p')!.firstChild!.nodeValue = 'was';
    expect(map.rangesOf({ start: 0, end: text.length })).toEqual([]);
  });

  it('has no place between blocks and beyond the end', () => {
    const node = document.createTextNode('harbour');
    const block = { end: 7, linked: 0, container: { element: document.body, tag: 'p', parent: null } };
    const stretches = [{ node, offset: 0, start: 0, length: 7 }];
    const map = new TextMap([
      { ...block, start: 0, stretches },
      { ...block, start: 9, end: 16, stretches },
    ]);
    expect(map.placeOf(8)).toBeNull();
    expect(map.placeOf(16)).toBeNull();
    expect(map.placeOf(10)).toEqual({ node, offset: 1 });
    expect(map.rangesOf({ start: 7, end: 9 })).toEqual([]);
  });
});
