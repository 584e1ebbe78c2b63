import type { Match } from '../engine/report.ts';
import type { Subject } from './finding.ts';
import { sayShare } from './shares.ts';
import { useVoice } from './voice.ts';

/** Both coverages, always together and each with its own whole: one figure alone misleads. */
export function Coverage({ match, of }: { match: Match; of: Subject }) {
  const voice = useVoice();
  const whole = match.original.heldExtent === 'whole';
  const ofOriginal = of === 'page' ? (whole ? 'coverageOriginal' : 'coverageKnown') : whole ? 'coverageSelected' : 'coverageKnownSelected';
  return (
    <dl class="coverage">
      <Figure share={match.originalCoverage} name={voice.say(ofOriginal)} kind="of-original" />
      <Figure share={match.pageCoverage} name={voice.say(of === 'page' ? 'coveragePage' : 'coverageSelection')} kind="of-page" />
    </dl>
  );
}

function Figure({ share, name, kind }: { share: number; name: string; kind: string }) {
  const voice = useVoice();
  return (
    <div class={kind}>
      <dt>{name}</dt>
      <dd>{sayShare(share, voice)}</dd>
    </div>
  );
}
