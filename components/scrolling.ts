/** Where one passage stands on both sides: distances in px from the top of each side's text. */
export interface Anchor {
  page: { top: number; bottom: number };
  original: { top: number; bottom: number };
}

/**
 * The anchors that rise on both sides, so that scrolling one side never jumps the other back: of passages that were moved, those
 * stay that keep the most height in line (longest increasing chain, weighted by height).
 */
export function risingAnchors(anchors: readonly Anchor[], from: 'page' | 'original'): Anchor[] {
  const to = from === 'page' ? 'original' : 'page';
  const sorted = [...anchors].sort((a, b) => a[from].top - b[from].top);
  const best = sorted.map((anchor) => anchor[from].bottom - anchor[from].top);
  const before = sorted.map(() => -1);
  for (let i = 0; i < sorted.length; i++) {
    const own = best[i]!;
    for (let j = 0; j < i; j++) {
      if (sorted[j]![to].bottom <= sorted[i]![to].top + 1 && best[j]! + own > best[i]!) {
        best[i] = best[j]! + own;
        before[i] = j;
      }
    }
  }
  const chain: Anchor[] = [];
  let at = best.length > 0 ? best.indexOf(Math.max(...best)) : -1;
  while (at >= 0) {
    chain.unshift(sorted[at]!);
    at = before[at]!;
  }
  return chain;
}

/**
 * Where the other side's text should stand when `y` (px from the top of this side's text) is at the reading line: inside a passage
 * in proportion, between passages in proportion of the gap.
 *
 * @param rising From {@link risingAnchors}, for the same `from`.
 */
export function follow(
  y: number,
  rising: readonly Anchor[],
  from: 'page' | 'original',
  heights: { page: number; original: number },
): number {
  const to = from === 'page' ? 'original' : 'page';
  let [fromBefore, toBefore] = [0, 0];
  for (const anchor of rising) {
    for (const edge of ['top', 'bottom'] as const) {
      const [fromNow, toNow] = [anchor[from][edge], anchor[to][edge]];
      if (y <= fromNow) return between(y, fromBefore, fromNow, toBefore, toNow);
      [fromBefore, toBefore] = [fromNow, toNow];
    }
  }
  return between(y, fromBefore, heights[from], toBefore, heights[to]);
}

function between(y: number, fromA: number, fromB: number, toA: number, toB: number): number {
  if (fromB <= fromA) return toA;
  return toA + ((y - fromA) / (fromB - fromA)) * (toB - toA);
}
