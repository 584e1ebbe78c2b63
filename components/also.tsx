import type { Match, Related } from '../engine/report.ts';
import { Time } from './original-head.tsx';
import { readMoment } from './times.ts';
import { useVoice } from './voice.ts';

/** Other versions and re-sends of the story that the library holds, nearest first. */
export function AlsoSent({ match }: { match: Match }) {
  const voice = useVoice();
  if (match.alsoSent.length === 0) return null;
  return (
    <details>
      <summary>{voice.count('alsoSent', match.alsoSent.length)}</summary>
      <ul class="also">
        {match.alsoSent.map((version) => (
          <li key={version.uri}>
            <bdi>{version.headline ?? voice.say('noHeadline')}</bdi>
            <br />
            <Time iso={version.published} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who else has the quoted words, each original once, the earliest first: a quotation may be older than the text that it was found in. */
export function AlsoIn({ match }: { match: Match }) {
  const voice = useVoice();
  const others = [...new Map(match.alsoIn.map((also) => [also.uri, also])).values()].filter(({ outlet }) => outlet !== undefined);
  if (others.length === 0) return null;
  const time = ({ published }: Match['alsoIn'][number]) => readMoment(published ?? null, voice.now)?.at ?? Number.POSITIVE_INFINITY;
  return (
    <details open={match.reuse === 'quotation'}>
      <summary>{voice.say('alsoIn')}</summary>
      <ol class="also">
        {others
          .sort((a, b) => time(a) - time(b) || 0)
          .map(({ uri, outlet, headline, published }) => (
            <li key={uri}>
              <strong>
                <bdi>{outlet ?? voice.say('outletUnknown')}</bdi>
              </strong>{' '}
              {headline && <bdi>{headline}</bdi>}
              <br />
              <Time iso={published ?? null} />
            </li>
          ))}
      </ol>
    </details>
  );
}

/** Originals that come near without sharing text beyond a template or an event. Never called a source. */
export function RelatedList({ related }: { related: readonly Related[] }) {
  const voice = useVoice();
  if (related.length === 0) return null;
  return (
    <details class="related">
      <summary>{voice.count('related', related.length)}</summary>
      <p class="soft">{voice.say('relatedWhy')}</p>
      <ul class="also">
        {related.map(({ original, why }) => (
          <li key={original.uri}>
            <strong>
              <bdi>{original.outlet ?? voice.say('outletUnknown')}</bdi>
            </strong>
            {original.demo && <span class="label">{voice.say('demonstration')}</span>}{' '}
            <bdi>{original.headline ?? voice.say('noHeadline')}</bdi>
            <br />
            <span class="soft">{voice.say(why === 'template' ? 'relatedTemplate' : 'relatedEvent')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
