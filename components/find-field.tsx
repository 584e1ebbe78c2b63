import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { findIn, showHits } from './text-search.ts';
import { useVoice } from './voice.ts';

interface FindFieldProps {
  field: RefObject<HTMLInputElement | null>;
  panes: readonly RefObject<HTMLElement | null>[];
  query: string;
  onQuery: (query: string) => void;
}

/** Finds words in both texts: hits are coloured as one types, Enter goes to the next, Shift and Enter to the one before, Escape ends it. */
export function FindField({ field, panes, query, onQuery }: FindFieldProps) {
  const voice = useVoice();
  const [hits, setHits] = useState<Range[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    setHits(
      findIn(
        panes.flatMap(({ current }) => current ?? []),
        query,
      ),
    );
    setAt(0);
  }, [query]);
  useEffect(() => {
    const here = hits[at] ?? null;
    showHits(hits, here);
    if (here) reveal(here, panes);
    return () => showHits([], null);
  }, [hits, at, panes]);

  const go = (step: 1 | -1) => hits.length > 0 && setAt((at + step + hits.length) % hits.length);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="find">
      <input
        ref={field}
        type="search"
        value={query}
        placeholder={voice.say('findWords')}
        aria-label={voice.say('findWords')}
        aria-keyshortcuts="/"
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query.trim() !== '' && (
        <>
          <span role="status">
            {hits.length === 0 ? voice.say('findNone') : voice.say('findHit', voice.number(at + 1), voice.number(hits.length))}
          </span>
          <button type="button" class="plain" aria-label={voice.say('findPrevious')} disabled={hits.length === 0} onClick={() => go(-1)}>
            <Icon name="up" />
          </button>
          <button type="button" class="plain" aria-label={voice.say('findNext')} disabled={hits.length === 0} onClick={() => go(1)}>
            <Icon name="down" />
          </button>
        </>
      )}
    </search>
  );
}

/** Scrolls the pane that holds a hit so that the hit is in sight. */
function reveal(hit: Range, panes: readonly RefObject<HTMLElement | null>[]): void {
  const pane = panes.find(({ current }) => current?.contains(hit.startContainer))?.current;
  if (!pane) return;
  const [own, place] = [pane.getBoundingClientRect(), hit.getBoundingClientRect()];
  if (place.top < own.top || place.bottom > own.bottom) pane.scrollTop += place.top - own.top - own.height / 3;
}
