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

/** How the page credits a source: the grade in a sentence, and what it names. */
export function CreditGrade({ credit }: { credit: CreditFacts }) {
  const voice = useVoice();
  const parts = { outlet: 'namesOutlet', byline: 'namesByline', dateline: 'namesDateline', link: 'namesLink' } as const;
  const named = (['outlet', 'byline', 'dateline', 'link'] as const).filter((part) => credit[part]);
  return (
    <p class={`grade ${credit.grade}`}>
      <span class="where">{voice.say('creditTitle')}</span> {voice.say(gradeNames[credit.grade])}
      {named.length > 0 && ` ${voice.say('creditNames', voice.list(named.map((part) => voice.say(parts[part]))))}`}
    </p>
  );
}

/** The words in which the page credits a source, on demand; nothing where there are none. */
export function CreditEvidence({ match, report }: { match: Match; report: Report }) {
  const voice = useVoice();
  const evidence = evidenceFor(match, report);
  if (evidence.length === 0) return null;
  return (
    <details class="credit">
      <summary>{voice.say('creditEvidence')}</summary>
      <EvidenceList evidence={evidence} />
    </details>
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
