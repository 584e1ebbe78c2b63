import type { RefObject } from 'preact';
import type { Report } from '../engine/report.ts';
import { outletOf } from './finding.ts';
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
}

/** Both texts, each in its own scrolling pane, and the ribbons between them. */
export function Panes({ report, source, onPage, inOriginal, pagePane, originalPane, together }: PanesProps) {
  const voice = useVoice();
  const match = report.matches[source]!;
  return (
    <div class="beside">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="pane" ref={pagePane} tabIndex={0} aria-labelledby="pane-page">
        <h2 id="pane-page">{voice.say('comparePage')}</h2>
        <LaidParagraphs paragraphs={onPage} side="page" chosen={source} />
      </section>
      <Ribbons page={pagePane} original={originalPane} links={linksOf(match).length} colour={(source % 6) + 1} together={together} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="pane" ref={originalPane} tabIndex={0} aria-labelledby="pane-original">
        <h2 id="pane-original">
          {voice.say('compareOriginal')} · <bdi>{outletOf(match, voice)}</bdi>
        </h2>
        {inOriginal === null ? <TraceOutline match={match} /> : <LaidParagraphs paragraphs={inOriginal} side="original" chosen={source} />}
      </section>
    </div>
  );
}
