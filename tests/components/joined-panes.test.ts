import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinPanes } from '../../components/joined-panes.ts';

/** A pane of 100 px whose passages stand at these places; happy-dom lays nothing out, so places are told. */
function pane(places: [top: number, bottom: number][], height: number): HTMLElement {
  const side = document.createElement('section');
  Object.defineProperties(side, { clientHeight: { value: 100 }, scrollHeight: { value: height } });
  side.getBoundingClientRect = () => ({ top: 0, bottom: 100 }) as DOMRect;
  places.forEach(([top, bottom], at) => {
    const mark = document.createElement('mark');
    mark.dataset.passage = String(at);
    mark.getBoundingClientRect = () => ({ top: top - side.scrollTop, bottom: bottom - side.scrollTop }) as DOMRect;
    side.append(mark);
  });
  return side;
}

function join(
  together: boolean,
  page: [number, number][] = [
    [0, 20],
    [300, 320],
  ],
  original: [number, number][] = [
    [0, 20],
    [600, 620],
  ],
) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGSVGElement;
  Object.defineProperties(drawing, { clientWidth: { value: 40 }, clientHeight: { value: 100 } });
  page.forEach((_, at) => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('data-passage', String(at));
    drawing.append(path);
  });
  const sides = { page: pane(page, 1000), original: pane(original, 2000), drawing };
  const end = joinPanes({ ...sides, maps: { page: null, original: null }, together, rtl: false });
  const scroll = (side: 'page' | 'original', top: number) => {
    sides[side].scrollTop = top;
    sides[side].dispatchEvent(new Event('scroll'));
  };
  return { ...sides, scroll, end, drawn: () => [...drawing.children].map((path) => path.hasAttribute('d')) };
}

afterEach(() => vi.unstubAllGlobals());

describe('joined panes', () => {
  it('draw a band between what stands on both sides, where it is in sight', () => {
    const { drawn, drawing } = join(true);
    expect(drawn()).toEqual([true, false]);
    expect(drawing.children[0]!.getAttribute('d')).toBe('M0 0C20 0 20 0 40 0L40 20C20 20 20 20 0 20Z');
  });

  it('scroll together, keeping a passage level on both sides', () => {
    const { scroll, original } = join(true);
    scroll('page', 300 - 100 / 3);
    expect(Math.round(original.scrollTop + 100 / 3)).toBe(600);
  });

  it('do not lead back the side that leads', () => {
    const { scroll, page, original } = join(true);
    scroll('page', 200);
    original.dispatchEvent(new Event('scroll'));
    expect(page.scrollTop).toBe(200);
  });

  it('are let go', () => {
    const { scroll, original } = join(false);
    scroll('page', 200);
    expect(original.scrollTop).toBe(0);
  });

  it('end at the ends together', () => {
    const { scroll, original } = join(true);
    scroll('page', 900);
    expect(original.scrollTop).toBeGreaterThanOrEqual(1900);
  });

  it('open at the first passage of a page that begins with another text', () => {
    const { page } = join(true, [[400, 420]], [[0, 20]]);
    expect(Math.round(page.scrollTop)).toBe(383);
  });

  it('follow nothing once ended', () => {
    const { scroll, original, end } = join(true);
    end();
    scroll('page', 200);
    expect(original.scrollTop).toBe(0);
  });
});
