import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Anchor, follow, risingAnchors } from './scrolling.ts';

interface RibbonsProps {
  page: RefObject<HTMLElement | null>;
  original: RefObject<HTMLElement | null>;
  passages: number;
  /** The colour of the source, 1 to 6. */
  colour: number;
  together: boolean;
  rtl: boolean;
}

/** Where on a pane the reader's eyes are taken to be: a third of its height below its top. */
const readingLine = 1 / 3;

/**
 * Bands between the two sides' passages, redrawn as either side scrolls, and the scrolling of both sides together. A picture of
 * what the text says with its marks: hidden from screen readers, and absent where the sides stand one above the other.
 */
export function Ribbons({ page, original, passages, colour, together, rtl }: RibbonsProps) {
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const [left, right, svg] = [page.current, original.current, drawing.current];
    if (!left || !right || !svg) return;
    const end = new AbortController();
    const bands = [...svg.querySelectorAll('path')];
    let places = new Map<number, Anchor>();
    let rising: Record<'page' | 'original', Anchor[]> = { page: [], original: [] };
    const draw = () => {
      const width = svg.clientWidth;
      for (const [passage, anchor] of places) bands[passage]?.setAttribute('d', band(anchor, left.scrollTop, right.scrollTop, width, rtl));
    };
    // Places are measured once a layout, not once a scroll: scrolling only moves them.
    const lay = () => {
      places = measure(left, right, passages);
      const anchors = [...places.values()];
      rising = { page: risingAnchors(anchors, 'page'), original: risingAnchors(anchors, 'original') };
      draw();
    };
    // The comparison opens where the first passage stands, not at the top of a page that begins with another text.
    const open = () => {
      lay();
      const first = Math.min(...[...places.values()].map((anchor) => anchor.page.top));
      if (first > left.clientHeight / 2) left.scrollTo({ top: first - left.clientHeight / 6, behavior: 'instant' });
    };
    if (left.scrollTop === 0 && right.scrollTop === 0) open();
    const sizes = new ResizeObserver(lay);
    sizes.observe(left);
    sizes.observe(right);
    // The side that a person scrolls leads; the other's own scroll event that follows from it must not lead back.
    let led: HTMLElement | null = null;
    let frame = 0;
    const onScroll = (side: HTMLElement) => {
      if (together && led !== side) {
        const [from, other] = side === left ? (['page', right] as const) : (['original', left] as const);
        const line = side.clientHeight * readingLine;
        const heights = { page: left.scrollHeight, original: right.scrollHeight };
        const atEnd = side.scrollTop <= 0 ? 0 : side.scrollTop + side.clientHeight >= side.scrollHeight - 1 ? other.scrollHeight : null;
        const goal = atEnd ?? follow(side.scrollTop + line, rising[from], from, heights) - other.clientHeight * readingLine;
        led = Math.abs(other.scrollTop - goal) > 1 ? other : null;
        other.scrollTop = goal;
      } else led = null;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    left.addEventListener('scroll', () => onScroll(left), { passive: true, signal: end.signal });
    right.addEventListener('scroll', () => onScroll(right), { passive: true, signal: end.signal });
    return () => {
      end.abort();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  });
  return (
    <svg ref={drawing} class={`ribbons source-${colour}`} aria-hidden="true" focusable="false">
      {Array.from({ length: passages }, (_, passage) => (
        <path key={passage} />
      ))}
    </svg>
  );
}

/** Where the passages stand on both sides; those that stand on one side only are left out. */
function measure(page: HTMLElement, original: HTMLElement, passages: number): Map<number, Anchor> {
  const places = new Map<number, Anchor>();
  const [onPage, inOriginal] = [extents(page), extents(original)];
  for (let passage = 0; passage < passages; passage++) {
    const [here, there] = [onPage.get(passage), inOriginal.get(passage)];
    if (here && there) places.set(passage, { page: here, original: there });
  }
  return places;
}

function extents(side: HTMLElement): Map<number, { top: number; bottom: number }> {
  const found = new Map<number, { top: number; bottom: number }>();
  const origin = side.getBoundingClientRect().top - side.scrollTop;
  for (const element of side.querySelectorAll<HTMLElement>('[data-passage]')) {
    const { top, bottom } = element.getBoundingClientRect();
    const passage = Number(element.dataset.passage);
    const known = found.get(passage);
    found.set(passage, {
      top: Math.min(known?.top ?? Infinity, top - origin),
      bottom: Math.max(known?.bottom ?? -Infinity, bottom - origin),
    });
  }
  return found;
}

function band({ page, original }: Anchor, pageScroll: number, originalScroll: number, width: number, rtl: boolean): string {
  const [a, b] = [page.top - pageScroll, page.bottom - pageScroll];
  const [c, d] = [original.top - originalScroll, original.bottom - originalScroll];
  const [from, to, half] = rtl ? [width, 0, width / 2] : [0, width, width / 2];
  return `M${from} ${a}C${half} ${a} ${half} ${c} ${to} ${c}L${to} ${d}C${half} ${d} ${half} ${b} ${from} ${b}Z`;
}
