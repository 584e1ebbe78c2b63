import type { ComponentChild } from 'preact';
import type { OriginalFacts } from '../engine/original.ts';
import { hostOf, safeLink } from './addresses.ts';
import { OutIcon } from './icons.tsx';
import { readMoment, sayAgo, sayMoment, sayOwnTime } from './times.ts';
import { useVoice } from './voice.ts';

type Facts = Pick<OriginalFacts, 'outlet' | 'bylines' | 'published' | 'updated' | 'headline' | 'url' | 'heldExtent' | 'demo'>;

interface OriginalHeadProps {
  original: Facts;
  /** From 1; its colour is the one of the marks on the page. */
  source?: number;
  /** A sentence on how its date stands to the page's. */
  order?: string | null;
  /** The headline stands in a heading nearby: then the address has a line of its own. */
  titled?: boolean;
}

/** Whose text it is, under which headline, who wrote it, and when: unknown facts are said to be unknown. */
export function OriginalHead({ original, source, order, titled = false }: OriginalHeadProps) {
  const voice = useVoice();
  const { headline } = original;
  const link = safeLink(original.url);
  const linked = (words: ComponentChild) =>
    link ? (
      <a href={link} target="_blank" rel="noopener noreferrer" title={titled ? undefined : voice.say('readOriginal', hostOf(link)!)}>
        {words}
        <OutIcon />
      </a>
    ) : (
      words
    );
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
      {titled && link && <p class="link">{linked(voice.say('readOriginal', hostOf(link)!))}</p>}
      {!titled && <p class="headline">{linked(headline ? <bdi>{headline}</bdi> : <span class="soft">{voice.say('noHeadline')}</span>)}</p>}
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
      {order && <p class="soft order">{order}</p>}
      {original.heldExtent === 'excerpt' && <p class="soft order">{voice.say('heldExcerpt')}</p>}
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
      {own && (
        <>
          {' '}
          <span class="own">{voice.say('ownTime', own)}</span>
        </>
      )}
      {moment.precision === 'instant' && moment.offset === null && (
        <>
          {' '}
          <span class="own">{voice.say('noZone')}</span>
        </>
      )}
    </>
  );
}
