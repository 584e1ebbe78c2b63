import type { Match, Report } from '../engine/report.ts';
import { AlsoIn } from './also.tsx';
import { Changed, countChanged } from './changes.tsx';
import { differencesOf } from './differences.ts';
import { LeftOutList } from './left-out.tsx';
import { OutlineDetails } from './strip.tsx';
import { useVoice } from './voice.ts';

/** Everything that differs, as lists: what was left out, changed and added. The equal in words of the two panes. */
export function DifferenceList({ report, match, original }: { report: Report; match: Match; original: string | null }) {
  const voice = useVoice();
  return (
    <div class="differences">
      <h2 class="unseen">{voice.say('viewList')}</h2>
      {differencesOf(match).length + countChanged(report, match) === 0 && <p>{voice.say('noDifferences')}</p>}
      {match.leftOut.length > 0 && <LeftOutList match={match} original={original} chosen={null} first={Infinity} />}
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
      <AlsoIn match={match} />
      <OutlineDetails match={match} original={original} />
    </div>
  );
}
