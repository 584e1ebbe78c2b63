import type { Report } from '../engine/report.ts';
import { outletOf } from './finding.ts';
import { sayShare } from './shares.ts';
import { useVoice } from './voice.ts';

interface SourceTabsProps {
  report: Report;
  source: number;
  onSource: (source: number) => void;
}

/** One tab a source, walked with the arrow keys; nothing where there is only one. */
export function SourceTabs({ report, source, onSource }: SourceTabsProps) {
  const voice = useVoice();
  const { matches } = report;
  if (matches.length < 2) return null;
  const walk = (event: KeyboardEvent) => {
    const forth = voice.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = voice.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const step = event.key === forth ? 1 : event.key === back ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (source + step + matches.length) % matches.length;
    onSource(next);
    (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={voice.say('compareSources')} onKeyDown={walk}>
      {matches.map((match, index) => (
        <button
          key={match.original.uri}
          type="button"
          role="tab"
          id={`source-${index}`}
          aria-selected={index === source}
          aria-controls="comparison"
          tabIndex={index === source ? 0 : -1}
          onClick={() => onSource(index)}
        >
          <span class={`chip source-${(index % 6) + 1}`} aria-hidden="true">
            {voice.number(index + 1)}
          </span>
          <bdi>{outletOf(match, voice)}</bdi> <span class="soft">{sayShare(match.originalCoverage, voice)}</span>
        </button>
      ))}
    </div>
  );
}
