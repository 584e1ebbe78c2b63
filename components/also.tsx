import type { Match, Related } from '../engine/report.ts';
import { Time } from './original-head.tsx';
import { readMoment } from './times.ts';
import { useVoice } from './voice.ts';

/** A version that came after the one that the page has: what it says may have been corrected since. */
export function LaterVersion({ match }: { match: Match }) {
  const voice = useVoice();
  const own = readMoment(match.original.published, voice.now);
  const later = match.alsoSent.find((version) => {
    const moment = readMoment(version.published, voice.now);
    return own !== null && moment !== null && moment.at > own.at && moment.precision === own.precision;
  });
  if (!later) return null;
  return <p class="notice">{voice.say('laterVersion', later.headline ?? voice.say('noHeadline'))}</p>;
}

/** Other versions and re-sends of the story that the library holds, nearest first. */
export function AlsoSent({ match }: { match: Match }) {
  const voice = useVoice();
  if (match.alsoSent.length === 0) return null;
  return (
    <section>
      <h3>{voice.count('alsoSent', match.alsoSent.length)}</h3>
      <ul class="also">
        {match.alsoSent.map((version) => (
          <li key={version.uri}>
            <bdi>{version.headline ?? voice.say('noHeadline')}</bdi>
            <br />
            <Time iso={version.published} />
          </li>
        ))}
      </ul>
    </section>
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
