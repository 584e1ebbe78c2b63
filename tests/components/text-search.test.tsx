import { createRef } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindField } from '../../components/find-field.tsx';
import { makeMinimap } from '../../components/minimap.ts';
import { findIn, showHits } from '../../components/text-search.ts';
import { clear, draw, press, wordsOf } from './stage.tsx';

afterEach(clear);

const text = () =>
  draw(
    <div>
      <p>
        The <ins>minis</ins>ter of Orléans <b class="unseen">minister</b> said
      </p>
      <p>no, minister. İzmir</p>
    </div>,
  );

describe('finding words in a text', () => {
  it.each([
    ['minister', ['minister', 'minister']],
    ['  ORLEANS  said ', ['Orléans minister said']], // what only screen readers hear is passed over
    ['orleans', ['Orléans']],
    ['said no', []], // across paragraphs nothing is said
    ['izmir', ['İzmir']],
    ['', []],
    [' ', []],
  ])('%j', (query, found) => expect(findIn([text()], query).map(String)).toEqual(found));

  it('stops counting somewhere', () => {
    const stage = draw(<p>{'a '.repeat(5_000)}</p>);
    expect(findIn([stage], 'a').length).toBe(2_000);
  });
  it('is quiet where a browser cannot colour ranges', () => expect(() => showHits([], null)).not.toThrow());
});

describe('the search field', () => {
  it('says how many there are, goes round with Enter, and back with Shift and Enter', () => {
    const pane = { current: text() };
    const host = document.createElement('div');
    host.innerHTML = '<p>word word</p>';
    const stage = draw(<FindField field={createRef()} panes={[{ current: host }]} query="word" onQuery={vi.fn()} />);
    expect(pane.current).toBeTruthy();
    const status = () => wordsOf(stage.querySelector('[role=status]')!);
    const field = stage.querySelector('input')!;
    expect(status()).toBe('1 of 2');
    press(field, 'Enter');
    press(field, 'Enter');
    expect(status()).toBe('1 of 2');
    clear();
    const none = draw(<FindField field={createRef()} panes={[{ current: host }]} query="nothing" onQuery={vi.fn()} />);
    expect(wordsOf(none.querySelector('[role=status]')!)).toBe('Not found');
  });
});

describe('a minimap', () => {
  it('has a mark for each mark of the text, where it stands, and a frame for what is in sight', () => {
    const map = document.createElement('div');
    const pane = document.createElement('section');
    pane.innerHTML = '<mark class="passage source-2">a</mark><span class="absent">b</span><span>c</span>';
    Object.defineProperty(map, 'clientHeight', { value: 200 });
    Object.defineProperties(pane, { scrollHeight: { value: 1_000 }, clientHeight: { value: 250 } });
    const places = [
      [0, 400],
      [400, 500],
    ];
    [...pane.children].forEach((child, at) => {
      const [top = 0, bottom = 0] = places[at] ?? [];
      child.getBoundingClientRect = () => ({ top, bottom, height: bottom - top }) as DOMRect;
    });
    pane.getBoundingClientRect = () => ({ top: 0 }) as DOMRect;
    const end = new AbortController();
    const { lay, follow } = makeMinimap(map, pane, end.signal);
    lay();
    const drawn = () => [...map.children].map((one) => `${one.className} ${(one as HTMLElement).style.cssText}`);
    expect(drawn()[0]).toMatch(/^passage source-2 .*0%.*40%/);
    expect(drawn()[1]).toMatch(/^absent .*40%.*10%/);
    expect(drawn()[2]).toMatch(/^frame .*25%.*translateY\(0px\)/);
    pane.scrollTop = 500;
    follow();
    expect(drawn()[2]).toMatch(/^frame .*25%.*translateY\(100px\)/);
  });
});
