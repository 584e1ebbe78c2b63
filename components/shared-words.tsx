import type { Match } from '../engine/report.ts';
import { useVoice } from './voice.ts';

/**
 * The words that two reports quote alike. Nothing is called left out here: a report that quotes the same speech never set out to
 * have the rest of the other.
 */
export function SharedWords({ match, page }: { match: Match; page: string }) {
  const voice = useVoice();
  return (
    <section class="shared">
      <h3>{voice.say('reuseQuotation')}</h3>
      {match.passages.map(({ page: { start, end } }) => (
        <blockquote key={start} dir="auto">
          {page.slice(start, end)}
        </blockquote>
      ))}
    </section>
  );
}
