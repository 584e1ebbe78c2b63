import type { Report } from '../engine/report.ts';
import { outletOf } from './finding.ts';
import { stripesOf } from './page-stripes.ts';
import { sayShare } from './shares.ts';
import { SourceGlance } from './source-glance.tsx';
import { useVoice } from './voice.ts';

interface PageBarProps {
  report: Report;
  /** With the facts of each source in its line, where no tabs say them. */
  facts?: boolean;
}

/** The page's text from top to bottom, in stripes by source, and each source's share of it. The list says what the picture shows. */
export function PageBar({ report, facts = false }: PageBarProps) {
  const voice = useVoice();
  const stripes = stripesOf(report);
  const own = stripes.filter(({ match }) => match === null).reduce((sum, { length }) => sum + length, 0);
  const all = stripes.reduce((sum, { length }) => sum + length, 0);
  if (all === 0) return null;
  return (
    <figure class="page-bar">
      <figcaption class="where">{voice.say('pageBar')}</figcaption>
      <div class="page-stripes" aria-hidden="true">
        {stripes.map(({ match, span, length }) => (
          <span key={span.start} class={match === null ? 'stripe own' : `stripe source-${(match % 6) + 1}`} style={{ flexGrow: length }} />
        ))}
      </div>
      {facts && <SourceGlance report={report} />}
      <ul class="legend">
        {(facts ? [] : report.matches).map((match, index) => (
          <li key={match.original.uri}>
            <span class={`chip source-${(index % 6) + 1}`} aria-hidden="true">
              {voice.number(index + 1)}
            </span>
            <bdi>{outletOf(match, voice)}</bdi> <b>{sayShare(match.pageCoverage, voice)}</b>
          </li>
        ))}
        {own > 0 && (
          <li>
            <span class="stripe own" aria-hidden="true" /> {voice.say('pageBarOther')} <b>{sayShare(own / all, voice)}</b>
          </li>
        )}
      </ul>
    </figure>
  );
}
