import type { ClaimRule } from '../engine/reading.ts';
import type { Credit as CreditFacts, Match, Report } from '../engine/report.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
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

/** How the page credits a source, in one line. */
export function CreditGrade({ match }: { match: Match }) {
  const voice = useVoice();
  return (
    <p class="credit-grade">
      <span class="where">{voice.say('creditTitle')}</span> {voice.say(gradeNames[match.credit.grade])}
    </p>
  );
}

/** What the page's credit names, and the words in which it does; nothing where there is no credit. */
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
  if (named.length === 0 && evidence.length === 0) return null;
  return (
    <section class="credit">
      <h3>{voice.say('creditTitle')}</h3>
      {named.length > 0 && <p>{voice.say('creditNames', voice.list(named.map((part) => voice.say(parts[part]))))}</p>}
      <EvidenceList evidence={evidence} />
    </section>
  );
}

/** Claims, each with its rule and the words in which it stands on the page; where it stands in no text, with its element. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const voice = useVoice();
  return (
    <ul class="evidence">
      {evidence.map(({ claim, words }) => (
        <li key={`${claim.rule} ${words}`}>
          <span class="where">{voice.say(ruleNames[claim.rule])}</span>{' '}
          {words && (claim.page ? <q dir="auto">{words}</q> : <bdi class="soft">{words}</bdi>)}
        </li>
      ))}
    </ul>
  );
}
