import { type Anchor, follow, risingAnchors } from './scrolling.ts';

/** Where in a pane the reader's eyes are taken to be: a third of its height below its top. */
const readingLine = 1 / 3;

interface Joined {
  page: HTMLElement;
  original: HTMLElement;
  /** Holds one path a link, in their order. */
  drawing: SVGSVGElement;
  /** Scrolling one side takes the other along. */
  together: boolean;
  rtl: boolean;
}

/**
 * Joins two panes: draws a band between the places of every `data-passage` that stands on both sides, and scrolls them together.
 * Places are measured once a layout; a scroll reads two numbers and moves only the bands in sight.
 *
 * @returns ends it
 */
export function joinPanes({ page, original, drawing, together, rtl }: Joined): () => void {
  const bands = [...drawing.querySelectorAll('path')];
  const shown = new Set<number>();
  let places = new Map<number, Anchor>();
  let rising: Record<'page' | 'original', Anchor[]> = { page: [], original: [] };
  let sizes = { width: 0, height: 0, view: 0, page: 0, original: 0 };
  let frame = 0;
  /** The side that was scrolled by us: its own scroll event must not lead the other back. */
  let led: HTMLElement | null = null;

  const draw = () => {
    const [pageTop, originalTop] = [page.scrollTop, original.scrollTop];
    for (const [at, place] of places) {
      const left = { top: place.page.top - pageTop, bottom: place.page.bottom - pageTop };
      const right = { top: place.original.top - originalTop, bottom: place.original.bottom - originalTop };
      const inSight = Math.max(left.bottom, right.bottom) > 0 && Math.min(left.top, right.top) < sizes.height;
      if (inSight) bands[at]?.setAttribute('d', rtl ? band(right, left, sizes.width) : band(left, right, sizes.width));
      else if (shown.has(at)) bands[at]?.removeAttribute('d');
      if (inSight) shown.add(at);
      else shown.delete(at);
    }
  };
  const lay = () => {
    places = measure(page, original);
    const anchors = [...places.values()];
    rising = { page: risingAnchors(anchors, 'page'), original: risingAnchors(anchors, 'original') };
    const { clientWidth: width, clientHeight: height } = drawing;
    sizes = { width, height, view: page.clientHeight, page: page.scrollHeight, original: original.scrollHeight };
    draw();
  };
  const onScroll = (side: HTMLElement) => {
    if (together && led !== side) {
      const [from, to, other] = side === page ? (['page', 'original', original] as const) : (['original', 'page', page] as const);
      const top = side.scrollTop;
      const atEnd = top <= 0 ? 0 : top + side.clientHeight >= sizes[from] - 1 ? sizes[to] : null;
      const line = sizes.view * readingLine;
      led = other;
      other.scrollTop = atEnd ?? follow(top + line, rising[from], from, sizes) - line;
    } else led = null;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };

  lay();
  openAtFirst(page, original, places);
  const end = new AbortController();
  for (const side of [page, original]) side.addEventListener('scroll', () => onScroll(side), { passive: true, signal: end.signal });
  const layout = new ResizeObserver(lay);
  layout.observe(page);
  layout.observe(original);
  return () => {
    end.abort();
    layout.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** A comparison opens where its first passage stands, not at the top of a page that begins with another text. */
function openAtFirst(page: HTMLElement, original: HTMLElement, places: Map<number, Anchor>): void {
  if (page.scrollTop > 0 || original.scrollTop > 0) return;
  const first = Math.min(...[...places.values()].map((place) => place.page.top));
  if (Number.isFinite(first) && first > page.clientHeight / 2) page.scrollTop = first - page.clientHeight / 6;
}

/** Where the links stand on both sides; those that stand on one side only are left out. */
function measure(page: HTMLElement, original: HTMLElement): Map<number, Anchor> {
  const inOriginal = extents(original);
  const places = new Map<number, Anchor>();
  for (const [at, here] of extents(page)) {
    const there = inOriginal.get(at);
    if (there) places.set(at, { page: here, original: there });
  }
  return places;
}

interface Extent {
  top: number;
  bottom: number;
}

function extents(side: HTMLElement): Map<number, Extent> {
  const found = new Map<number, Extent>();
  const origin = side.getBoundingClientRect().top - side.scrollTop;
  for (const element of side.querySelectorAll<HTMLElement>('[data-passage]')) {
    const { top, bottom } = element.getBoundingClientRect();
    const at = Number(element.dataset.passage);
    const known = found.get(at) ?? { top: Infinity, bottom: -Infinity };
    found.set(at, { top: Math.min(known.top, top - origin), bottom: Math.max(known.bottom, bottom - origin) });
  }
  return found;
}

function band(left: Extent, right: Extent, width: number): string {
  const half = width / 2;
  return `M0 ${left.top}C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}L${width} ${right.bottom}C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}Z`;
}
