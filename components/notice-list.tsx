import { Icon } from './icons.tsx';
import type { Notice } from './notices.ts';

/** Notices, each with the page's words that it is about. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map(({ kind, sentence, quote }) => (
        <li key={kind} class={`notice ${kind}`}>
          <Icon name="heed" />
          <span>
            {sentence}
            {quote && (
              <>
                {' '}
                <q dir="auto">{quote}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
