import { makeMinimap } from './minimap.ts';
import { type Anchor, follow, risingAnchors } from './scrolling.ts';

/** Where in a pane the reader's eyes are taken to be: a third of its height below its top. */
const readingLine = 1 / 3;

interface Joined {
  page: HTMLElement;
  original: HTMLElement;
  /** Holds one path a link, with its `data-passage` or `data-gap`. */
  drawing: SVGSVGElement;
  /** Maps of the two sides, where there is room for them. */
  maps: { page: HTMLElement | null; original: HTMLElement | null };
  /** Scrolling one side takes the other along. */
  together: boolean;
  rtl: boolean;
}

/**
 * Joins two panes: draws a band between the places of every `data-passage` and `data-gap` that stands on both sides, and scrolls them together.
 * Places are measured once a layout; a scroll reads two numbers and moves only the bands in sight.
 *
 * @returns ends it
 */
export function joinPanes({ page, original, drawing, maps, together, rtl }: Joined): () => void {
  const end = new AbortController();
  const bands = new Map([...drawing.querySelectorAll('path')].map((path) => [keyOf(path), path]));
  const minimaps = ([page, original] as const).flatMap((pane, side) => {
    const map = side === 0 ? maps.page : maps.original;
    return map ? [makeMinimap(map, pane, end.signal)] : [];
  });
  const shown = new Set<string>();
  let places = new Map<string, Anchor>();
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
      const path = bands.get(at);
      if (inSight) path?.setAttribute('d', rtl ? band(right, left, sizes.width) : band(left, right, sizes.width));
      else if (shown.has(at)) path?.removeAttribute('d');
      if (inSight) shown.add(at);
      else shown.delete(at);
    }
    for (const map of minimaps) map.follow();
  };
  const lay = () => {
    places = measure(page, original);
    // A gap has no height on the page: what joins the sides in scrolling are the passages.
    const anchors = [...places].filter(([key]) => key.startsWith('passage')).map(([, place]) => place);
    rising = { page: risingAnchors(anchors, 'page'), original: risingAnchors(anchors, 'original') };
    const { clientWidth: width, clientHeight: height } = drawing;
    sizes = { width, height, view: page.clientHeight, page: page.scrollHeight, original: original.scrollHeight };
    for (const map of minimaps) map.lay();
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
  for (const side of [page, original]) side.addEventListener('scroll', () => onScroll(side), { passive: true, signal: end.signal });
  // Its first call comes by itself, and nothing has changed by then.
  let heard = false;
  const layout = new ResizeObserver(() => {
    if (heard) lay();
    heard = true;
  });
  // The panes change with the window, their texts when paragraphs are folded.
  for (const each of [page, original, ...page.children, ...original.children]) layout.observe(each);
  return () => {
    end.abort();
    layout.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** A comparison opens where its first passage stands, not at the top of a page that begins with another text. */
function openAtFirst(page: HTMLElement, original: HTMLElement, places: Map<string, Anchor>): void {
  if (page.scrollTop > 0 || original.scrollTop > 0) return;
  const first = Math.min(...[...places.values()].map((place) => place.page.top));
  if (Number.isFinite(first) && first > page.clientHeight / 2) page.scrollTop = first - page.clientHeight / 6;
}

/** Where the links stand on both sides, by {@link keyOf}; those that stand on one side only are left out. */
function measure(page: HTMLElement, original: HTMLElement): Map<string, Anchor> {
  const inOriginal = extents(original);
  const places = new Map<string, Anchor>();
  for (const [at, here] of extents(page)) {
    const there = inOriginal.get(at);
    if (there) places.set(at, { page: at.startsWith('gap') ? pointed(here) : here, original: there });
  }
  return places;
}

interface Extent {
  top: number;
  bottom: number;
}

/** A gap is a point on the page, whatever the height of the sign that stands for it. */
function pointed({ top, bottom }: Extent): Extent {
  const middle = (top + bottom) / 2;
  return { top: middle - 1, bottom: middle + 1 };
}

const keyOf = ({ dataset: { passage, gap } }: HTMLElement | SVGElement): string =>
  passage !== undefined ? `passage ${passage}` : `gap ${gap}`;

function extents(side: HTMLElement): Map<string, Extent> {
  const found = new Map<string, Extent>();
  const origin = side.getBoundingClientRect().top - side.scrollTop;
  for (const element of side.querySelectorAll<HTMLElement>('[data-passage], [data-gap]')) {
    const { top, bottom } = element.getBoundingClientRect();
    const at = keyOf(element);
    const known = found.get(at) ?? { top: Infinity, bottom: -Infinity };
    found.set(at, { top: Math.min(known.top, top - origin), bottom: Math.max(known.bottom, bottom - origin) });
  }
  return found;
}

function band(left: Extent, right: Extent, width: number): string {
  const half = width / 2;
  return `M0 ${left.top}C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}L${width} ${right.bottom}C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}Z`;
}
