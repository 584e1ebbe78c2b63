import type { Match } from '../engine/report.ts';
import { shownState, stateNames } from './outline.ts';
import { useVoice } from './voice.ts';

/** So many sentences before and after the passage are shown. */
const around = 2;

interface SelectionContextProps {
  /** What the selection matched. */
  match: Match;
  /** The same original in the report of the whole page: it knows which of its sentences the page lacks. `null` where the page was not read, or has no more of it. */
  onPage: Match | null;
  /** The original's text, where it is at hand: without it there are places and lengths, and no words. */
  original: string | null;
}

/** Where the selected text stands in the original: what came before it and after it there, and which of that the page has dropped. */
export function SelectionContext({ match, onPage, original }: SelectionContextProps) {
  const voice = useVoice();
  const inside = match.outline.flatMap((sentence, at) =>
    match.passages.some((passage) => passage.original.start < sentence.original.end && passage.original.end > sentence.original.start)
      ? [at]
      : [],
  );
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = indices(Math.max(0, first - around), first);
  const after = indices(last + 1, Math.min(match.outline.length, last + 1 + around));

  const line = (at: number, here: boolean) => {
    const sentence = match.outline[at]!;
    const state = here ? null : onPage?.outline[at] ? shownState(onPage, at) : null;
    return (
      <li key={at} class={here ? 'here' : (state ?? '')}>
        {state && <span class="where">{voice.say(stateNames[state])} </span>}
        {original === null ? (
          <span>
            {voice.say('paragraphNumber', voice.number(sentence.paragraph))} · {voice.count('words', sentence.words)}
          </span>
        ) : (
          <q dir="auto">{original.slice(sentence.original.start, sentence.original.end).trim()}</q>
        )}
      </li>
    );
  };
  return (
    <section class="context">
      <h3>{voice.say('contextTitle')}</h3>
      <p class="where">{voice.say(before.length > 0 ? 'contextBefore' : 'contextFirst')}</p>
      {before.length > 0 && <ol>{before.map((at) => line(at, false))}</ol>}
      <p class="where">{voice.say('contextHere')}</p>
      <ol>{indices(first, last + 1).map((at) => line(at, true))}</ol>
      <p class="where">{voice.say(after.length > 0 ? 'contextAfter' : 'contextLast')}</p>
      {after.length > 0 && <ol>{after.map((at) => line(at, false))}</ol>}
    </section>
  );
}

const indices = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, at) => start + at);
