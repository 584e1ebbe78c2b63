import { useState } from 'preact/hooks';
import type { LeftOut, Match } from '../engine/report.ts';
import { kindNames } from './outline.ts';
import { useVoice } from './voice.ts';

/** How many sentences stand there before the reader asks for all. */
const first = 6;

/**
 * What the page does not have of an original, in the original's order. On a page that is cut off the sentences were not looked
 * for in the whole text: then they are called “not checked”, never “left out”.
 */
export function LeftOutList({ match, chosen }: { match: Match; chosen: number | null }) {
  const voice = useVoice();
  const [all, setAll] = useState(false);
  const absent = match.leftOut.filter((sentence) => sentence.state !== 'unchecked');
  const unchecked = match.leftOut.filter((sentence) => sentence.state === 'unchecked');
  const isChosen = (sentence: LeftOut) => chosen !== null && match.outline[chosen]?.original.start === sentence.original.start;
  const open = all || match.leftOut.findIndex(isChosen) >= first;

  const list = (sentences: LeftOut[]) => (
    <ol class="left-out">
      {(open ? sentences : sentences.slice(0, first)).map((sentence) => (
        <LeftOutItem key={sentence.original.start} sentence={sentence} chosen={isChosen(sentence)} />
      ))}
    </ol>
  );
  return (
    <>
      {absent.length === 0 && unchecked.length === 0 && (
        <p class="soft">{voice.say(match.outline.length > 0 ? 'nothingLeftOut' : 'leftOutUnknown')}</p>
      )}
      {absent.length > 0 && (
        <>
          <h3 class="repeats">{voice.count('leftOut', absent.length)}</h3>
          {list(absent)}
        </>
      )}
      {unchecked.length > 0 && (
        <>
          <h3 class="repeats">{voice.count('unchecked', unchecked.length)}</h3>
          {list(unchecked)}
        </>
      )}
      {!open && Math.max(absent.length, unchecked.length) > first && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {voice.count('showAll', absent.length + unchecked.length)}
        </button>
      )}
    </>
  );
}

/** One sentence: where it stood, what it holds, and its words; without words (a trace), its length. */
export function LeftOutItem({ sentence, chosen }: { sentence: LeftOut; chosen: boolean }) {
  const voice = useVoice();
  return (
    <li class={`${sentence.state}${chosen ? ' chosen' : ''}`} data-left-out={sentence.original.start}>
      <span class="where">
        {voice.say('paragraphNumber', voice.number(sentence.paragraph))}
        {sentence.text === null && ` · ${voice.count('words', sentence.words)}`}
      </span>{' '}
      <Kinds kinds={sentence.kinds} />
      {sentence.text !== null && (
        <q class="words" dir="auto">
          {sentence.text}
        </q>
      )}
    </li>
  );
}

/** What a sentence holds, as small labels. */
export function Kinds({ kinds }: { kinds: LeftOut['kinds'] }) {
  const voice = useVoice();
  return (
    <>
      {kinds.map((kind) => (
        <span key={kind} class={`kind ${kind}`}>
          {voice.say(kindNames[kind])}{' '}
        </span>
      ))}
    </>
  );
}
