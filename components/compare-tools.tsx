import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';
import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';

/** How a comparison is looked at. */
export type CompareView = 'beside' | 'changes' | 'list';

const viewNames: Record<CompareView, MessageKey> = { beside: 'viewBeside', changes: 'viewChanges', list: 'viewList' };

interface CompareToolsProps {
  view: CompareView;
  onView: (view: CompareView) => void;
  together: boolean;
  onTogether: (together: boolean) => void;
  differences: number;
  /** The difference that was gone to last, from 0; −1 before the first. */
  at: number;
  go: (step: 1 | -1) => void;
  /** The search field. */
  children?: ComponentChildren;
}

/** How stretches look in the two texts. */
export function TextLegend({ source }: { source: number }) {
  const voice = useVoice();
  return (
    <p class={`text-legend source-${(source % 6) + 1}`}>
      <span>
        <mark class="passage">{voice.say('legendPassage')}</mark>
      </span>
      <span>
        <span class="absent">{voice.say('stateAbsent')}</span> <span class="gap">[…]</span>
      </span>
      <ins>{voice.say('legendChanged')}</ins>
      <span class="moved">{voice.say('stateMoved')}</span>
      <span class="added">{voice.say('legendAdded')}</span>
    </p>
  );
}

/** How the comparison is looked at: side by side, only what differs, or as a list; walking its differences; finding words; scrolling both sides. */
export function CompareTools({ view, onView, together, onTogether, differences, at, go, children }: CompareToolsProps) {
  const voice = useVoice();
  return (
    <div class="tools">
      <fieldset class="views">
        <legend class="unseen">{voice.say('compareHeading')}</legend>
        {(['beside', 'changes', 'list'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="view" class="unseen" checked={view === each} onChange={() => onView(each)} />
            <span>{voice.say(viewNames[each])}</span>
          </label>
        ))}
      </fieldset>
      {view !== 'list' && (
        <>
          <span class="walk">
            <button
              type="button"
              onClick={() => go(-1)}
              disabled={differences === 0}
              aria-keyshortcuts="p"
              title={voice.say('previousDifference')}
            >
              <Icon name="up" />
              <span class="unseen">{voice.say('previousDifference')}</span> <kbd>p</kbd>
            </button>
            <button type="button" onClick={() => go(1)} disabled={differences === 0} aria-keyshortcuts="n">
              <Icon name="down" />
              {voice.say('nextDifference')} <kbd>n</kbd>
            </button>
            <span role="status">
              {differences === 0
                ? voice.say('noDifferences')
                : at >= 0 && voice.say('differenceOf', voice.number(at + 1), voice.number(differences))}
            </span>
          </span>
          {children}
          <label class="together">
            <input type="checkbox" checked={together} onChange={(event) => onTogether(event.currentTarget.checked)} />{' '}
            <span>{voice.say('scrollTogether')}</span>
          </label>
        </>
      )}
    </div>
  );
}
