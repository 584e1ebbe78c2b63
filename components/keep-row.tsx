import { Switch } from './switches.tsx';
import { useVoice, type Voice } from './voice.ts';

/** What became of keeping the article, in the record's words. */
interface Kept {
  as: 'new' | 'version' | 'same' | 'repost' | 'failed';
  uri: string | null;
  detail: string | null;
}

export interface KeepFacts {
  /** Whether the page has an article that could be kept. Never in a private window. */
  can: boolean;
  kept: Kept | null;
  /** The site whose articles can be kept as they are read; `null` where there is none to name. */
  site: string | null;
  siteOn: boolean;
}

export interface KeepActions {
  keepPage(): void;
  keepSite(on: boolean): void;
}

/** Keeping the article that is read as an original: what became of it, a button, and a switch for the site. */
export function KeepRow({ keep: { can, kept, site, siteOn }, actions }: { keep: KeepFacts; actions: KeepActions }) {
  const voice = useVoice();
  if (!can && kept === null) return null;
  const again = kept === null || kept.as === 'repost' || kept.as === 'failed';
  return (
    <div class="keep">
      <p role="status" class="said">
        {kept && sayKept(kept, voice)}
        {kept?.uri && kept.as !== 'repost' && (
          <>
            {' '}
            <a href={`/library.html?uri=${encodeURIComponent(kept.uri)}`} target="_blank" rel="noreferrer">
              {voice.say('libraryTitle')}
            </a>
          </>
        )}
      </p>
      {can && again && (
        <button type="button" onClick={actions.keepPage}>
          {voice.say('captureKeep')}
        </button>
      )}
      {site !== null && <Switch name={voice.say('captureSite', site)} on={siteOn} onTurn={actions.keepSite} />}
    </div>
  );
}

function sayKept({ as, detail }: Kept, voice: Voice): string {
  switch (as) {
    case 'new':
      return voice.say('captureKept');
    case 'version':
      return voice.say('captureVersion');
    case 'same':
      return voice.say('captureSame');
    case 'repost':
      return voice.say('captureRepost', detail ?? voice.say('outletUnknown'));
    case 'failed':
      return detail === null ? voice.say('captureNone') : voice.say('captureFailed', detail);
  }
}
