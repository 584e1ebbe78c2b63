import type { Match } from '../engine/report.ts';
import { shownState } from './outline.ts';

/** A hole in the page's text: sentences of the original that follow each other and were left out. */
export interface Gap {
  /** Their places in the outline. */
  sentences: number[];
  /** Where they would stand on the page; `null` where nothing around them stands there. */
  onPage: number | null;
}

/**
 * The holes in what a page has of an original, in the original's order: after the sentence before them, else before the one after
 * them. Sentences that were moved say nothing of the place. What was not looked for is no hole.
 */
export function gapsOf(match: Pick<Match, 'outline' | 'leftOut'>): Gap[] {
  const { outline } = match;
  const gaps: Gap[] = [];
  let open: number[] = [];
  let before: number | null = null;
  const close = (after: number | null) => {
    if (open.length > 0) gaps.push({ sentences: open, onPage: before ?? after });
    open = [];
  };
  outline.forEach(({ page, state }, at) => {
    if (shownState(match, at) === 'absent') open.push(at);
    if (!page || state === 'moved') return;
    close(page.start);
    before = page.end;
  });
  close(null);
  return gaps;
}
