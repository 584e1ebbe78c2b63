import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageKey, Voice } from './speech.ts';

export { type MessageKey, type MessageSource, makeVoice, type PluralKey, type Voice } from './speech.ts';

export const VoiceContext = createContext<Voice | null>(null);

/** The voice of the view around. Throws where a view is drawn without one. */
export function useVoice(): Voice {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error('This view was drawn without a voice: wrap it in VoiceContext.Provider.');
  return voice;
}

/** Gives an extension page its language, direction and title. */
export function dress(document: Document, voice: Voice, title: MessageKey): void {
  document.documentElement.lang = voice.language;
  document.documentElement.dir = voice.direction;
  document.title = voice.say(title);
}
