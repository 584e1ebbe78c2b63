import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

/**
 * Scrolls to the first element in each pane that a selector names, and marks all that it names until the next call. At once, not
 * smoothly: two panes that scroll each other cannot both be under way.
 */
export function pointOut(panes: readonly (HTMLElement | null)[], selector: string): void {
  for (const pane of panes) {
    for (const old of pane?.querySelectorAll('.pointed') ?? []) old.classList.remove('pointed');
    const element = pane?.querySelector(selector);
    if (!pane || !element) continue;
    for (const each of pane.querySelectorAll(selector)) each.classList.add('pointed');
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTo({ top: Math.max(0, top - pane.clientHeight / 3) });
  }
}

/** n and p walk through the differences, wherever the focus is but in a field where letters are typed; / goes to the search field. */
export function useDifferenceKeys(go: (step: 1 | -1) => void, find: () => void, off: boolean): void {
  // At once, not after the next frame: a second key would find the place that the first one left.
  useLayoutEffect(() => {
    if (off) return;
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as Element | null)?.matches?.('input:not([type=checkbox], [type=radio]), textarea');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') go(1);
      else if (event.key === 'p') go(-1);
      else if (event.key === '/') find();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/**
 * Pointing at a passage or a gap lights up its twin on the other side and the band between; a click brings the twin into view.
 *
 * @param view Which view is on show: the panes are new ones when they come back.
 */
export function useTwins(page: RefObject<HTMLElement | null>, original: RefObject<HTMLElement | null>, view: string): void {
  useEffect(() => {
    const panes = [page.current, original.current];
    const around = page.current?.parentElement;
    if (!around) return;
    const end = new AbortController();
    const { signal } = end;
    let lit: string | null = null;
    const light = (link: string | null) => {
      if (link === lit) return;
      for (const element of around.querySelectorAll('.twin')) element.classList.remove('twin');
      if (link !== null) for (const element of around.querySelectorAll(link)) element.classList.add('twin');
      lit = link;
    };
    const follow = (event: Event, other: HTMLElement | null) => {
      const link = linkAt(event);
      // Selecting words is not a click.
      const selecting = document.getSelection()?.isCollapsed === false;
      if (link !== null && !selecting) pointOut([other], link);
    };
    panes.forEach((pane, index) => {
      pane?.addEventListener('mouseover', (event) => light(linkAt(event)), { signal });
      pane?.addEventListener('mouseleave', () => light(null), { signal });
      pane?.addEventListener('click', (event) => follow(event, panes[1 - index] ?? null), { signal });
    });
    return () => end.abort();
  }, [page, original, view]);
}

/** The selector of what a passage or a gap under the pointer is joined with. */
function linkAt(event: Event): string | null {
  const { passage, gap } = (event.target as Element).closest<HTMLElement>('[data-passage], [data-gap]')?.dataset ?? {};
  return passage !== undefined ? `[data-passage="${passage}"]` : gap !== undefined ? `[data-gap="${gap}"]` : null;
}
