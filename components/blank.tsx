import type { MessageKey } from './voice.ts';
import { useVoice } from './voice.ts';

/** A page that has nothing to show, and why. */
export function Blank({ sentence, why }: { sentence: MessageKey; why?: MessageKey }) {
  const voice = useVoice();
  return (
    <main class="blank">
      <h1>{voice.say(sentence)}</h1>
      {why && <p>{voice.say(why)}</p>}
    </main>
  );
}
