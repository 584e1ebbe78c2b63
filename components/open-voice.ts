import { type MessageSource, makeVoice, type Voice } from './speech.ts';

/** The languages that there are messages for, by their folder in `_locales`, each with its own name for itself. */
export const languages: readonly (readonly [folder: string, name: string])[] = [
  ['ar', 'العربية'],
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['hi', 'हिन्दी'],
  ['ja', '日本語'],
  ['pt_BR', 'Português (Brasil)'],
  ['ru', 'Русский'],
  ['tr', 'Türkçe'],
  ['uk', 'Українська'],
  ['zh_CN', '简体中文'],
];

/**
 * A voice in the language that a person chose, or in the browser's own. The chosen language's messages are read from the extension itself;
 * where they cannot be read, the browser's own language speaks.
 *
 * @param chosen a folder of `_locales`, or `null`
 * @param addressOf the address of a file of the extension
 */
export async function openVoice(
  own: MessageSource,
  chosen: string | null,
  addressOf: (path: string) => string,
  now: number,
): Promise<Voice> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const known = languages.some(([folder]) => folder === chosen);
  if (chosen === null || !known) return makeVoice(own, timeZone, now);
  try {
    const answer = await fetch(addressOf(`/_locales/${chosen}/messages.json`));
    return makeVoice(messagesFrom(await answer.json(), chosen), timeZone, now);
  } catch (error) {
    console.error(`Wireprint: the messages of ${chosen} cannot be read`, error);
    return makeVoice(own, timeZone, now);
  }
}

/** Speaks from a message file as the browsers do: `$1` to `$9`, and nothing for a key that is not there. */
export function messagesFrom(messages: Record<string, { message: string }>, folder: string): MessageSource {
  return {
    getMessage: (key, values = []) => (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? ''),
    getUILanguage: () => folder.replace('_', '-'),
  };
}
