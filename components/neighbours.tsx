import type { Match } from '../engine/report.ts';
import { shorten } from './evidence.ts';
import { describe, sentenceText, shownState, stateNames } from './outline.ts';
import { useVoice } from './voice.ts';

/** The sentences before and after one of the original, each with its state: what was left out, in its place. */
export function Neighbours({ match, at, original }: { match: Match; at: number; original: string | null }) {
  const voice = useVoice();
  return (
    <ul class="neighbours">
      {[at - 1, at + 1].map((index) => {
        if (!match.outline[index]) return null;
        const state = shownState(match, index);
        const text = sentenceText(match, index, original);
        return (
          <li key={index}>
            <span class="where">
              <span class={`cell ${state}`} aria-hidden="true" />{' '}
              {voice.say(index < at ? 'sentenceBefore' : 'sentenceAfter', voice.say(stateNames[state]))}
            </span>{' '}
            <bdi>{text === null ? describe(match, index, voice) : shorten(text)}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
