import type { Match } from '../engine/report.ts';
import { gapsOf } from './gaps.ts';
import { Kinds } from './left-out.tsx';
import { linkOf } from './links.ts';
import { paragraphsOf, shownState, stateNames } from './outline.ts';
import { useVoice } from './voice.ts';

/** An original that is held without its words: its sentences as bars, as long as they are, in the pattern of their state. */
export function TraceOutline({ match }: { match: Match }) {
  const voice = useVoice();
  const gaps = gapsOf(match);
  const longest = Math.max(1, ...match.outline.map((sentence) => sentence.words));
  return (
    <>
      <p class="notice">{voice.say(match.original.held === 'trace' ? 'traceOutline' : 'originalGone')}</p>
      {paragraphsOf(match.outline).map(({ paragraph, sentences }) => (
        <section key={paragraph} class="trace-paragraph">
          <h3>{voice.say('paragraphNumber', voice.number(paragraph))}</h3>
          <ol>
            {sentences.map((at) => {
              const sentence = match.outline[at]!;
              const passage = linkOf(match, at);
              const gap = gaps.findIndex(({ sentences: missing }) => missing.includes(at));
              return (
                <li
                  key={at}
                  class={sentence.state}
                  data-sentence={at}
                  data-passage={passage < 0 || sentence.state === 'absent' ? undefined : passage}
                  data-gap={gap < 0 ? undefined : gap}
                >
                  <span
                    class={`cell ${shownState(match, at)}`}
                    style={{ inlineSize: `${(sentence.words / longest) * 100}%` }}
                    aria-hidden="true"
                  />
                  <span class="where">
                    {voice.say(stateNames[shownState(match, at)])} · {voice.count('words', sentence.words)}
                  </span>{' '}
                  <Kinds sentence={sentence} />
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
}
