import type { Match, Related } from '../engine/report.ts';
import { Time } from './original-head.tsx';
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
