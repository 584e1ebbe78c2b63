import { useState } from 'preact/hooks';
import type { LeftOut, Match, OutlineSentence, SentenceKind } from '../engine/report.ts';
import { KindFilter } from './kind-filter.tsx';
import { Neighbours } from './neighbours.tsx';
import { kindNames } from './outline.ts';
import { useVoice } from './voice.ts';
import { kindsByWeight, weightiestFirst } from './weight.ts';

interface LeftOutListProps {
  match: Match;
  /** The original's text, where it is at hand. */
  original: string | null;
  /** A sentence of the outline that the reader chose elsewhere: it is shown, whatever else is. */
  chosen: number | null;
  /** How many sentences stand there before the reader asks for all; `Infinity`: all of them. */
  first: number;
}

/**
 * What the page does not have of an original, the weightiest first. On a page that is cut off the sentences were not looked for in
 * the whole text: then they are called “not checked”, never “left out”.
 */
export function LeftOutList({ match, original, chosen, first }: LeftOutListProps) {
  const voice = useVoice();
  const [asked, setAsked] = useState(false);
  const all = asked || first === Infinity;
  const [only, setOnly] = useState<SentenceKind | null>(null);
  if (match.leftOut.length === 0) {
    const nothing = match.original.heldExtent === 'whole' ? 'nothingLeftOut' : 'nothingLeftOutKnown';
    return <p class="soft">{voice.say(match.outline.length > 0 ? nothing : 'leftOutUnknown')}</p>;
  }

  const isChosen = (sentence: LeftOut) => chosen !== null && match.outline[chosen]?.original.start === sentence.original.start;
  const list = (sentences: LeftOut[]) => {
    if (sentences.length === 0) return null;
    const ordered = weightiestFirst(sentences.filter(({ kinds }) => only === null || kinds.includes(only)));
    const shown = all ? ordered : ordered.filter((sentence, at) => at < first || isChosen(sentence));
    return (
      <>
        <h3 class={`count ${sentences[0]!.state}`}>
          {voice.count(sentences[0]!.state === 'unchecked' ? 'unchecked' : 'leftOut', sentences.length)}
        </h3>
        {all && <KindFilter sentences={sentences} only={only} onOnly={setOnly} />}
        <ol class="left-out">
          {shown.map((sentence) => (
            <LeftOutItem key={sentence.original.start} sentence={sentence} match={match} original={original} chosen={isChosen(sentence)} />
          ))}
        </ol>
      </>
    );
  };
  const hidden = match.leftOut.length > first;
  return (
    <section class="omissions">
      {list(match.leftOut.filter(({ state }) => state !== 'unchecked'))}
      {list(match.leftOut.filter(({ state }) => state === 'unchecked'))}
      {hidden && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAsked(!all)}>
          {all ? voice.say('showFewer') : voice.count('showAll', match.leftOut.length)}
        </button>
      )}
    </section>
  );
}

interface LeftOutItemProps {
  sentence: LeftOut;
  match: Match;
  original: string | null;
  chosen: boolean;
}

/** One sentence: where it stood, what it holds, and its words (of a trace, its length); on demand what stood around it. */
export function LeftOutItem({ sentence, match, original, chosen }: LeftOutItemProps) {
  const voice = useVoice();
  const [around, setAround] = useState(false);
  const at = match.outline.findIndex(({ original: { start } }) => start === sentence.original.start);
  const place = `${voice.say('paragraphNumber', voice.number(sentence.paragraph))}${sentence.text === null ? ` · ${voice.count('words', sentence.words)}` : ''}`;
  return (
    <li class={`${sentence.state}${chosen ? ' chosen' : ''}`} data-left-out={sentence.original.start}>
      <Kinds sentence={sentence} />
      {sentence.text !== null && (
        <q class="words" dir="auto">
          {sentence.text}
        </q>
      )}
      <button type="button" class="plain place" aria-expanded={around || chosen} onClick={() => setAround(!around)}>
        {place}
      </button>
      {(around || chosen) && <Neighbours match={match} at={at} original={original} />}
    </li>
  );
}

/** What a sentence holds, as small labels, the weightiest first; a quotation with who says it. */
export function Kinds({ sentence: { kinds, speaker } }: { sentence: Pick<OutlineSentence, 'kinds' | 'speaker'> }) {
  const voice = useVoice();
  return (
    <>
      {kindsByWeight
        .filter((kind) => kinds.includes(kind))
        .map((kind) => (
          <span key={kind} class={`kind ${kind}`}>
            {voice.say(kindNames[kind])}
            {kind === 'quotation' && speaker && (
              <>
                {' · '}
                <bdi>{speaker}</bdi>
              </>
            )}{' '}
          </span>
        ))}
    </>
  );
}
