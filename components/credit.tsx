import type { ClaimRule } from '../engine/reading.ts';
import type { Credit as CreditFacts, Match, Report } from '../engine/report.ts';
import { evidenceFor } from './evidence.ts';
import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';

const gradeNames: Record<CreditFacts['grade'], MessageKey> = {
  full: 'creditFull',
  edited: 'creditEdited',
  contributed: 'creditContributed',
  mentioned: 'creditMentioned',
  none: 'creditNone',
};

export const ruleNames: Record<ClaimRule, MessageKey> = {
  dateline: 'ruleDateline',
  byline: 'ruleByline',
  'credit-line': 'ruleCreditLine',
  'sign-off': 'ruleSignOff',
  copyright: 'ruleCopyright',
  metadata: 'ruleMetadata',
  beacon: 'ruleBeacon',
  link: 'ruleLink',
  heading: 'ruleHeading',
  time: 'ruleTime',
};

/** How the page credits a source, and the words in which it does. */
export function Credit({ match, report }: { match: Match; report: Report }) {
  const voice = useVoice();
  const { credit } = match;
  const evidence = evidenceFor(match, report);
  const named = (['outlet', 'byline', 'dateline', 'link'] as const).filter((part) => credit[part]);
  const parts: Record<(typeof named)[number], MessageKey> = {
    outlet: 'namesOutlet',
    byline: 'namesByline',
    dateline: 'namesDateline',
    link: 'namesLink',
  };
  return (
    <section class="credit">
      <h3>{voice.say('creditTitle')}</h3>
      <p>
        {voice.say(gradeNames[credit.grade])}
        {named.length > 0 && <span class="soft"> {voice.say('creditNames', voice.list(named.map((part) => voice.say(parts[part]))))}</span>}
      </p>
      {evidence.length > 0 && (
        <ul class="evidence">
          {evidence.map(({ claim, words }) => (
            <li key={`${claim.rule} ${words}`}>
              <span class="where">{voice.say(ruleNames[claim.rule])}</span>{' '}
              {words && (claim.page ? <q dir="auto">{words}</q> : <bdi class="soft">{words}</bdi>)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
