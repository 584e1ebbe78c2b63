import type { Match, Report } from '../engine/report.ts';
import { Changed } from './changes.tsx';
import { LeftOutItem } from './left-out.tsx';
import { OutlineTable } from './strip.tsx';
import { useVoice } from './voice.ts';

/** Everything that differs, as lists: what was left out, changed and added. The equal in words of the two panes. */
export function DifferenceList({ report, match, original }: { report: Report; match: Match; original: string | null }) {
  const voice = useVoice();
  const absent = match.leftOut.filter((sentence) => sentence.state !== 'unchecked');
  const unchecked = match.leftOut.filter((sentence) => sentence.state === 'unchecked');
  return (
    <div class="differences">
      <h2 class="unseen">{voice.say('viewList')}</h2>
      {absent.length + unchecked.length + match.altered.length + match.added.length === 0 && <p>{voice.say('noDifferences')}</p>}
      {[absent, unchecked].map(
        (sentences, which) =>
          sentences.length > 0 && (
            <section key={which}>
              <h3>{voice.count(which === 0 ? 'leftOut' : 'unchecked', sentences.length)}</h3>
              <ol class="left-out">
                {sentences.map((sentence) => (
                  <LeftOutItem key={sentence.original.start} sentence={sentence} match={match} original={original} chosen={false} />
                ))}
              </ol>
            </section>
          ),
      )}
      <Changed report={report} match={match} original={original} first={Infinity} />
      {match.added.length > 0 && (
        <section>
          <h3>{voice.count('added', match.added.length)}</h3>
          <ul class="additions">
            {match.added.map(({ page }) => (
              <li key={page.start} dir="auto">
                {report.page.text.slice(page.start, page.end)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {match.outline.length > 0 && (
        <details>
          <summary>{voice.count('outlineTable', match.outline.length)}</summary>
          <OutlineTable match={match} original={original} />
        </details>
      )}
    </div>
  );
}
