import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Match } from '../engine/report.ts';
import { shorten } from './evidence.ts';
import { describe, sayHeld, sentenceText, shownState, stateNames, states, tally } from './outline.ts';
import { densest, runsOf } from './runs.ts';
import { useVoice } from './voice.ts';

interface StripProps {
  match: Match;
  /** The original's text, where it is at hand. */
  original: string | null;
  /** The reader chose a sentence: its place in the outline. */
  onChoose: (index: number) => void;
}

/**
 * The whole original drawn to scale: each sentence as wide as it has words, in the pattern of its state. One thing to focus,
 * not one a sentence: arrow keys, Home and End walk along it, Enter chooses; screen readers hear it as a slider over sentences.
 * {@link OutlineTable} is its equal in words.
 */
export function Strip({ match, original, onChoose }: StripProps) {
  const voice = useVoice();
  const [at, setAt] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const help = useId();
  const { outline } = match;
  const last = outline.length - 1;
  const runs = useMemo(() => runsOf(match), [match]);
  if (last < 0) return null;
  const here = at ?? 0;

  const walk = (event: KeyboardEvent) => {
    const forth = voice.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = voice.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Enter' || event.key === ' ') onChoose(here);
    else if (event.key === forth || event.key === 'ArrowUp') setAt(Math.min(last, here + 1));
    else if (event.key === back || event.key === 'ArrowDown') setAt(Math.max(0, here - 1));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(last);
    else if (event.key === 'Escape' && at !== null) setAt(null);
    else return;
    event.preventDefault();
  };
  const indexOf = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-sentence]');
    return cell ? Number(cell.dataset.sentence) : null;
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is said at the pointer stays while the pointer is on it (WCAG 1.4.13).
    <div class="strip" onMouseLeave={() => bar.current !== bar.current?.ownerDocument.activeElement && setAt(null)}>
      <div
        ref={bar}
        class={outline.length > densest ? 'strip-bar dense' : 'strip-bar'}
        role="slider"
        tabIndex={0}
        aria-label={voice.say('stripName')}
        aria-describedby={help}
        aria-valuemin={1}
        aria-valuemax={outline.length}
        aria-valuenow={here + 1}
        aria-valuetext={`${voice.say('sentenceOf', voice.number(here + 1), voice.number(outline.length))} ${describe(match, here, voice)}`}
        onKeyDown={walk}
        onFocus={() => at === null && setAt(0)}
        onBlur={() => setAt(null)}
        onMouseMove={(event) => setAt(indexOf(event) ?? at)}
        onClick={(event) => {
          const index = indexOf(event);
          if (index !== null) onChoose(index);
        }}
      >
        {runs.map((run) => (
          <span key={run.sentences[0]} class={`cell ${run.state}${run.opens ? ' opens' : ''}`} style={{ flexGrow: run.words }}>
            {run.sentences.map((index) => (
              <i
                key={index}
                data-sentence={index}
                class={index === at ? 'here' : undefined}
                style={{ flexGrow: Math.max(1, outline[index]!.words) }}
              />
            ))}
          </span>
        ))}
      </div>
      {at !== null && <p class="strip-note">{note(match, at, original, voice)}</p>}
      <p class="unseen" id={help}>
        {voice.say(match.original.heldExtent === 'whole' ? 'stripHelp' : 'stripHelpKnown')}
      </p>
      <Legend match={match} />
    </div>
  );
}

function note(match: Match, index: number, original: string | null, voice: ReturnType<typeof useVoice>) {
  const text = sentenceText(match, index, original);
  return (
    <>
      <b>{describe(match, index, voice)}</b>
      {text && (
        <>
          {' '}
          <bdi>{shorten(text)}</bdi>
        </>
      )}
    </>
  );
}

/** The patterns that occur, each with its name and how many sentences it stands for. */
export function Legend({ match }: { match: Match }) {
  const voice = useVoice();
  const counts = tally(match);
  return (
    <ul class="legend">
      {states
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <li key={state}>
            <span class={`cell ${state}`} aria-hidden="true" />{' '}
            {voice.say('tally', voice.number(counts[state]), voice.say(stateNames[state]))}
          </li>
        ))}
    </ul>
  );
}

/** {@link OutlineTable} on demand: it is made when it is opened first, as it is the longest thing of a card. Nothing where no sentence is known. */
export function OutlineDetails({ match, original }: { match: Match; original: string | null }) {
  const voice = useVoice();
  const [opened, setOpened] = useState(false);
  if (match.outline.length === 0) return null;
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{voice.count('outlineTable', match.outline.length)}</summary>
      {opened && <OutlineTable match={match} original={original} />}
    </details>
  );
}

/** Every sentence of the original in words: the strip's equal. */
export function OutlineTable({ match, original }: { match: Match; original: string | null }) {
  const voice = useVoice();
  return (
    <table class="outline">
      <thead>
        <tr>
          <th scope="col">
            <span aria-hidden="true">¶</span>
            <span class="unseen">{voice.say('columnParagraph')}</span>
          </th>
          <th scope="col">{voice.say('columnState')}</th>
          <th scope="col">{voice.say('columnSentence')}</th>
        </tr>
      </thead>
      <tbody>
        {match.outline.map((sentence, index) => {
          const text = sentenceText(match, index, original);
          return (
            <tr key={index}>
              <td>{voice.number(sentence.paragraph)}</td>
              <td>
                <span class={`cell ${shownState(match, index)}`} aria-hidden="true" /> {voice.say(stateNames[shownState(match, index)])}
              </td>
              <td dir="auto">{text ? shorten(text) : sayHeld(sentence, voice)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
