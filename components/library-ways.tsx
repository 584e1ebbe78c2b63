import { useVoice } from './voice.ts';

/** The pages that fill the library. */
export function LibraryWays() {
  const voice = useVoice();
  return (
    <p class="buttons">
      <a class="button" href="/import.html">
        {voice.say('importTitle')}
      </a>
      <a class="button" href="/subscriptions.html">
        {voice.say('feedsTitle')}
      </a>
    </p>
  );
}
