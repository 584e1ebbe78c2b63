import { sayShare } from './shares.ts';
import { useVoice } from './voice.ts';

/** Another open tab whose page has text of an original that this page has too. */
export interface OtherTab {
  id: number;
  title: string | null;
  site: string | null;
  outlet: string | null;
  /** How much of the original is on that page, 0 to 1. */
  share: number;
}

/** Which of the open tabs tell the same story. Says nothing where none does. */
export function OtherTabs({ tabs, onGo }: { tabs: readonly OtherTab[]; onGo: (tab: number) => void }) {
  const voice = useVoice();
  if (tabs.length === 0) return null;
  return (
    <details class="other-tabs">
      <summary>{voice.count('otherTabs', tabs.length)}</summary>
      <ul>
        {tabs.map(({ id, title, site, outlet, share }) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => onGo(id)}>
              <bdi>{title ?? site ?? voice.say('comparePage')}</bdi>
            </button>
            <span class="where">
              {site && title && <bdi dir="ltr">{site}</bdi>} <bdi>{outlet ?? voice.say('outletUnknown')}</bdi> {sayShare(share, voice)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
