import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Report } from '../engine/report.ts';
import { outletOf } from './finding.ts';
import { gapsOf } from './gaps.ts';
import { LaidParagraphs } from './laid-paragraphs.tsx';
import type { Paragraph } from './laid-text.ts';
import { linksOf } from './links.ts';
import { Ribbons } from './ribbons.tsx';
import { TraceOutline } from './trace-outline.tsx';
import { useVoice } from './voice.ts';

interface PanesProps {
  report: Report;
  source: number;
  onPage: Paragraph[];
  /** `null` where the original's text is not at hand. */
  inOriginal: Paragraph[] | null;
  pagePane: RefObject<HTMLElement | null>;
  originalPane: RefObject<HTMLElement | null>;
  /** Scrolling one side takes the other along. */
  together: boolean;
  /** Paragraphs in which nothing differs are folded. */
  folded: boolean;
  /** A passage of another source was clicked. */
  onSource: (source: number) => void;
}

/** Both texts, each in its own scrolling pane with a map of it, and the ribbons between them. */
export function Panes({ report, source, onPage, inOriginal, pagePane, originalPane, together, folded, onSource }: PanesProps) {
  const voice = useVoice();
  const match = report.matches[source]!;
  const pageMap = useRef<HTMLDivElement>(null);
  const originalMap = useRef<HTMLDivElement>(null);
  const maps = useMemo(() => ({ page: pageMap, original: originalMap }), []);
  const colour = (source % 6) + 1;
  const toOther = (event: MouseEvent) => {
    const { other } = (event.target as Element).closest<HTMLElement>('[data-other]')?.dataset ?? {};
    if (other !== undefined && document.getSelection()?.isCollapsed !== false) onSource(Number(other));
  };
  return (
    <div class={`beside source-${colour}`}>
      <div class="minimap" ref={pageMap} aria-hidden="true" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tabs of sources do the same by keyboard. */}
      <section class="pane" ref={pagePane} tabIndex={0} aria-labelledby="pane-page" onClick={toOther}>
        <div class="pane-text">
          <h2 id="pane-page" class="pane-name">
            {voice.say('comparePage')}
          </h2>
          <LaidParagraphs paragraphs={onPage} side="page" chosen={source} folded={folded} />
        </div>
      </section>
      <Ribbons
        page={pagePane}
        original={originalPane}
        passages={linksOf(match).length}
        gaps={gapsOf(match).length}
        colour={colour}
        together={together}
        maps={maps}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="pane" ref={originalPane} tabIndex={0} aria-labelledby="pane-original">
        <div class="pane-text">
          <h2 id="pane-original" class="pane-name">
            {voice.say('compareOriginal')} · <bdi>{outletOf(match, voice)}</bdi>
          </h2>
          {inOriginal === null ? (
            <TraceOutline match={match} />
          ) : (
            <LaidParagraphs paragraphs={inOriginal} side="original" chosen={source} folded={folded} />
          )}
        </div>
      </section>
      <div class="minimap" ref={originalMap} aria-hidden="true" />
    </div>
  );
}
