import type { OriginalFacts } from '../engine/original.ts';
import { hostOf, safeLink } from './addresses.ts';
import { Icon } from './icons.tsx';
import { readMoment, sayAgo, sayMoment, sayOwnTime } from './times.ts';
import { useVoice } from './voice.ts';

type Facts = Pick<OriginalFacts, 'outlet' | 'bylines' | 'published' | 'updated' | 'headline' | 'url' | 'heldExtent' | 'demo'>;

interface OriginalHeadProps {
  original: Facts;
  /** From 1; its colour is the one of the marks on the page. */
  source?: number;
}

/** Whose text it is, who wrote it, when, under which headline, and where it stands: unknown facts are said to be unknown. */
export function OriginalHead({ original, source }: OriginalHeadProps) {
  const voice = useVoice();
  const link = safeLink(original.url);
  return (
    <header class="original">
      <h2 class="outlet">
        {source !== undefined && (
          <span class={`chip source-${((source - 1) % 6) + 1}`} aria-hidden="true">
            {voice.number(source)}
          </span>
        )}
        <bdi>{original.outlet ?? voice.say('outletUnknown')}</bdi>
        {original.demo && <span class="label">{voice.say('demonstration')}</span>}
      </h2>
      {original.bylines.length > 0 ? (
        <p class="by">{voice.say('by', voice.list(original.bylines))}</p>
      ) : (
        <p class="by soft">{voice.say('noByline')}</p>
      )}
      <p class="when">
        <Time iso={original.published} />
      </p>
      {original.updated && original.updated !== original.published && (
        <p class="when">
          {voice.say('updated')} <Time iso={original.updated} />
        </p>
      )}
      <p class="headline">{original.headline ? <bdi>{original.headline}</bdi> : <span class="soft">{voice.say('noHeadline')}</span>}</p>
      {link && (
        <p class="link">
          <a href={link} target="_blank" rel="noopener noreferrer">
            {voice.say('readOriginal', hostOf(link)!)} <Icon name="out" />
          </a>
        </p>
      )}
      {original.heldExtent === 'excerpt' && <p class="soft">{voice.say('heldExcerpt')}</p>}
    </header>
  );
}

/** A time in the reader's zone, how long ago that is, and the original's own clock where it reads otherwise. */
export function Time({ iso }: { iso: string | null }) {
  const voice = useVoice();
  const moment = readMoment(iso, voice.now);
  if (!moment) return <span class="soft">{voice.say('noTime')}</span>;
  const own = sayOwnTime(moment, voice);
  return (
    <>
      <time dateTime={moment.iso}>{sayMoment(moment, voice)}</time>
      <span class="soft"> · {sayAgo(moment, voice)}</span>
      {own && <span class="own"> {voice.say('ownTime', own)}</span>}
      {moment.precision === 'instant' && moment.offset === null && <span class="own"> {voice.say('noZone')}</span>}
    </>
  );
}
