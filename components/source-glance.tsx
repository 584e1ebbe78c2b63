import type { Match, Report } from '../engine/report.ts';
import { outletOf } from './finding.ts';
import { sayShare } from './shares.ts';
import { readMoment, sayDay } from './times.ts';
import { useVoice, type Voice } from './voice.ts';

/** The id of a source's card, which its line among all sources leads to. */
export const cardId = (index: number): string => `card-${index + 1}`;

/** Of each of several sources in one place: whose, how much of the page, who wrote it and when, and what is missing. Each line leads to its card. */
export function SourceGlance({ report }: { report: Report }) {
  const voice = useVoice();
  return (
    <ol class="glance">
      {report.matches.map((match, index) => (
        <li key={match.original.uri}>
          <a href={`#${cardId(index)}`}>
            <span class={`chip source-${(index % 6) + 1}`} aria-hidden="true">
              {voice.number(index + 1)}
            </span>
            <bdi>{outletOf(match, voice)}</bdi>
          </a>{' '}
          <b>{sayShare(match.pageCoverage, voice)}</b>
          <span class="written">{written(match, voice)}</span>
          <Missing match={match} />
        </li>
      ))}
    </ol>
  );
}

function written({ original }: Match, voice: Voice): string {
  const by = original.bylines.length > 0 ? voice.say('by', voice.list(original.bylines)) : voice.say('noByline');
  const moment = readMoment(original.published, voice.now);
  return `${by} · ${moment ? sayDay(moment, voice) : voice.say('noTime')}`;
}

/** How many sentences are missing, in the manner of the list that names them. Of two reports that quote one speech nothing is. */
function Missing({ match: { leftOut, outline, original, reuse } }: { match: Match }) {
  const voice = useVoice();
  if (reuse === 'quotation') return <span class="missing">{voice.say('reuseQuotation')}</span>;
  const absent = leftOut.filter(({ state }) => state !== 'unchecked').length;
  if (absent > 0) return <span class="missing count absent">{voice.count('leftOut', absent)}</span>;
  if (leftOut.length > 0) return <span class="missing">{voice.count('unchecked', leftOut.length)}</span>;
  if (outline.length === 0) return <span class="missing">{voice.say('leftOutUnknown')}</span>;
  return <span class="missing">{voice.say(original.heldExtent === 'whole' ? 'glanceNothing' : 'glanceNothingKnown')}</span>;
}
