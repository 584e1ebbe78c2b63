import { useVoice } from './voice.ts';

interface CompareToolsProps {
  list: boolean;
  onList: (list: boolean) => void;
  together: boolean;
  onTogether: (together: boolean) => void;
  differences: number;
  /** The difference that was gone to last, from 0; −1 before the first. */
  at: number;
  go: (step: 1 | -1) => void;
}

/** How stretches look in the two texts. */
function TextLegend() {
  const voice = useVoice();
  return (
    <p class="text-legend">
      <mark class="passage source-1">{voice.say('legendPassage')}</mark> <ins>{voice.say('legendChanged')}</ins>{' '}
      <span class="absent">{voice.say('stateAbsent')}</span> <span class="moved">{voice.say('stateMoved')}</span>{' '}
      <span class="added">{voice.say('legendAdded')}</span>
    </p>
  );
}

/** How the comparison is looked at: side by side or as a list, walking its differences, scrolling both sides together. */
export function CompareTools({ list, onList, together, onTogether, differences, at, go }: CompareToolsProps) {
  const voice = useVoice();
  return (
    <div class="tools">
      <fieldset class="views">
        <legend class="unseen">{voice.say('compareHeading')}</legend>
        <label>
          <input type="radio" name="view" checked={!list} onChange={() => onList(false)} /> <span>{voice.say('viewBeside')}</span>
        </label>
        <label>
          <input type="radio" name="view" checked={list} onChange={() => onList(true)} /> <span>{voice.say('viewList')}</span>
        </label>
      </fieldset>
      {!list && (
        <>
          <span class="walk">
            <button type="button" onClick={() => go(-1)} disabled={differences === 0} aria-keyshortcuts="p">
              {voice.say('previousDifference')} <kbd>p</kbd>
            </button>
            <button type="button" onClick={() => go(1)} disabled={differences === 0} aria-keyshortcuts="n">
              {voice.say('nextDifference')} <kbd>n</kbd>
            </button>
            <span role="status">
              {differences === 0
                ? voice.say('noDifferences')
                : at >= 0 && voice.say('differenceOf', voice.number(at + 1), voice.number(differences))}
            </span>
          </span>
          <label>
            <input type="checkbox" checked={together} onChange={(event) => onTogether(event.currentTarget.checked)} />{' '}
            <span>{voice.say('scrollTogether')}</span>
          </label>
          <TextLegend />
        </>
      )}
    </div>
  );
}
