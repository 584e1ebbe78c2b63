import { useMemo } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { ShelfActions, ShelfItem } from './shelf-list.ts';
import { readMoment, sayMoment } from './times.ts';
import { useVoice } from './voice.ts';

interface ShelfRowProps {
  original: ShelfItem;
  pinned: boolean;
  actions: ShelfActions;
}

/** One original in the list: its headline, where from and when, and what can be done with it. */
export function ShelfRow({ original, pinned, actions }: ShelfRowProps) {
  const voice = useVoice();
  const { uri, url, headline, outlet, published, held, earlier, demo } = original;
  // Formatting a date takes longer than drawing the rest of the row.
  const when = useMemo(() => {
    const moment = readMoment(published, voice.now);
    return moment ? <time dateTime={moment.iso}>{sayMoment(moment, voice)}</time> : voice.say('noTime');
  }, [published, voice]);
  const title = headline ?? url?.replace(/^https?:\/\/(?:www\.)?/, '') ?? voice.say('noHeadline');
  return (
    <article class="shelf-row">
      <a
        class="shelf-title"
        dir="auto"
        href={`?uri=${encodeURIComponent(uri)}`}
        onClick={(event) => {
          event.preventDefault();
          actions.open(uri);
        }}
      >
        <bdi>{title}</bdi>
      </a>
      <p class="shelf-facts soft">
        <bdi>{outlet ?? voice.say('outletUnknown')}</bdi> · {when}
        {demo && <span class="label">{voice.say('demonstration')}</span>}
        {held === 'trace' && <span class="label">{voice.say('traceHeld')}</span>}
        {earlier > 0 && <span class="label">{voice.count('earlierVersions', earlier)}</span>}
      </p>
      <span class="shelf-buttons">
        <button
          type="button"
          class="plain"
          aria-pressed={pinned}
          aria-label={voice.say('pinOne', title)}
          onClick={() => actions.pin(uri, !pinned)}
        >
          <Icon name={pinned ? 'pinned' : 'pin'} />
        </button>
        <button type="button" class="plain" aria-label={voice.say('deleteOne', title)} onClick={() => actions.remove([uri])}>
          <Icon name="bin" />
        </button>
      </span>
    </article>
  );
}
