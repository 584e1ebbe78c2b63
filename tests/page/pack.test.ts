import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../page/layout.ts';
import { Pace } from '../../page/pace.ts';
import { packBlocks } from '../../page/pack.ts';
import { walk } from '../../page/walk.ts';
import { isInside } from '../../page/weigh.ts';
import { parse } from './page.ts';

describe('what is sent of a text', () => {
  it('has the elements that hold text, parents first, and none that do not', async () => {
    const document = parse(
      '<html><body><div class="Empty"><i></i></div><div id="Main"><p>One</p><div role="Note"><p align="right">Two</p></div>Three</div></body></html>',
    );
    const { text, blocks } = await walk(document, new Pace());
    const { numbers, ...packed } = await packBlocks(blocks, new Pace());
    expect(packed.regions.slice(3)).toEqual([
      ['div', 2, 'main', ''],
      ['p', 3, '', ''],
      ['div', 3, '', 'note'],
      ['p', 5, '', 'right'],
    ]);
    expect(numbers.get(document.querySelector('p')!)).toBe(4);
    const laid = layoutOf({ text, ...packed });
    const [one, two, three] = laid.blocks;
    expect(laid.blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['One', 'Two', 'Three']);
    expect(three!.region.label).toBe('main');
    expect(isInside(two!.region, three!.region)).toBe(true);
    expect(isInside(two!.region, one!.region)).toBe(false);
  });

  it('is a tree again whatever numbers it has', () => {
    const laid = layoutOf({ text: 'One', blocks: [0, 3, 0, 99], regions: [['p', 7, '', '']] });
    expect(laid.blocks[0]!.region).toBe(laid.regions[0]);
    expect(layoutOf({ text: '', blocks: [], regions: [] }).regions.map(({ tag }) => tag)).toEqual(['#document']);
    const looped = layoutOf({
      text: '',
      blocks: [],
      regions: [
        ['a', -1, '', ''],
        ['b', 2, '', ''],
        ['c', 1, '', ''],
      ],
    });
    expect(looped.regions.map(({ parent }) => parent?.tag ?? null)).toEqual([null, 'a', 'b']);
  });
});
