import { useMemo, useState } from 'preact/hooks';
import type { Original } from '../engine/original.ts';
import { Icon } from './icons.tsx';
import { OriginalHead, Time } from './original-head.tsx';
import { changesOfVersion, paragraphsOf } from './version-changes.ts';
import { type MessageKey, useVoice } from './voice.ts';
import type { DiffPiece } from './word-diff.ts';

/** A version of an original, and how it came. */
export interface HeldVersion {
  original: Original;
  /** Milliseconds since 1970. */
  at: number | null;
  origin: 'bundle' | 'import' | 'feed' | 'capture' | null;
}

interface HeldOriginalProps {
  /** Newest first; none where it was asked for and is not there. */
  versions: readonly HeldVersion[];
  pinned: boolean;
  onPin: (on: boolean) => void;
  onDelete: () => void;
  onBack: () => void;
}

const origins: Record<NonNullable<HeldVersion['origin']>, MessageKey> = {
  bundle: 'originBundle',
  import: 'originImport',
  feed: 'originFeed',
  capture: 'originCapture',
};

/** One original: its facts, its text or that it is held without one, and its versions. */
export function HeldOriginal({ versions, pinned, onPin, onDelete, onBack }: HeldOriginalProps) {
  const voice = useVoice();
  const [chosen, setChosen] = useState(0);
  const [marked, setMarked] = useState(false);
  const version = versions[chosen] ?? versions[0];
  const original = version?.original;
  const before = versions[chosen + 1]?.original;
  // Only texts can be set against each other; of the oldest version there is nothing to say.
  const changes = useMemo(
    () => (marked && original?.held === 'text' && before?.held === 'text' ? changesOfVersion(before.text, original.text) : null),
    [marked, original, before],
  );
  return (
    <main class="sheet">
      <button type="button" class="plain" onClick={onBack}>
        <Icon name="back" /> {voice.say('libraryBack')}
      </button>
      <h1>{original?.headline ? <bdi>{original.headline}</bdi> : voice.say('noHeadline')}</h1>
      {!version || !original ? (
        <p>{voice.say('libraryGone')}</p>
      ) : (
        <>
          <OriginalHead original={original} titled />
          {version.at !== null && (
            <p class="soft">
              {voice.say('keptOn')} <Time iso={new Date(version.at).toISOString()} />
              {version.origin && ` · ${voice.say(origins[version.origin])}`}
            </p>
          )}
          <div class="buttons">
            <button type="button" aria-pressed={pinned} onClick={() => onPin(!pinned)}>
              <Icon name={pinned ? 'pinned' : 'pin'} /> {voice.say('pin')}
            </button>
            <button type="button" onClick={onDelete}>
              <Icon name="bin" /> {voice.say('deleteThis')}
            </button>
          </div>
          {versions.length > 1 && (
            <fieldset class="versions">
              <legend>{voice.say('versionsTitle')}</legend>
              {versions.map(({ original: each, at }, index) => (
                <label class="choice" key={index}>
                  <input type="radio" name="version" checked={index === chosen} onChange={() => setChosen(index)} />
                  <span>
                    <Time iso={each.updated ?? each.published} />
                    {index === 0 && <span class="label">{voice.say('versionNewest')}</span>}
                    {at !== null && (
                      <span class="kept-on">
                        {voice.say('keptOn')} <Time iso={new Date(at).toISOString()} />
                      </span>
                    )}
                  </span>
                </label>
              ))}
              <label class="choice">
                <input type="checkbox" checked={marked} onChange={(event) => setMarked(event.currentTarget.checked)} />
                <span>{voice.say('versionChanges')}</span>
              </label>
            </fieldset>
          )}
          {original.held === 'trace' ? (
            <p class="notice">{voice.say('libraryTrace')}</p>
          ) : (
            <div class="body" lang={original.language ?? undefined} dir="auto">
              {(changes ?? paragraphsOf(original.text).map((text): DiffPiece[] => [{ kind: 'same', text }])).map((pieces, index) => (
                <p key={index} dir="auto">
                  {pieces.map(({ kind, text }, at) => {
                    if (kind === 'same') return text;
                    return kind === 'was' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
                  })}
                </p>
              ))}
            </div>
          )}
        </>
      )}
    </main>
  );
}
