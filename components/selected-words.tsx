import { shorten } from './evidence.ts';
import { useVoice } from './voice.ts';

/** The stretch that the reader asked about, in short. */
export function SelectedWords({ text }: { text: string }) {
  const voice = useVoice();
  return (
    <blockquote class="selected">
      <span class="where">{voice.say('yourSelection')}</span> <q dir="auto">{shorten(text)}</q>
    </blockquote>
  );
}
