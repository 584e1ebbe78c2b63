import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Scrolls to the first element in each pane that a selector names, and marks all that it names until the next call. At once, not
 * smoothly: two panes that scroll each other cannot both be under way.
 */
export function pointOut(panes: readonly (HTMLElement | null)[], selector: string): void {
  for (const pane of panes) {
    const element = pane?.querySelector(selector);
    if (!pane || !element) continue;
    for (const old of pane.querySelectorAll('.pointed')) old.classList.remove('pointed');
    for (const each of pane.querySelectorAll(selector)) each.classList.add('pointed');
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    pane.scrollTo({ top: Math.max(0, top - pane.clientHeight / 3) });
  }
}

/** n and p walk through the differences, wherever the focus is but in a field where letters are typed. */
export function useDifferenceKeys(go: (step: 1 | -1) => void, off: boolean): void {
  useEffect(() => {
    if (off) return;
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as Element | null)?.matches?.('input:not([type=checkbox], [type=radio]), textarea');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') go(1);
      else if (event.key === 'p') go(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/**
 * Pointing at a passage lights up its twin on the other side; a click brings the twin into view.
 *
 * @param list Whether the panes are replaced by the list: they are new ones when they come back.
 */
export function useTwins(page: RefObject<HTMLElement | null>, original: RefObject<HTMLElement | null>, list: boolean): void {
  useEffect(() => {
    const panes = [page.current, original.current];
    const end = new AbortController();
    const { signal } = end;
    const light = (passage: string | null) => {
      for (const element of panes.flatMap((pane) => [...(pane?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])])) {
        element.classList.toggle('twin', passage !== null && element.dataset.passage === passage);
      }
    };
    const follow = (event: Event, other: HTMLElement | null) => {
      const passage = passageOf(event);
      // Selecting words is not a click.
      const selecting = document.getSelection()?.isCollapsed === false;
      if (passage !== null && !selecting) pointOut([other], `[data-passage="${passage}"]`);
    };
    panes.forEach((pane, index) => {
      pane?.addEventListener('mouseover', (event) => light(passageOf(event)), { signal });
      pane?.addEventListener('mouseleave', () => light(null), { signal });
      pane?.addEventListener('click', (event) => follow(event, panes[1 - index] ?? null), { signal });
    });
    return () => end.abort();
  }, [page, original, list]);
}

const passageOf = (event: Event): string | null =>
  (event.target as Element).closest<HTMLElement>('[data-passage]')?.dataset.passage ?? null;
